package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Trace;
import org.santei.engine.law.ItemClauses;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.ShareRules;

/**
 * Explains calculations that were traced: why each line was paid, refused or left undecided, and how each yen came about. Safe
 * for use by many threads; all that one explains was calculated with the same tables.
 */
public final class Explainer {

    private final Notices notices;
    private final ItemClauses clauses;
    private final PlainWords plain;
    private final ShareRules shares;
    private final Map<RuleBase, RuleReader> readers = new ConcurrentHashMap<>();

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
        TracedClaim claim = new TracedClaim(trace, reader(trace.judged()));
        LineExplainer lines = new LineExplainer(claim, notices, clauses, plain, answer.lookBacks(), detail);
        IdentityHashMap<GroupResult, Trace.Group> traced = new IdentityHashMap<>();
        trace.groups().forEach(group -> traced.put(group.result(), group));
        List<Explanation.ExplainedGroup> groups =
                new ArrayList<>(answer.groups().size());
        Arithmetic arithmetic = new Arithmetic(trace.workings());
        for (GroupResult result : answer.groups()) {
            groups.add(lines.of(Objects.requireNonNull(traced.get(result)), arithmetic.of(groups.size())));
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
        TracedClaim claim = new TracedClaim(trace, reader(trace.judged()));
        return RuleExplanation.of(claim, Objects.requireNonNull(claim.rule(rule), rule));
    }

    private RuleReader reader(Trace.Judged judged) {
        return readers.computeIfAbsent(
                judged.rules(), rules -> new RuleReader(rules, judged.claim().table()));
    }
}
