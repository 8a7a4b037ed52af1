package org.santei.service.identity;

import java.nio.file.Path;
import org.santei.service.database.TenantDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Identities are kept only when {@code santei.store-identity} says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("santei.store-identity")
class IdentityConfiguration {

    @Bean
    IdentityStore identityStore(TenantDatabase database, @Value("${santei.identity-key-file:}") String keys) {
        return new IdentityStore(database, IdentityKeys.read(Path.of(keys)));
    }
}
