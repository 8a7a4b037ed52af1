package org.santei.service.security.key;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The database and what makes keys, without the service around it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.santei.service.database",
            "org.santei.service.security.key",
            "org.santei.service.security.audit"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Controller|FirstKey)"))
class KeyDatabase {}
