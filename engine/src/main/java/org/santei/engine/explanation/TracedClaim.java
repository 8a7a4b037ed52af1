package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Trace;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.language.事実;
import org.santei.engine.language.処方;
import org.santei.engine.language.行為の事実;
import org.santei.engine.language.選定医薬品;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.rulebase.RuleText;

/** A claim whose calculation was traced, laid out for questions about its lines. */
final class TracedClaim {

    private static final int ANY_DAY = -1;

    private final Trace trace;
    private final ClaimIndex claim;
    private final RuleReader reader;
    private final KnownCodes codes;
    private final LocalDate firstDay;
    private final Map<String, List<Entry>> byCode = new HashMap<>();
    private final Map<Stage, List<List<事実>>> factsByAct = new EnumMap<>(Stage.class);

    TracedClaim(Trace trace, RuleReader reader, KnownCodes codes) {
        this.trace = trace;
        this.claim = trace.judged().claim();
        this.reader = reader;
        this.codes = codes;
        this.firstDay = claim.claim().month().atDay(1);
        for (Entry entry : trace.judged().ledger()) {
            addTo(entry.code(), entry);
            if (entry instanceof Entry.OfAct ofAct
                    && !entry.code().equals(ofAct.act().code())) {
                addTo(ofAct.act().code(), entry);
            } else if (entry instanceof Entry.Replaced replaced) {
                replaced.sample().acts().stream()
                        .map(Act::code)
                        .filter(code -> !code.equals(entry.code()))
                        .distinct()
                        .forEach(code -> addTo(code, entry));
            }
        }
    }

    private void addTo(String code, Entry entry) {
        byCode.computeIfAbsent(code, each -> new ArrayList<>(4)).add(entry);
    }

    Trace trace() {
        return trace;
    }

    ClaimIndex claim() {
        return claim;
    }

    /** What the tables say of a code on a day of the month, or on the first when the claim does not say the day. */
    KnownCode known(String code, int day) {
        return codes.of(code, date(day));
    }

    /** What rules said of a code, or of acts with that code, in the order of the ledger. */
    List<Entry> entries(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** A day of the month; the first stands for 0, a day that the claim does not say. */
    LocalDate date(int day) {
        return day == 0 ? firstDay : claim.date(day);
    }

    /** A rule in words; {@code null} for what Java decides. */
    @Nullable
    RuleText rule(String id) {
        return rules().stageOf(id) == null ? null : reader.text(id, firstDay);
    }

    RuleBase rules() {
        return trace.judged().rules();
    }

    /** How a rule looked at an act when it spoke of it, or would have; {@code null} when it was shown nothing of it. */
    @Nullable
    RuleReading reading(RuleText rule, Act act) {
        for (事実 fact : facts(rule.stage(), act)) {
            if (fact.getClass().getSimpleName().equals(rule.factType())) {
                RuleReading reading = reader.reading(rule.id(), fact, firstDay);
                if (rule.key().isEmpty() || keyHolds(reading)) {
                    return reading;
                }
            }
        }
        return null;
    }

    /** How a rule looked at what an entry is about; {@code null} when it was shown no fact of it, as of an open row. */
    @Nullable
    RuleReading reading(RuleText rule, Entry entry) {
        RuleReading ofAct = entry instanceof Entry.OfAct about ? reading(rule, about.act()) : null;
        if (ofAct != null) {
            return ofAct;
        }
        int day = entry instanceof Entry.OfAct about ? about.act().day() : entry.place();
        RuleReading ofDay = nearest(rule, day);
        return ofDay == null ? readingOfDrugs(rule, day) : ofDay;
    }

    /** How a rule looked at any act of a day, the best first; {@code null} when it was shown none that it is about. */
    @Nullable
    RuleReading nearest(RuleText rule, int day) {
        return best(rule, claim.onDay(day));
    }

    /** How a rule looked at anything that it was shown, the best first; {@code null} when it was shown nothing. */
    @Nullable
    RuleReading nearest(RuleText rule) {
        RuleReading nearest = best(rule, claim.acts());
        return nearest == null ? readingOfDrugs(rule, ANY_DAY) : nearest;
    }

    private @Nullable RuleReading best(RuleText rule, List<Act> acts) {
        RuleReading nearest = null;
        for (Act act : acts) {
            RuleReading reading = reading(rule, act);
            if (reading != null && (nearest == null || held(reading) > held(nearest))) {
                nearest = reading;
            }
        }
        return nearest;
    }

    private static long held(RuleReading reading) {
        return reading.conditions().stream()
                .takeWhile(condition -> condition.answered() == Answered.YES)
                .count();
    }

    private static boolean keyHolds(RuleReading reading) {
        return reading.conditions().get(0).answered() == Answered.YES;
    }

    /** What the rules of a stage were shown of an act. */
    private List<事実> facts(Stage stage, Act act) {
        List<List<事実>> known = factsByAct.get(stage);
        if (known == null) {
            known = byAct(stage);
            factsByAct.put(stage, known);
        }
        return known.get(act.index());
    }

    private List<List<事実>> byAct(Stage stage) {
        List<List<事実>> byAct = new ArrayList<>(Collections.nCopies(claim.acts().size(), List.of()));
        for (事実 fact : trace.facts(stage)) {
            if (fact instanceof 行為の事実 ofAct) {
                int act = ofAct.act().index();
                if (byAct.get(act).isEmpty()) {
                    byAct.set(act, new ArrayList<>(2));
                }
                byAct.get(act).add(fact);
            }
        }
        return byAct;
    }

    /** How a rule about drugs looked at what it was shown; {@code null} when it was shown nothing. */
    @Nullable
    RuleReading readingOfDrugs(RuleText rule, int day) {
        for (事実 fact : trace.facts(rule.stage())) {
            if (fact.getClass().getSimpleName().equals(rule.factType())
                    && !(fact instanceof 行為の事実)
                    && (day == ANY_DAY || isOn(fact, day))) {
                return reader.reading(rule.id(), fact, firstDay);
            }
        }
        return null;
    }

    /** Whether a fact about drugs is one of a day; what is of the month is of every day. */
    private static boolean isOn(事実 fact, int day) {
        if (fact instanceof 選定医薬品 chosen) {
            return chosen.drug().day() == day;
        }
        return !(fact instanceof 処方 prescribed) || prescribed.prescription().day() == day;
    }
}
