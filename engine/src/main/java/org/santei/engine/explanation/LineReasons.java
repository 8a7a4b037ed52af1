package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
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
    private final EditionWords edition;
    private final List<LookBack> lookBacks;

    LineReasons(TracedClaim claim, EditionWords edition, List<LookBack> lookBacks) {
        this.claim = claim;
        this.words = new EntryWords(claim);
        this.edition = edition;
        this.lookBacks = lookBacks;
    }

    Explanation.Basis of(LineTrace line, List<Entry> entries, @Nullable RuleReading reading) {
        String code = line.result().code();
        boolean undecided = line.result().outcome() == Outcome.UNDECIDED;
        List<String> open = line.open();
        return new Explanation.Basis(
                facts(line),
                reading == null ? List.of() : edition.of(reading),
                rows(line),
                said(entries),
                refusals(line),
                lookBacksOf(code),
                undecided ? List.of() : open,
                undecided && open.isEmpty() ? line.group().result().missing() : undecided ? open : List.of());
    }

    /** What the claim says of the line. */
    private static List<String> facts(LineTrace line) {
        List<String> facts = new ArrayList<>(3);
        facts.add(counts(line.group().group()));
        if (line.line().quantity() != null) {
            facts.add("数量は" + line.line().quantity().stripTrailingZeros().toPlainString() + "です。");
        }
        if (line.line().unitPrice() != null) {
            facts.add("購入価格の単価は" + line.line().unitPrice().stripTrailingZeros().toPlainString() + "円です。");
        }
        return facts;
    }

    private static String counts(LineGroup group) {
        SortedMap<Integer, Integer> days = group.days();
        if (days.isEmpty()) {
            return "この月に" + group.count() + "回の記録があります（算定日はわかりません）。";
        }
        if (days.size() == 1) {
            return days.firstKey() + "日に" + days.get(days.firstKey()) + "回の記録があります。";
        }
        StringJoiner counts = new StringJoiner("、", "", "の記録があります。");
        days.forEach((day, times) -> counts.add(day + "日に" + times + "回"));
        return counts.toString();
    }

    /** The row of the code on each of its days: each row once. */
    private List<Explanation.UsedRow> rows(LineTrace line) {
        List<Explanation.UsedRow> rows = new ArrayList<>(1);
        SortedMap<Integer, Integer> days = line.group().group().days();
        LocalDate until = LocalDate.MIN;
        for (int day : days.isEmpty() ? List.of(0) : days.keySet()) {
            if (!claim.date(day).isBefore(until)) {
                KnownCode known = claim.known(line.result().code(), day);
                if (known.row() != null) {
                    rows.add(known.row());
                }
                until = known.rowUntil();
            }
        }
        return rows;
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
        if (line.group().verdicts().isEmpty()) {
            return List.of();
        }
        List<Explanation.Refusal> refusals = new ArrayList<>(0);
        for (Trace.OnDay onDay : line.group().verdicts().get(line.index())) {
            Act because = onDay.verdict().because();
            if (because != null) {
                Explanation.Refusal refusal = refusal(line, onDay, because);
                if (!refusals.contains(refusal)) {
                    refusals.add(refusal);
                }
            }
        }
        return refusals;
    }

    private Explanation.Refusal refusal(LineTrace line, Trace.OnDay onDay, Act because) {
        String name = claim.known(line.result().code(), onDay.day()).name();
        String day = onDay.day() == 0 ? "" : onDay.day() + "日の";
        return new Explanation.Refusal(
                line.result().code(),
                because.code(),
                because.line().number(),
                onDay.verdict().rule(),
                day + "「" + name + "」は、「" + because.item().name() + "」（"
                        + because.line().number() + "行目）があるため算定しません。");
    }

    private List<LookBack> lookBacksOf(String code) {
        List<LookBack> ofCode = new ArrayList<>(1);
        for (LookBack lookBack : lookBacks) {
            if (lookBack.code().equals(code)) {
                ofCode.add(lookBack);
            }
        }
        return ofCode;
    }
}
