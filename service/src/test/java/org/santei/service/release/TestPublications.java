package org.santei.service.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.service.security.Caller;
import org.springframework.context.ApplicationContext;

/** Publishes what tests have compiled. */
public final class TestPublications {

    private static final String HASH = "0".repeat(64);

    private TestPublications() {}

    /** Publishes releases from today on. */
    public static Published publish(ApplicationContext service, List<RuleRelease> releases) {
        return publish(service, releases, service.getBean(Today.class).get());
    }

    /** Publishes releases from a day on. */
    public static Published publish(ApplicationContext service, List<RuleRelease> releases, LocalDate firstDay) {
        Publisher.Order order = order(service, Published.Kind.ORDINARY, releases, firstDay);
        return caller().call(() -> service.getBean(Publisher.class).publish(order, () -> {}, (other, why) -> {}));
    }

    /** What is to be published. */
    static Publisher.Order order(
            ApplicationContext service, Published.Kind kind, List<RuleRelease> releases, LocalDate firstDay) {
        return new Publisher.Order(
                kind,
                "試しの公表",
                "試すため",
                firstDay,
                releases,
                service.getBean(Releases.class).inForce(),
                Map.of(),
                List.of("rules/share/preschool.2022-10.drl"),
                new Published.Origin(Caller.LOCAL, UUID.randomUUID(), HASH, List.of("author"), "approver"),
                kind == Published.Kind.EMERGENCY ? firstDay.plusDays(14) : null);
    }

    /** Someone who publishes. */
    static Caller caller() {
        return new Caller(Caller.LOCAL, "approver", java.util.Set.of());
    }
}
