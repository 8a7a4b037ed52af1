package org.santei.service.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page what its layout needs, as {@code shell}. */
@Configuration(proxyBeanMethods = false)
class ShellInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final LocaleResolver languages;

    ShellInterceptor(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/", "/items/**", "/revisions/**", "/law/**", "/workbench", "/workbench/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("shell", Shell.of(request, languages.resolveLocale(request)));
        return true;
    }
}
