package org.santei.service.impact;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.impact.Cell;
import org.santei.engine.impact.ImpactFigures;
import org.springframework.stereotype.Component;

/** What is known of the impacts of drafts, of the caller's tenant. Safe for use by many threads. */
@Component
public final class Impacts {

    private final ImpactStore store;

    Impacts(ImpactStore store) {
        this.store = store;
    }

    /**
     * The impact of a draft that was calculated last; {@code null} when none was calculated of the texts as they are.
     *
     * @param draft number of the draft
     * @param draftHash SHA-256 of its texts
     */
    public @Nullable ImpactSummary latest(UUID draft, String draftHash) {
        return store.latest(draft, draftHash)
                .flatMap(impact -> store.outcome(impact.id()).map(outcome -> summary(impact, outcome)))
                .orElse(null);
    }

    private static ImpactSummary summary(Impact impact, ImpactOutcome outcome) {
        ImpactFigures figures = outcome.figures();
        Cell total = figures.total();
        ImpactOutcome.Nation nation = outcome.nation();
        return new ImpactSummary(
                impact.id(),
                Objects.requireNonNull(impact.finishedAt()),
                impact.corpus(),
                total.claims(),
                total.winners(),
                total.losers(),
                figures.counts().undecided(),
                total.before().points(),
                total.after().points(),
                total.after().patientYen() - total.before().patientYen(),
                nation == null
                        ? null
                        : Math.round(
                                total.yen() * nation.factor(figures.counts().visits())));
    }
}
