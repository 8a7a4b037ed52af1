package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Reducible;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Remainder;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.workings.StepRecorder;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugPriceKind;

/**
 * What is taken off the points of drugs by a code of its own (減点). The claim records it as a group without other lines;
 * what it comes to is what a rule says of the drugs of its day, never the figure of the claim.
 */
final class Reductions {

    private final ClaimIndex claim;
    private final RuleBase rules;
    private final Question question;
    private final List<Entry.Reduced> entries = new ArrayList<>(0);

    Reductions(ClaimIndex claim, List<Entry> ledger, RuleBase rules, Question question) {
        this.claim = claim;
        this.rules = rules;
        this.question = question;
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Reduced reduced) {
                entries.add(reduced);
            }
        }
    }

    /** What became of a group on a day; {@code null} when it is no reduction. */
    @Nullable
    GroupSupplies of(LineGroup group, int day, @Nullable StepRecorder recorder) {
        if (!isAlone(group)) {
            return null;
        }
        Drug drug = claim.table().drug(group.lines().get(0).code(), claim.date(day));
        if (drug == null || drug.priceKind() != DrugPriceKind.REDUCTION) {
            return null;
        }
        Entry.Reduced entry = find(drug.code(), day);
        return GroupSupplies.reduction(
                entry == null ? without(drug, day) : verdict(group, drug, entry),
                entry == null ? Price.unknown(Lacking.reduction(named(drug))) : price(entry, recorder));
    }

    /** No rule says that anything is taken off on the day. */
    private SupplyVerdict without(Drug drug, int day) {
        List<String> owners = rules.ownersOf(drug.code());
        if (owners.isEmpty()) {
            return SupplyVerdict.undecided(CommonRules.DRUG_POINTS, Lacking.reduction(named(drug)));
        }
        return day == 0
                ? SupplyVerdict.undecided(owners.get(0), Lacking.day(named(drug)))
                : refused(owners.get(0), drug, "要件にあたる内服薬がこの日にありません");
    }

    private SupplyVerdict verdict(LineGroup group, Drug drug, Entry.Reduced entry) {
        if (!group.equals(billing(entry))) {
            return refused(entry.rule(), drug, "一つの処方に一回です");
        }
        List<String> unknown = unknown(entry);
        if (unknown.isEmpty() && !group.payers().equals(entry.drugs().payers())) {
            unknown = List.of(Lacking.samePayers(named(drug)));
        }
        boolean assumed = question == Question.VERIFY && unknown.isEmpty();
        if (!assumed && !(unknown.isEmpty() && entry.missing().isEmpty())) {
            List<String> missing = new ArrayList<>(entry.missing());
            missing.addAll(unknown);
            return new SupplyVerdict(Verdict.undecided(entry.rule(), List.copyOf(missing)), "");
        }
        return new SupplyVerdict(Verdict.paidAtMost(1, entry.rule()).assuming(entry.missing()), "");
    }

    /**
     * Points that an entry takes off, below 0.
     *
     * @param recorder notes the steps; {@code null} when nobody wants to see them
     */
    Price price(Entry.Reduced entry, @Nullable StepRecorder recorder) {
        List<String> missing = unknown(entry);
        return missing.isEmpty() ? ReducedPoints.of(entry, recorder) : Price.unknown(String.join("、", missing));
    }

    /** What must be known to bill an entry: of the law, of its points, and of its code. */
    List<String> missing(Entry.Reduced entry) {
        List<String> missing = new ArrayList<>(entry.missing());
        missing.addAll(unknown(entry));
        if (claim.table().drug(entry.code(), entry.drugs().date()) == null) {
            missing.add(Lacking.drugRow(entry.code()));
        }
        return List.copyOf(missing);
    }

    /** Entries that no line of the claim bills. */
    List<Entry.Reduced> unbilled() {
        return entries.stream().filter(entry -> billing(entry) == null).toList();
    }

    /** A code as people call it, with what its row says. */
    String named(Entry.Reduced entry) {
        Drug drug = claim.table().drug(entry.code(), entry.drugs().date());
        return drug == null ? "「" + entry.code() + "」" : named(drug);
    }

    private static String named(Drug drug) {
        return "「" + drug.name() + "」";
    }

    private Entry.@Nullable Reduced find(String code, int day) {
        for (Entry.Reduced entry : entries) {
            if (entry.code().equals(code)
                    && (entry.drugs().isOfMonth() || entry.drugs().day() == day)) {
                return entry;
            }
        }
        return null;
    }

    /** The first group that bills an entry; {@code null} when none does. */
    private @Nullable LineGroup billing(Entry.Reduced entry) {
        int day = entry.drugs().day();
        for (LineGroup group : claim.claim().groups()) {
            if (isAlone(group)
                    && group.lines().get(0).code().equals(entry.code())
                    && (entry.drugs().isOfMonth()
                            || (day == 0 ? group.days().isEmpty() : group.days().containsKey(day)))) {
                return group;
            }
        }
        return null;
    }

    /** Whether a group is one line of the master of drugs, as a reduction is. */
    private static boolean isAlone(LineGroup group) {
        return group.lines().size() == 1 && group.lines().get(0).kind() == LineKind.DRUG;
    }

    /** What is needed to say what an entry takes off. */
    private List<String> unknown(Entry.Reduced entry) {
        Reducible drugs = entry.drugs();
        Set<String> missing = new TreeSet<>();
        if (drugs.day() == 0 && !drugs.isOfMonth()) {
            missing.add(Lacking.DAY_OF_DRUGS);
        }
        if (drugs.points() == null) {
            missing.add(drugs.isOfMonth() ? Lacking.DRUGS_OF_MONTH : Lacking.DRUGS_OF_DAY);
        }
        if (entry.left() instanceof Remainder.PercentOfSome some) {
            missing.add(some.drugs());
        }
        if (entry.left() instanceof Remainder.Points most && most.points() == null) {
            missing.add(Lacking.DAYS_OF_STAY);
        }
        if (!drugs.hasOnePayment()) {
            missing.add(Lacking.DIVISION);
        }
        if (hasOther(entry)) {
            missing.add(Lacking.ORDER);
        }
        return List.copyOf(missing);
    }

    /** Whether another reduction is billed on the day: no text says which comes first. */
    private boolean hasOther(Entry.Reduced entry) {
        Reducible drugs = entry.drugs();
        for (LineGroup group : claim.claim().groups()) {
            if (isAlone(group) && (drugs.isOfMonth() || group.days().containsKey(drugs.day()))) {
                Line line = group.lines().get(0);
                Drug drug = claim.table().drug(line.code(), drugs.date());
                if (drug != null
                        && drug.priceKind() == DrugPriceKind.REDUCTION
                        && !line.code().equals(entry.code())) {
                    return true;
                }
            }
        }
        return false;
    }

    private SupplyVerdict refused(String rule, Drug drug, String reason) {
        return SupplyVerdict.refused(rule, named(drug) + "は算定できません（" + reason + "）。根拠: " + rules.nameOf(rule));
    }
}
