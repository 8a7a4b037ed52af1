package org.santei.service.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the service a database of its own unless {@code spring.datasource.url} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never a url")
class DatabaseConfiguration {

    private static final String JOIN = "santei.join-database";

    /** A command that runs beside a service uses the database that the service has started. */
    @Bean
    @ConditionalOnProperty(JOIN)
    JdbcConnectionDetails joinedConnection(@Value("${santei.data-directory}") Path directory) throws IOException {
        return JoinedPostgres.of(directory);
    }

    @Bean
    @ConditionalOnProperty(name = JOIN, matchIfMissing = true, havingValue = "false")
    EmbeddedPostgres embeddedPostgres(
            @Value("${santei.data-directory}") Path directory, @Value("${santei.postgres-version}") String version) {
        return EmbeddedPostgres.start(directory, version);
    }

    @Bean
    @ConditionalOnProperty(name = JOIN, matchIfMissing = true, havingValue = "false")
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.service().user();
            }

            @Override
            public String getPassword() {
                return postgres.service().password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url();
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = JOIN, matchIfMissing = true, havingValue = "false")
    FlywayConnectionDetails embeddedOwner(EmbeddedPostgres postgres) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.owner().user();
            }

            @Override
            public String getPassword() {
                return postgres.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url();
            }
        };
    }
}
