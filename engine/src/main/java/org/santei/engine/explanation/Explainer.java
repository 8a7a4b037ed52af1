package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Trace;
import org.santei.engine.law.ItemClauses;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;

/**
 * Explains calculations that were traced: why each line was paid, refused or left undecided, and how each yen came about. Safe
 * for use by many threads; all that one explains was calculated with the same tables.
 */
public final class Explainer {

    private final Notices notices;
    private final ItemClauses clauses;
    private final PlainWords plain;
    private final ShareRules shares;
    private final Map<RuleBase, EditionWords> editions = new ConcurrentHashMap<>();
    private volatile @Nullable KnownCodes codes;

    /**
     * @param notices where clauses can be read
     * @param shares the rules about who pays
     */
    public Explainer(Notices notices, ShareRules shares) {
        this.notices = notices;
        this.clauses = ItemClauses.packaged(notices);
        this.plain = PlainWords.packaged();
        this.shares = shares;
    }

    /** Everything on the class path. */
    public static Explainer packaged() {
        return new Explainer(Notices.packaged(), ShareRules.readPackaged());
    }

    /**
     * Why an answer is what it is.
     *
     * @param trace the trace of the very calculation that gave the answer
     * @throws IllegalStateException if nothing was traced
     */
    public Explanation explain(Trace trace, Calculation answer, Explanation.Detail detail) {
        EditionWords edition = edition(trace.judged());
        TracedClaim claim = traced(trace, edition);
        LineExplainer lines = new LineExplainer(claim, edition, plain, answer.lookBacks(), detail);
        List<Explanation.ExplainedGroup> groups =
                new ArrayList<>(answer.groups().size());
        Arithmetic arithmetic = new Arithmetic(trace.workings());
        int place = -1;
        for (GroupResult result : answer.groups()) {
            place = next(trace.groups(), result, place);
            groups.add(lines.of(trace.groups().get(place), arithmetic.of(groups.size())));
        }
        return new Explanation(
                List.copyOf(groups),
                detail == Explanation.Detail.FULL
                        ? new ClaimReasons(
                                        answer,
                                        shares.find(claim.claim().claim().month()))
                                .of()
                        : null);
    }

    /**
     * Why a rule spoke of a claim, or did not.
     *
     * @param trace the trace of a calculation
     * @param rule id of a rule of the edition of the claim
     * @throws NullPointerException if the edition has no such rule
     */
    public RuleExplanation explain(Trace trace, String rule) {
        TracedClaim claim = traced(trace, edition(trace.judged()));
        return RuleExplanation.of(claim, Objects.requireNonNull(claim.rule(rule), rule));
    }

    /** Where a group was traced: they are in nearly the order of the answer, so that it is sought behind the last one. */
    @SuppressWarnings("ReferenceEquality")
    private static int next(List<Trace.Group> traced, GroupResult result, int last) {
        for (int i = 1; i <= traced.size(); i++) {
            int place = (last + i) % traced.size();
            if (traced.get(place).result() == result) {
                return place;
            }
        }
        throw new IllegalArgumentException("The trace is of another answer.");
    }

    private TracedClaim traced(Trace trace, EditionWords edition) {
        return new TracedClaim(
                trace, edition.reader(), codes(trace.judged().claim().table()));
    }

    private EditionWords edition(Trace.Judged judged) {
        return editions.computeIfAbsent(
                judged.rules(),
                rules -> new EditionWords(new RuleReader(rules, judged.claim().table()), notices, clauses));
    }

    private KnownCodes codes(FeeTable table) {
        KnownCodes known = codes;
        if (known == null || known.table() != table) {
            known = new KnownCodes(table);
            codes = known;
        }
        return known;
    }
}
