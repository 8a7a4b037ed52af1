package org.santei.service.approval.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.JoinedPostgres;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code trust key|add|list|remove}: whose release files this installation takes in, for whoever may read its data directory.
 */
public final class TrustCommand {

    static final String USAGE = """
        usage: santei trust key                          print the public key of this installation
               santei trust add --name NAME PUBLIC-KEY   take in release files signed by this key
               santei trust list
               santei trust remove ID\
        """;

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private static final int LONGEST_NAME = 100;
    private static final int ADD_ARGUMENTS = 4;

    private final PrintStream out;
    private final PrintStream err;

    public TrustCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param dataDirectory where the service keeps what it has
     */
    public int run(Path dataDirectory, String... arguments) throws IOException {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("key") && arguments.length == 1) {
            InstallationKey key = InstallationKey.in(dataDirectory);
            out.println(Base64.getEncoder().encodeToString(key.publicKey()));
            err.println(key.id());
            return DONE;
        }
        boolean adds = command.equals("add") && arguments.length == ADD_ARGUMENTS && arguments[1].equals("--name");
        boolean lists = command.equals("list") && arguments.length == 1;
        boolean removes = command.equals("remove") && arguments.length == 2;
        if (!adds && !lists && !removes) {
            err.println(USAGE);
            return MISUNDERSTOOD;
        }
        boolean running = JoinedPostgres.isRunning(dataDirectory);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TrustDatabase.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--santei.data-directory=" + dataDirectory,
                        "--santei.join-database=" + running,
                        "--spring.flyway.enabled=" + !running)) {
            TrustStore store = context.getBean(TrustStore.class);
            AuditLog audit = context.getBean(AuditLog.class);
            return Caller.console().call(() -> {
                if (lists) {
                    store.all().forEach(each -> out.println(each.keyId() + " " + each.addedAt() + " " + each.name()));
                    return DONE;
                }
                return adds ? add(store, audit, arguments[2], arguments[3]) : remove(store, audit, arguments[1]);
            });
        }
    }

    private int add(TrustStore store, AuditLog audit, String name, String text) {
        byte[] key = key(text);
        if (key == null || name.isBlank() || name.length() > LONGEST_NAME) {
            err.println("公開鍵は、発行元が ./santei trust key で得た文字列（Base64）を、名前は1字以上100字までで指定してください。");
            return FAILED;
        }
        if (!store.add(key, name)) {
            err.println("この鍵は、もう信頼する発行元にあります。");
            return FAILED;
        }
        audit.append("publisher.trusted", Signed.keyId(key), Map.of("name", name));
        out.println(Signed.keyId(key));
        return DONE;
    }

    private static byte @Nullable [] key(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            return Signed.isPublicKey(key) ? key : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private int remove(TrustStore store, AuditLog audit, String id) {
        if (!store.remove(id)) {
            err.println("この番号の発行元はありません。./santei trust list で確かめてください。");
            return FAILED;
        }
        audit.append("publisher.removed", id, Map.of());
        return DONE;
    }
}
