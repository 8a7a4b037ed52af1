package org.santei.service.approval.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The key of this installation, made at the first start. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    @DependsOn("keptTables")
    InstallationKey installationKey(@Value("${santei.data-directory}") Path dataDirectory) throws IOException {
        return InstallationKey.in(dataDirectory);
    }
}
