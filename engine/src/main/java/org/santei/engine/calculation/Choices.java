package org.santei.engine.calculation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.Drug;

/** What the rules said of the drugs that are billed as the patient's wish (長期収載品の選定療養). */
final class Choices {

    /** Where no rule was asked yet. */
    static final Choices NONE = new Choices(List.of(), id -> id, id -> id);

    private final UnaryOperator<String> names;
    private final UnaryOperator<String> sources;
    private final Map<Place, Entry.SelfPaid> charges = new HashMap<>(0);
    private final Map<Place, Entry.NoChoice> refusals = new HashMap<>(0);

    /** A line on a day. */
    private record Place(int line, int day) {

        static Place of(Entry.OfChosenDrug entry) {
            return new Place(entry.drug().line().number(), entry.drug().day());
        }
    }

    Choices(List<Entry> ledger, RuleBase rules) {
        this(ledger, rules::nameOf, rules::sourceOf);
    }

    private Choices(List<Entry> ledger, UnaryOperator<String> names, UnaryOperator<String> sources) {
        this.names = names;
        this.sources = sources;
        for (Entry entry : ledger) {
            if (entry instanceof Entry.SelfPaid charge) {
                charges.put(Place.of(charge), charge);
            } else if (entry instanceof Entry.NoChoice refusal) {
                refusals.put(Place.of(refusal), refusal);
            }
        }
    }

    /** The tax on what the patient pays for a drug, in per cent; {@code null} when no rule says that they pay. */
    @Nullable
    Integer taxPercent(Line line, int day) {
        Entry.SelfPaid charge = charges.get(new Place(line.number(), day));
        return charge == null ? null : charge.taxPercent();
    }

    /** Why a drug cannot be billed as the patient's wish; {@code null} when nothing stands in the way. */
    @Nullable
    SupplyVerdict refusal(Line line, Drug drug, int day) {
        Entry.NoChoice refusal = refusals.get(new Place(line.number(), day));
        if (refusal == null) {
            return null;
        }
        return SupplyVerdict.refused(
                refusal.rule(),
                "「" + drug.name() + "」は算定できません（選定療養の対象にならないため、（選）のないコードで算定します）。根拠: " + names.apply(refusal.rule()));
    }

    /** What an answer that has such charges says of them, with the clauses that they rest on. */
    List<String> notes() {
        Set<String> clauses = new TreeSet<>();
        charges.values().forEach(charge -> clauses.add(sources.apply(charge.rule())));
        return clauses.isEmpty()
                ? List.of()
                : List.of("特別の料金（税込み）は点数に含まれず、保険給付・公費・高額療養費の対象になりません。根拠: " + String.join("、", clauses));
    }
}
