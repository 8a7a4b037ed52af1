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
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;

/**
 * Explains calculations that were traced: why each line was paid, refused or left undecided, and how each yen came about. Safe
 * for use by many threads.
 */
public final class Explainer {

    private final FeeTable table;
    private final Notices notices;
    private final PlainWords plain;
    private final ShareRules shares;
    private final Map<RuleBase, RuleReader> readers = new ConcurrentHashMap<>();

    /**
     * @param table the tables that were calculated with
     * @param notices where clauses can be read
     * @param shares the rules about who pays
     */
    public Explainer(FeeTable table, Notices notices, ShareRules shares) {
        this.table = table;
        this.notices = notices;
        this.plain = PlainWords.packaged();
        this.shares = shares;
    }

    /** Everything on the class path. */
    public static Explainer packaged(FeeTable table) {
        return new Explainer(table, Notices.packaged(), ShareRules.readPackaged());
    }

    /**
     * Why an answer is what it is.
     *
     * @param trace the trace of the very calculation that gave the answer
     * @throws IllegalStateException if nothing was traced
     */
    public Explanation explain(Trace trace, Calculation answer, Explanation.Detail detail) {
        RuleBase rules = trace.judged().rules();
        TracedClaim claim = new TracedClaim(trace, answer, reader(rules));
        LineExplainer lines = new LineExplainer(claim, notices, plain, detail);
        Map<GroupResult, Trace.Group> traced = new IdentityHashMap<>();
        trace.groups().forEach(group -> traced.put(group.result(), group));
        List<Explanation.OfGroup> groups = new ArrayList<>(answer.groups().size());
        for (GroupResult result : answer.groups()) {
            groups.add(lines.of(Objects.requireNonNull(traced.get(result))));
        }
        return new Explanation(
                List.copyOf(groups),
                detail == Explanation.Detail.FULL
                        ? new ClaimReasons(claim, shares.find(claim.claim().claim().month())).of()
                        : null);
    }

    private RuleReader reader(RuleBase rules) {
        return readers.computeIfAbsent(rules, base -> new RuleReader(base, table));
    }
}
