package org.santei.engine.copayment;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the law decides of a month before anything is counted: percentages and kinds of limits, never yen. */
public interface ShareLaw {

    /** How many percent of the cost the patient pays before anything else, and by which rule. */
    Percentage percentage(Insured insured, PatientMonth month);

    /**
     * Which monthly limit holds for treatment with the same payers.
     *
     * @param otherClasses classes that limited other treatment of the month
     */
    LimitChoice limit(Insured insured, PatientMonth month, Treatment treatment, Set<String> otherClasses);

    /** The class of the general limit for a patient whose own class is not known; {@code null} when no rule names one. */
    @Nullable
    String generalClass(Insured insured, PatientMonth month);

    /** The law as it stands now: whatever is published later, it answers the same. */
    default ShareLaw asOfNow() {
        return this;
    }

    /**
     * What identifies the rules that answer for a month: SHA-256, in 64 hexadecimal digits; empty when the law is in no
     * rules, or none has begun.
     */
    default String hash(YearMonth month) {
        return "";
    }

    /**
     * The statutory share.
     *
     * @param percent 0 to 100; while something is missing the least that it can be, or 100 when no rule speaks of it
     * @param rule id of the rule that said so; empty when none did
     * @param missing what must be known to be certain, in Japanese; empty when it is
     */
    record Percentage(int percent, String rule, List<String> missing) {

        public Percentage {
            missing = List.copyOf(missing);
        }

        /** A share that is certain. */
        public Percentage(int percent, String rule) {
            this(percent, rule, List.of());
        }
    }

    /**
     * The monthly limit of some treatment.
     *
     * @param incomeClass income class, or the kind of treatment that has a limit of its own; {@code null} when no limit
     *     holds at the counter
     * @param relief whether the relief for visits of 一般Ⅱ holds, too
     * @param rule id of the rule that said so; empty when none did
     * @param missing what must be known to be certain, in Japanese; empty when it is
     */
    record LimitChoice(@Nullable String incomeClass, boolean relief, String rule, List<String> missing) {

        public LimitChoice {
            missing = List.copyOf(missing);
        }

        /** A limit that is certain. */
        public LimitChoice(@Nullable String incomeClass, boolean relief, String rule) {
            this(incomeClass, relief, rule, List.of());
        }

        /** The same limit for another income class. */
        LimitChoice of(String otherClass) {
            return new LimitChoice(otherClass, relief, rule, missing);
        }
    }
}
