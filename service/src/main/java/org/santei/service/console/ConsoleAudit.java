package org.santei.service.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.santei.service.database.JoinedPostgres;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Notes what a command has done in the audit log of a data directory, whether its service runs or not. */
public final class ConsoleAudit {

    private ConsoleAudit() {}

    /** The database and the audit log, without the service around them. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.santei.service.database", "org.santei.service.security.audit"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Controller"))
    static class AuditDatabase {}

    /**
     * Adds an entry of the console. A directory that has no database yet has no audit log either: nothing is added.
     *
     * @param action what was done, such as {@code tables.imported}
     * @param object what it was done to
     * @return whether it was added
     */
    public static boolean append(Path dataDirectory, String action, String object, Map<String, String> facts)
            throws IOException {
        if (Files.notExists(dataDirectory.resolve("postgres").resolve("PG_VERSION"))) {
            return false;
        }
        boolean running = JoinedPostgres.isRunning(dataDirectory);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(AuditDatabase.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--santei.data-directory=" + dataDirectory,
                        "--santei.join-database=" + running,
                        "--spring.flyway.enabled=" + !running)) {
            AuditLog log = context.getBean(AuditLog.class);
            Caller.console().run(() -> log.append(action, object, facts));
            return true;
        }
    }
}
