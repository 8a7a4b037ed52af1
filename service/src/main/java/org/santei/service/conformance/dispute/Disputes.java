package org.santei.service.conformance.dispute;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitPrints;
import org.santei.service.conformance.Kits;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Takes disputes about expected answers, and decisions on them; a decision that accepts one changes the kit at once. */
@Component
public final class Disputes {

    private final DisputeStore store;
    private final Kits kits;

    Disputes(DisputeStore store, Kits kits) {
        this.store = store;
        this.kits = kits;
    }

    /** The case that is contested, as it was. */
    record Contested(String edition, String kitVersion, String print) {}

    /**
     * The case that a request is about.
     *
     * @throws ProblemException when the kit has no such case
     */
    Contested contested(String edition, DisputeRequest request) {
        Kit kit = kits.of(edition).kit();
        return kit.find(request.number())
                .map(each -> new Contested(edition, kit.version(), KitPrints.of(each)))
                .orElseThrow(() -> {
                    String hint = "この番号のケースは、いまの試験キット（" + kit.version() + "）にありません。番号を確かめてください。";
                    return new ProblemException(
                            ProblemType.INVALID_CONFORMANCE, hint, List.of(new FieldError("number", hint)));
                });
    }

    /** Keeps a dispute. */
    void add(UUID id, Contested contested, DisputeRequest request) {
        store.add(id, contested, request);
    }

    /** Raises a dispute; gives its number. */
    UUID raise(String edition, DisputeRequest request) {
        UUID id = UUID.randomUUID();
        store.add(id, contested(edition, request), request);
        return id;
    }

    /**
     * A dispute.
     *
     * @throws ProblemException when there is none that the caller may read
     */
    public Dispute find(UUID id) {
        return store.find(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "この番号の異議はありません。番号を確かめてください。"));
    }

    /** Disputes, the newest first. */
    public List<Dispute> list(@Nullable String state, @Nullable UUID before, int limit) {
        return store.list(state, before, limit);
    }

    /**
     * Decides a dispute of somebody else.
     *
     * @throws ProblemException when there is none, when it is decided already, or when the caller raised it
     */
    Dispute decide(UUID id, Decision decision) {
        Dispute before = find(id);
        if (!before.open()) {
            throw new ProblemException(ProblemType.CONFORMANCE_STATE, "この異議はもう決められています。決定は変えられません。");
        }
        if (!store.decide(id, decision)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "自分の異議は決められません。申し立てた人とは別の承認者が決めてください。");
        }
        return find(id);
    }
}
