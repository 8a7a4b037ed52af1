package org.santei.service.database;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What migrations are told: the role that they give rights to, and how long rows are kept. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    /** Before anything is changed, the role of the service is looked at. */
    @Bean
    FlywayConfigurationCustomizer migrationFacts(DataSource database, @Value("${santei.retention:}") String retention) {
        return flyway -> {
            Map<String, String> facts = new HashMap<>(flyway.getPlaceholders());
            facts.put("serviceRole", ServiceRole.check(database));
            facts.put("retention", RetentionPeriod.of(retention).text());
            flyway.placeholders(facts);
        };
    }
}
