package org.santei.service.approval.exchange;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The database and what knows trusted publishers, without the service around it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.santei.service.database", "org.santei.service.security.audit"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Controller"))
@Import(TrustStore.class)
class TrustDatabase {}
