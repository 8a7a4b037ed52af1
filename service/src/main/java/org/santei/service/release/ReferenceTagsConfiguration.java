package org.santei.service.release;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link ReferenceTags} before the endpoints that they are for. */
@Configuration(proxyBeanMethods = false)
class ReferenceTagsConfiguration implements WebMvcConfigurer {

    private final ReferenceTags tags;

    ReferenceTagsConfiguration(ReferenceTags tags) {
        this.tags = tags;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(tags).addPathPatterns(ReferenceTags.PATHS);
    }
}
