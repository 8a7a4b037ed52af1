package org.santei.service.security.key;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code key create|list|rotate|revoke}: keys, in the database of the service whether it runs or not, for whoever may read its
 * data directory. A new key is all that is printed on stdout.
 */
public final class KeyCommand {

    static final String USAGE = """
        usage: santei key create --role ROLE[,ROLE] [--name NAME] [--tenant TENANT] [--days 90]
               santei key list
               santei key rotate ID [--grace-hours 24]
               santei key revoke ID
        roles: processor author approver vendor auditor operator\
        """;

    /** It was done. */
    static final int DONE = 0;

    /** It could not be done; why is on stderr. */
    static final int FAILED = 1;

    /** The command is not understood. */
    static final int MISUNDERSTOOD = 2;

    private final PrintStream out;
    private final PrintStream err;

    public KeyCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param dataDirectory where the service keeps what it has
     * @param running whether a service uses the directory at this moment
     */
    public int run(Path dataDirectory, boolean running, String... arguments) throws IOException {
        KeyArguments asked = KeyArguments.read(arguments);
        if (asked == null) {
            err.println(USAGE);
            return MISUNDERSTOOD;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(KeyDatabase.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--santei.data-directory=" + dataDirectory,
                        "--santei.join-database=" + running,
                        "--spring.flyway.enabled=" + !running)) {
            ApiKeys keys = context.getBean(ApiKeys.class);
            return Caller.console(Role.OPERATOR).call(() -> run(keys, asked));
        }
    }

    private int run(ApiKeys keys, KeyArguments asked) {
        try {
            switch (asked.action()) {
                case "create" -> show(keys.create(asked.wanted()));
                case "rotate" -> show(keys.rotate(asked.id(), asked.grace(), null));
                case "revoke" ->
                    err.println("revoked " + keys.revoke(asked.id()).id());
                default -> keys.all().forEach(key -> out.println(line(key)));
            }
            return DONE;
        } catch (ProblemException e) {
            err.println(e.problem().detail());
            return FAILED;
        }
    }

    private void show(ApiKeys.Made made) {
        out.println(made.secret().text());
        err.println(line(made.key()));
    }

    private static String line(ApiKey key) {
        String state = key.revokedAt() == null ? "until " + key.expiresAt() : "revoked " + key.revokedAt();
        return key.id() + " " + key.tenant() + " "
                + String.join(",", key.roles().stream().map(Role::word).sorted().toList()) + " " + state + " "
                + key.name();
    }
}
