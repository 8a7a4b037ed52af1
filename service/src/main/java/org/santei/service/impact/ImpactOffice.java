package org.santei.service.impact;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.impact.Mover;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Takes orders and gives out what came of them, for the API and for pages alike; of the caller's tenant. */
@Component
final class ImpactOffice {

    private final ImpactStore store;
    private final StoredClaimsStore stored;
    private final ImpactLaws laws;

    ImpactOffice(ImpactStore store, StoredClaimsStore stored, ImpactLaws laws) {
        this.store = store;
        this.stored = stored;
        this.laws = laws;
    }

    /**
     * An order that can be carried out.
     *
     * @param claims how many claims it has
     */
    record Checked(ImpactOrder order, @Nullable String draftHash, long claims) {}

    /**
     * Looks whether an order can be carried out.
     *
     * @throws ProblemException when an edition, the draft or claims are not there
     */
    Checked check(ImpactOrder order) {
        FieldErrors errors = new FieldErrors();
        if (order.draft() == null) {
            edition("before", order.before(), errors);
            edition("after", order.after(), errors);
        }
        String hash = laws.hash(order.draft());
        ImpactOrder dated =
                order.draft() == null || order.month() != null ? order : order.withMonth(laws.month(order.draft()));
        long claims = order.corpus() == ImpactOrder.CorpusKind.STORED ? stored.count(order) : order.claims();
        if (claims == 0) {
            errors.add(
                    "from", order.from() + " から " + order.until() + " までのレセプトは保存されていません。別の月を指定するか、synthetic を使ってください。");
        }
        errors.throwIfAny(ProblemType.INVALID_IMPACT);
        return new Checked(dated, hash, claims);
    }

    private void edition(String field, @Nullable String name, FieldErrors errors) {
        List<String> held = laws.inForce().stream()
                .filter(release -> !release.isOfShares())
                .map(ReleaseName::edition)
                .sorted()
                .toList();
        if (!held.contains(String.valueOf(name))) {
            errors.add(field, held.stream().collect(Collectors.joining("、", "この版はありません。", " のどれかを書いてください。")));
        }
    }

    /** Keeps an order; it waits for its turn. */
    void add(UUID id, Checked checked) {
        store.add(id, checked.order(), checked.draftHash(), checked.claims());
    }

    /**
     * An impact.
     *
     * @throws ProblemException when there is none
     */
    Impact find(UUID id) {
        return store.find(id).orElseThrow(ImpactIds::notFound);
    }

    /**
     * Gives an impact up.
     *
     * @throws ProblemException when there is none, or it has ended
     */
    Impact cancel(UUID id) {
        if (!store.cancel(id)) {
            throw ImpactIds.notFound();
        }
        return find(id);
    }

    /**
     * What came of an impact.
     *
     * @throws ProblemException when there is none, or it is not done
     */
    ImpactResult result(UUID id) {
        Impact impact = find(id);
        return ImpactResult.of(impact, outcome(impact), store.movers(id));
    }

    /**
     * The same as a table.
     *
     * @throws ProblemException when there is none, or it is not done
     */
    ImpactTable table(UUID id) {
        return ImpactTable.of(outcome(find(id)).figures());
    }

    /**
     * A claim that moves much, with its explanations.
     *
     * @param place which one, from 1
     * @throws ProblemException when there is none, or the impact is not done
     */
    Mover mover(UUID id, String place) {
        outcome(find(id));
        List<Mover> movers = store.movers(id);
        if (!place.matches("[1-9][0-9]?") || Integer.parseInt(place) > movers.size()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "大きく動くレセプトは " + movers.size() + " 件です。その番号を確かめてください。");
        }
        return movers.get(Integer.parseInt(place) - 1);
    }

    private ImpactOutcome outcome(Impact impact) {
        return store.outcome(impact.id()).orElseThrow(() -> ImpactStore.wrongState(ImpactState.of(impact.state())));
    }
}
