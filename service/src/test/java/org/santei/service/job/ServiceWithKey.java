package org.santei.service.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.santei.service.Santei;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.santei.service.security.key.ApiKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, started as always, with a key for a test in a file. */
final class ServiceWithKey {

    private ServiceWithKey() {}

    /**
     * Starts it.
     *
     * @param arguments the file, then what the service is told
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        ConfigurableApplicationContext service = SpringApplication.run(Santei.class, rest);
        ApiKeys keys = service.getBean(ApiKeys.class);
        ApiKeys.Wanted wanted =
                new ApiKeys.Wanted(Caller.LOCAL, "test", Set.of(Role.PROCESSOR), Duration.ofDays(1), null);
        String key = Caller.console().call(() -> keys.create(wanted)).secret().text();
        Path fresh =
                Files.writeString(file.resolveSibling(file.getFileName() + ".new"), key, StandardCharsets.US_ASCII);
        Files.move(fresh, file);
    }
}
