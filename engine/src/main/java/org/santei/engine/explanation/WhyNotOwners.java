package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;
import org.santei.engine.language.事実;
import org.santei.engine.language.処方;
import org.santei.engine.language.検査判断;
import org.santei.engine.language.行為の事実;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ConditionReading;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.rulebase.RuleText;

/** How the rules that award a code look at a claim, and what keeps the nearest of them from awarding it. */
final class WhyNotOwners {

    private static final Comparator<Hindrance> NEAREST = Comparator.comparingInt(Hindrance::failing)
            .thenComparing(Comparator.comparingInt(Hindrance::holding).reversed());

    /** Stands for the day of what concerns the month. */
    private static final int OF_MONTH = -1;

    private final RuleReader reader;
    private final WhyNotHearing heard;
    private final WhyNotWords words;

    WhyNotOwners(RuleReader reader, WhyNotHearing heard, WhyNotWords words) {
        this.reader = reader;
        this.heard = heard;
        this.words = words;
    }

    /** Whether rules award a code at all. */
    boolean own(String code) {
        return !heard.judged().rules().ownersOf(code).isEmpty();
    }

    /** Acts that rules which award a code look at. */
    List<Act> bases(String code, LocalDate date) {
        List<Act> acts = new ArrayList<>();
        for (String owner : heard.judged().rules().ownersOf(code)) {
            RuleText rule = reader.text(owner, date);
            for (事実 fact : heard.facts(rule.stage(), rule.factType()).toList()) {
                if (fact instanceof 行為の事実 ofAct && isKeyOf(reader.reading(owner, fact, date))) {
                    acts.add(ofAct.act());
                }
            }
        }
        return acts;
    }

    /**
     * What keeps the nearest rule from awarding a code; empty when one awards it.
     *
     * @param code a code that rules award
     * @param day the day of the month on which it would be billed; 0 when the claim tells none
     */
    Optional<Hindrance> nearest(String code, int day) {
        LocalDate date = heard.judged().claim().date(day);
        List<Hindrance> hindrances = new ArrayList<>();
        for (String owner : heard.judged().rules().ownersOf(code)) {
            RuleText rule = reader.text(owner, date);
            boolean found = false;
            for (事実 fact : facts(rule, day)) {
                RuleReading reading = reader.reading(owner, fact, date);
                if (isKeyOf(reading)) {
                    found = true;
                    Hindrance hindrance = hindrance(reading, fact);
                    if (hindrance == null) {
                        return Optional.empty();
                    }
                    hindrances.add(hindrance);
                }
            }
            if (!found) {
                hindrances.add(withoutBase(rule, day));
            }
        }
        return hindrances.stream().min(NEAREST);
    }

    /** Facts of the type of a rule on a day; what concerns the month is on every day. */
    private List<事実> facts(RuleText rule, int day) {
        return heard.facts(rule.stage(), rule.factType())
                .filter(fact -> dayOf(fact) == OF_MONTH || dayOf(fact) == day)
                .toList();
    }

    private static int dayOf(事実 fact) {
        if (fact instanceof 処方 prescription) {
            return prescription.prescription().day();
        }
        return fact instanceof 行為の事実 ofAct && !(fact instanceof 検査判断)
                ? ofAct.act().day()
                : OF_MONTH;
    }

    private static boolean isKeyOf(RuleReading reading) {
        return reading.rule().key().isEmpty() || reading.conditions().get(0).answered() == Answered.YES;
    }

    /** What keeps a rule from awarding for a fact; {@code null} when nothing does. */
    private @Nullable Hindrance hindrance(RuleReading reading, 事実 fact) {
        Optional<ConditionReading> first = reading.hindrance();
        if (first.isPresent()) {
            return condition(reading, first.get());
        }
        if (!(fact instanceof 行為の事実 ofAct) || heard.judged().stands(ofAct.act())) {
            return null;
        }
        return refusedBase(reading.rule(), reading.conditions(), List.of(ofAct.act()), List.of());
    }

    private static Hindrance condition(RuleReading reading, ConditionReading first) {
        Answered decisive = first.answered();
        List<String> needed = reading.conditions().stream()
                .filter(condition -> condition.answered() == decisive)
                .map(ConditionReading::needed)
                .toList();
        List<String> missing = decisive == Answered.NO
                ? List.of()
                : reading.conditions().stream()
                        .map(ConditionReading::missing)
                        .filter(fact -> !fact.isEmpty())
                        .distinct()
                        .toList();
        return new Hindrance(
                WhyNotObstacle.Kind.CONDITION,
                first.said(),
                needed,
                List.of(),
                reading.rule().id(),
                "",
                reading.conditions(),
                List.of(),
                missing);
    }

    /** No fact is what the rule looks at: it is not billed, or billed and refused before the rule could look. */
    private Hindrance withoutBase(RuleText rule, int day) {
        List<String> further = rule.key().isEmpty()
                ? rule.conditions()
                : rule.conditions().subList(1, rule.conditions().size());
        List<Act> refused = heard.judged().claim().acts().stream()
                .filter(act -> act.day() == day && isLookedAt(rule, act))
                .toList();
        if (!refused.isEmpty()) {
            return refusedBase(rule, List.of(), refused, further);
        }
        String needed = rule.key().isEmpty()
                ? keyless(rule.factType())
                : rule.conditions().get(0);
        String said = needed.substring(0, needed.length() - "ある".length()) + "ない";
        return new Hindrance(
                WhyNotObstacle.Kind.NO_BASE,
                said,
                List.of(needed),
                further,
                rule.id(),
                "",
                List.of(new ConditionReading(needed, said, Answered.NO, "")),
                List.of(),
                List.of());
    }

    private Hindrance refusedBase(
            RuleText rule, List<ConditionReading> conditions, List<Act> refused, List<String> further) {
        Act base = refused.get(0);
        return new Hindrance(
                WhyNotObstacle.Kind.BASE_REFUSED,
                words.named(refused) + "が、" + words.ruling(heard.judged().of(base)) + "により算定できない",
                List.of(words.named(refused) + "が算定できる"),
                further,
                rule.id(),
                heard.judged().of(base).row(),
                conditions,
                refused,
                List.of());
    }

    private static boolean isLookedAt(RuleText rule, Act act) {
        return switch (rule.factType()) {
            case "明細" -> act.code().equals(rule.key());
            case "群明細" -> act.sets().contains(rule.key());
            default -> false;
        };
    }

    private static String keyless(String factType) {
        return switch (factType) {
            case "処方" -> "内服薬の投薬がある";
            case "合算薬剤料" -> "入院中の投薬又は注射の薬剤料がある";
            default -> "この規則の対象となる請求がある";
        };
    }
}
