package org.santei.service.conformance.endpoint;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On which hosts software of vendors may be called. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    @Bean
    AllowedHosts conformanceHosts(@Value("${santei.conformance.allowed-hosts}") String hosts) {
        return AllowedHosts.of(hosts);
    }
}
