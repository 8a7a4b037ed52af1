package org.santei.service.page;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of the pages: Japanese, unless a cookie says English. What the browser prefers is not asked. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("santei-language");
        resolver.setDefaultLocaleFunction(request -> Locale.JAPANESE);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }
}
