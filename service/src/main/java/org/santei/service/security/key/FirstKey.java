package org.santei.service.security.key;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows an operator's key once, on the standard output of the first start; logs go elsewhere and never see it. */
@Component
final class FirstKey {

    private static final Duration VALID_FOR = Duration.ofDays(366);

    private final ApiKeys keys;

    FirstKey(ApiKeys keys) {
        this.keys = keys;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ApiKeys.Wanted first = new ApiKeys.Wanted(Caller.LOCAL, "first-start", Set.of(Role.OPERATOR), VALID_FOR, null);
        Caller.service("start").call(() -> keys.createFirst(first)).ifPresent(FirstKey::show);
    }

    @SuppressWarnings("SystemOut")
    private static void show(ApiKeys.Made made) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("運用者（operator）のキーです。表示するのはこの1回だけです。安全な場所に控えてください。");
        out.println(made.secret().text());
        out.println("レセプトを計算するキーは ./santei key create --role processor で作れます。");
    }
}
