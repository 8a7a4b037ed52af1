package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ConditionReading;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.rulebase.RuleText;

/**
 * Why a rule spoke of a claim, did not speak, or could not say.
 *
 * @param rule id of the rule
 * @param outcome whether it spoke
 * @param sentences what it said and why, or why it did not
 */
public record RuleExplanation(String rule, Answered outcome, List<String> sentences) {

    /** Of a rule about who pays. */
    public static RuleExplanation ofShare(RuleReading reading, List<Entry.OfShare> said) {
        List<String> sentences = new ArrayList<>(1);
        boolean open = false;
        for (Entry.OfShare entry : said) {
            open |= !entry.missing().isEmpty();
            sentences.add(positive(reading, EntryWords.share(entry)));
        }
        if (said.isEmpty()) {
            sentences.add(negative(reading));
        }
        Answered outcome = said.isEmpty() ? Answered.NO : open ? Answered.OPEN : Answered.YES;
        return new RuleExplanation(reading.rule().id(), outcome, List.copyOf(sentences));
    }

    /** Why a rule spoke of something, or did not, in a traced claim. */
    static RuleExplanation of(TracedClaim claim, RuleText rule) {
        EntryWords words = new EntryWords(claim);
        List<String> sentences = new ArrayList<>();
        boolean certain = false;
        for (Entry entry : claim.trace().judged().ledger()) {
            if (entry.rule().equals(rule.id())) {
                certain |= !isOpen(entry);
                RuleReading reading = claim.reading(rule, entry);
                sentences.add(reading == null ? words.of(entry) : positive(reading, words.of(entry)));
            }
        }
        if (sentences.isEmpty()) {
            return new RuleExplanation(rule.id(), Answered.NO, List.of(negative(rule, claim.nearest(rule))));
        }
        return new RuleExplanation(rule.id(), certain ? Answered.YES : Answered.OPEN, List.copyOf(sentences));
    }

    static boolean isOpen(Entry entry) {
        return entry instanceof Entry.Undecided
                || entry instanceof Entry.Unremarked
                || entry instanceof Entry.Unclassified
                || entry instanceof Entry.Open
                || (entry instanceof Entry.Reduced reduced && !reduced.missing().isEmpty());
    }

    private static String positive(RuleReading reading, String said) {
        List<String> held = new ArrayList<>(reading.conditions().size());
        for (ConditionReading condition : reading.conditions()) {
            if (condition.answered() == Answered.YES) {
                held.add(condition.said());
            }
        }
        return held.isEmpty() ? said : Predicates.because(held) + said;
    }

    private static String negative(RuleText rule, @Nullable RuleReading reading) {
        if (reading != null) {
            return negative(reading);
        }
        String needed = rule.conditions().get(0);
        return Predicates.because(List.of(Predicates.not(needed))) + "規則「" + rule.requirement() + "」は適用しません。";
    }

    private static String negative(RuleReading reading) {
        ConditionReading hindrance = reading.hindrance().orElse(null);
        String rule = "規則「" + reading.rule().requirement() + '」';
        if (hindrance == null) {
            return rule + "の要件にはあたりますが、これにより変わる行はありません。";
        }
        return hindrance.answered() == Answered.OPEN
                ? Predicates.facts(List.of(hindrance.missing())) + "がわからないため、" + rule + "を適用できるか決められません。"
                : Predicates.because(List.of(hindrance.said())) + rule + "は適用しません。";
    }
}
