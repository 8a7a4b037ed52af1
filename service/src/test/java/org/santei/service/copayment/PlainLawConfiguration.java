package org.santei.service.copayment;

import org.santei.engine.copayment.PlainShareLaw;
import org.santei.engine.copayment.ShareLaw;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law in plain Java, for the service under test. */
@Configuration(proxyBeanMethods = false)
class PlainLawConfiguration {

    @Bean
    ShareLaw shareLaw() {
        return new PlainShareLaw();
    }
}
