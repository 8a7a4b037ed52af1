package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.language.事実;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.workings.Workings;

/**
 * Notes how one answer came about: what the rules of each stage were shown, what they wrote, what became of each line. One
 * trace takes one calculation. It notes what is there anyway; words are made of it afterwards.
 */
public final class Trace {

    private final Map<Stage, List<事実>> facts = new EnumMap<>(Stage.class);
    private final List<Group> groups = new ArrayList<>();
    private final @Nullable Workings workings;
    private @Nullable Judged judged;

    /** A trace that does not note how points and yen are arrived at. */
    public Trace() {
        this(null);
    }

    private Trace(@Nullable Workings workings) {
        this.workings = workings;
    }

    /** A trace that notes how points and yen are arrived at, too. */
    public static Trace withWorkings() {
        return new Trace(new Workings());
    }

    /** How points and yen were arrived at; {@code null} when that was not noted. */
    public @Nullable Workings workings() {
        return workings;
    }

    /**
     * What the rules said of a claim.
     *
     * @param claim the claim as the rules saw it
     * @param rules the rules of its edition
     * @param ledger what they wrote, in the order in which it is read
     * @param question what was asked
     */
    public record Judged(ClaimIndex claim, RuleBase rules, List<Entry> ledger, Question question) {}

    /**
     * A group and what became of some of its counts.
     *
     * @param group the group of the input; of a derived one what it would be
     * @param result what became of it, as the answer tells it
     * @param verdicts what became of each line on each day that counts; empty for a derived group
     */
    public record Group(LineGroup group, GroupResult result, List<List<OnDay>> verdicts) {}

    /**
     * What became of a line on a day.
     *
     * @param day day of the month; 0 when the claim does not say
     * @param verdict what became of it
     */
    public record OnDay(int day, Verdict verdict) {}

    void shown(Stage stage, List<事実> shown) {
        facts.put(stage, shown);
    }

    void judged(Judged newJudged) {
        judged = newJudged;
    }

    void settled(LineGroup group, GroupSettlement.Settled settled, Settlement settlement) {
        List<List<OnDay>> verdicts = new ArrayList<>(group.lines().size());
        for (Line line : group.lines()) {
            verdicts.add(verdicts(group, line, settled, settlement));
        }
        groups.add(new Group(group, settled.result(), verdicts));
    }

    private static List<OnDay> verdicts(
            LineGroup group, Line line, GroupSettlement.Settled settled, Settlement settlement) {
        boolean paid = settled.result().outcome() == Outcome.PAID;
        List<OnDay> ofLine = new ArrayList<>(settled.days().length);
        for (int i = 0; i < settled.days().length; i++) {
            if (!paid || settled.times()[i] > 0) {
                int day = settled.days()[i];
                ofLine.add(new OnDay(day, settlement.verdict(group, line, day)));
            }
        }
        return ofLine;
    }

    void derived(Derivation.Derived derived) {
        groups.add(new Group(derived.group(), derived.result(), List.of()));
    }

    /**
     * What the rules said.
     *
     * @throws IllegalStateException when nothing was calculated, because no edition was in force
     */
    public Judged judged() {
        if (judged == null) {
            throw new IllegalStateException("Nothing was calculated.");
        }
        return judged;
    }

    /** What the rules of a stage were shown; empty when it has none. */
    public List<事実> facts(Stage stage) {
        return facts.getOrDefault(stage, List.of());
    }

    /** Every group of the answer, those that were derived last. */
    public List<Group> groups() {
        return groups;
    }
}
