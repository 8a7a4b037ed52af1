package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.facts.Act;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ConditionReading;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.tables.LookBack;

/** Collects what speaks for and against a line. */
final class LineReasons {

    private final TracedClaim claim;
    private final EntryWords words;
    private final RowsUsed rows;
    private final List<LookBack> lookBacks;

    LineReasons(TracedClaim claim, EntryWords words, RowsUsed rows, List<LookBack> lookBacks) {
        this.claim = claim;
        this.words = words;
        this.rows = rows;
        this.lookBacks = lookBacks;
    }

    Explanation.Basis of(LineTrace line, List<Entry> entries, @Nullable RuleReading reading) {
        String code = line.result().code();
        boolean undecided = line.result().outcome() == Outcome.UNDECIDED;
        List<String> open = line.open();
        return new Explanation.Basis(
                facts(line),
                reading == null ? List.of() : conditions(reading),
                rows.of(code, days(line.group().group())),
                said(entries),
                refusals(line),
                lookBacksOf(code),
                undecided ? List.of() : open,
                undecided && open.isEmpty() ? line.group().result().missing() : undecided ? open : List.of());
    }

    /** What the claim says of the line. */
    private List<String> facts(LineTrace line) {
        List<String> facts = new ArrayList<>(3);
        LineGroup group = line.group().group();
        if (group.days().isEmpty()) {
            facts.add("この月に" + group.count() + "回の記録があります（算定日はわかりません）。");
        } else {
            StringBuilder days = new StringBuilder();
            for (Map.Entry<Integer, Integer> day : group.days().entrySet()) {
                days.append(days.isEmpty() ? "" : "、")
                        .append(day.getKey())
                        .append("日に")
                        .append(day.getValue())
                        .append("回");
            }
            facts.add(days.append("の記録があります。").toString());
        }
        if (line.line().quantity() != null) {
            facts.add("数量は" + line.line().quantity().stripTrailingZeros().toPlainString() + "です。");
        }
        if (line.line().unitPrice() != null) {
            facts.add("購入価格の単価は" + line.line().unitPrice().stripTrailingZeros().toPlainString() + "円です。");
        }
        return facts;
    }

    private List<LocalDate> days(LineGroup group) {
        if (group.days().isEmpty()) {
            return List.of(claim.date(0));
        }
        List<LocalDate> days = new ArrayList<>(group.days().size());
        group.days().keySet().forEach(day -> days.add(claim.date(day)));
        return days;
    }

    private static List<Explanation.ExplainedCondition> conditions(RuleReading reading) {
        List<Explanation.ExplainedCondition> conditions =
                new ArrayList<>(reading.conditions().size());
        for (ConditionReading condition : reading.conditions()) {
            conditions.add(
                    new Explanation.ExplainedCondition(sentence(condition), condition.needed(), condition.answered()));
        }
        return conditions;
    }

    static String sentence(ConditionReading condition) {
        if (condition.answered() == Answered.OPEN) {
            return Predicates.facts(List.of(condition.missing())) + "がわからないため、" + condition.needed() + "か決められません。";
        }
        return condition.said() + (condition.answered() == Answered.YES ? "ので、要件を満たします。" : "ので、要件を満たしません。");
    }

    private List<Explanation.LedgerNote> said(List<Entry> entries) {
        List<Explanation.LedgerNote> said = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Stage stage = claim.rules().stageOf(entry.rule());
            said.add(new Explanation.LedgerNote(stage == null ? Stage.AWARD : stage, entry.rule(), words.of(entry)));
        }
        return said;
    }

    /** Lines that this one refused, and the one that refused it. */
    private List<Explanation.Refusal> refusals(LineTrace line) {
        Set<Explanation.Refusal> refusals = new LinkedHashSet<>(2);
        if (!line.group().verdicts().isEmpty()) {
            for (Trace.OnDay onDay : line.group().verdicts().get(line.index())) {
                Act because = onDay.verdict().because();
                if (because != null) {
                    refusals.add(refusal(line, onDay, because));
                }
            }
        }
        return List.copyOf(refusals);
    }

    private Explanation.Refusal refusal(LineTrace line, Trace.OnDay onDay, Act because) {
        String name = claim.named(line.result().code(), onDay.day());
        String day = onDay.day() == 0 ? "" : onDay.day() + "日の";
        return new Explanation.Refusal(
                line.result().code(),
                because.code(),
                because.line().number(),
                onDay.verdict().rule(),
                day + name + "は、「" + because.item().name() + "」（"
                        + because.line().number() + "行目）があるため算定しません。");
    }

    private List<LookBack> lookBacksOf(String code) {
        return lookBacks.stream()
                .filter(lookBack -> lookBack.code().equals(code))
                .toList();
    }
}
