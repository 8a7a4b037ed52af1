package org.santei.engine.explanation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Trace;
import org.santei.engine.facts.Act;
import org.santei.engine.law.ItemClauses;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.rulebase.RuleText;
import org.santei.engine.tables.LookBack;
import org.santei.feetables.FeeItem;

/** Explains the lines of one claim. */
final class LineExplainer {

    private final TracedClaim claim;
    private final EditionWords edition;
    private final PatientSentence patient;
    private final LineReasons reasons;
    private final boolean full;

    LineExplainer(
            TracedClaim claim,
            EditionWords edition,
            PlainWords plain,
            List<LookBack> lookBacks,
            Explanation.Detail detail) {
        this.claim = claim;
        this.edition = edition;
        this.patient = new PatientSentence(plain, claim);
        this.reasons = new LineReasons(claim, edition, lookBacks);
        this.full = detail == Explanation.Detail.FULL;
    }

    /**
     * @param arithmetic how the group was priced; empty when that is not told
     */
    Explanation.ExplainedGroup of(Trace.Group group, List<Explanation.ArithmeticStep> arithmetic) {
        List<Explanation.ExplainedLine> lines =
                new ArrayList<>(group.result().lines().size());
        for (int i = 0; i < group.result().lines().size(); i++) {
            lines.add(of(LineTrace.of(group, i)));
        }
        return new Explanation.ExplainedGroup(List.copyOf(lines), arithmetic);
    }

    private Explanation.ExplainedLine of(LineTrace line) {
        String code = line.result().code();
        KnownCode known = claim.known(code, line.day());
        String id = line.result().rule();
        RuleText rule = claim.rule(id);
        List<Entry> entries = about(line);
        Entry decisive = decisive(entries, line);
        RuleReading reading = rule == null ? null : reading(rule, decisive, line);
        return new Explanation.ExplainedLine(
                code,
                known.name(),
                line.result().outcome(),
                new LineSentence(claim, line, known.name(), rule, decisive, reading).text(),
                patient.of(line, known),
                rule == null ? edition.of(id, clause(line)) : edition.of(rule),
                full ? reasons.of(line, entries, reading) : null);
    }

    /** The clause by which a line comes to its value when only the tables speak of it. */
    private ItemClauses.Clause clause(LineTrace line) {
        YearMonth month = claim.claim().claim().month();
        return switch (line.line().kind()) {
            case DRUG -> edition.clauses().of(month, ItemClauses.Kind.DRUG, section(line));
            case MATERIAL -> edition.clauses().of(month, ItemClauses.Kind.MATERIAL, section(line));
            case PROCEDURE -> {
                FeeItem item = claim.claim().table().find(line.result().code(), claim.date(line.day()));
                yield edition.clauses().of(month, item == null ? "" : item.reference());
            }
        };
    }

    private static String section(LineTrace line) {
        return line.group().group().section();
    }

    /** What rules said of a line: of its acts on its days, or of its code on them. */
    private List<Entry> about(LineTrace line) {
        List<Entry> about = new ArrayList<>(4);
        for (Entry entry : claim.entries(line.result().code())) {
            if (concerns(entry, line)) {
                about.add(entry);
            }
        }
        return about;
    }

    private static boolean concerns(Entry entry, LineTrace line) {
        if (entry instanceof Entry.Replaced replaced) {
            return replaced.sample().acts().stream().anyMatch(act -> isOf(act, line));
        }
        if (entry instanceof Entry.OfAct ofAct) {
            boolean awarded = entry.code().equals(line.result().code())
                    && !ofAct.act().code().equals(entry.code());
            return isOf(ofAct.act(), line)
                    || (awarded && (isOfMonth(entry) || isOnDay(ofAct.act().day(), line)));
        }
        if (entry instanceof Entry.OfChosenDrug chosen) {
            return chosen.drug().line().number() == line.line().number();
        }
        return entry instanceof Entry.Reduced reduced
                && (reduced.drugs().isOfMonth() || isOnDay(reduced.drugs().day(), line));
    }

    private static boolean isOf(Act act, LineTrace line) {
        return act.line().number() == line.line().number()
                && act.code().equals(line.result().code())
                && isOnDay(act.day(), line);
    }

    private static boolean isOfMonth(Entry entry) {
        return entry instanceof Entry.Awarded awarded && awarded.span() == Entry.Span.MONTH;
    }

    private static boolean isOnDay(int day, LineTrace line) {
        return line.group().group().days().isEmpty()
                ? day == 0
                : line.group().group().days().containsKey(day);
    }

    /** What the rule that decided said of the line; {@code null} when it said nothing. */
    private static @Nullable Entry decisive(List<Entry> entries, LineTrace line) {
        Entry found = null;
        for (Entry entry : entries) {
            if (entry.rule().equals(line.result().rule())
                    && (entry.detail().equals(line.result().row()) || found == null)) {
                found = entry;
                if (entry.detail().equals(line.result().row())) {
                    return found;
                }
            }
        }
        return found;
    }

    private @Nullable RuleReading reading(RuleText rule, @Nullable Entry entry, LineTrace line) {
        if (entry != null) {
            return claim.reading(rule, entry);
        }
        return line.result().outcome() == Outcome.REFUSED ? claim.nearest(rule, line.day()) : null;
    }
}
