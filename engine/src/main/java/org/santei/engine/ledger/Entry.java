package org.santei.engine.ledger;

import java.util.List;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ChosenDrug;
import org.santei.engine.facts.Reducible;
import org.santei.engine.facts.Sample;
import org.santei.engine.facts.TableHit;

/** One thing that a rule said about the claim. */
public sealed interface Entry {

    /** Id of the rule that said it. */
    String rule();

    /** Where it was said: the index of the act, or the day for what concerns a day. */
    int place();

    /** The code or concept that it is about. */
    String code();

    /** What tells entries apart that are alike in everything else. */
    default String detail() {
        return "";
    }

    /** An entry about a billed act. */
    sealed interface OfAct extends Entry {

        /** The act that the rule judged. */
        Act act();

        @Override
        default int place() {
            return act().index();
        }

        @Override
        default String code() {
            return act().code();
        }
    }

    /** A concept of the law holds on a day. */
    record Classified(String rule, int place, String code) implements Entry {}

    /** Whether a concept of the law holds on a day cannot be said while facts are missing. */
    record Unclassified(String rule, int place, String code, List<String> missing) implements Entry {}

    /** A billed act fulfils the rule of its own item. */
    record Confirmed(String rule, Act act) implements OfAct {}

    /** An act earns a code, perhaps by a row of the official tables: as often as the act on its day, or once in the month. */
    record Awarded(String rule, Act act, String code, Span span, String detail) implements OfAct {

        public Awarded(String rule, Act act, String code, Span span) {
            this(rule, act, code, span, "");
        }
    }

    /** For how long an award counts. */
    enum Span {
        /** The day of the act. */
        DAY,
        /** The month of the claim. */
        MONTH
    }

    /** Acts on one sample are paid by the bundle instead of singly. */
    record Replaced(String rule, Sample sample) implements OfAct {
        @Override
        public Act act() {
            return sample.acts().get(0);
        }
    }

    /** A billed act is not payable because of others; or whatever else was done, when it names none. */
    record Excluded(String rule, Act act, List<Act> because) implements OfAct {}

    /** Of an act and others only one is payable. */
    record Rivalled(String rule, Act act, List<Act> others) implements OfAct {}

    /** The code of an act is payable at most so often in the month. */
    record Capped(String rule, Act act, int timesPerMonth) implements OfAct {}

    /** An entry by a row of the official tables. */
    sealed interface OfHit extends OfAct {

        /** The row and what it says of the act. */
        TableHit hit();

        @Override
        default Act act() {
            return hit().act();
        }

        @Override
        default String detail() {
            return hit().row();
        }
    }

    /** A billed act is not payable, by a row of the official tables. */
    record Barred(String rule, TableHit hit) implements OfHit {}

    /** A billed act is payable at most so often on its day, by a row of the official tables. */
    record Limited(String rule, TableHit hit) implements OfHit {}

    /** Whether a row of the official tables stands in the way of an act, or gives it something, cannot be decided. */
    record Open(String rule, TableHit hit) implements OfHit {
        @Override
        public String code() {
            return hit.code();
        }
    }

    /**
     * A person should look at an act.
     *
     * @param contained acts whose cost may be in that of the act, which is what to look at; empty when it is something else
     */
    record Remarked(String rule, Act act, String message, List<Act> contained) implements OfAct {

        public Remarked(String rule, Act act, String message) {
            this(rule, act, message, List.of());
        }
    }

    /** Whether a person should look at an act cannot be said while facts are missing; the act stands as it is. */
    record Unremarked(String rule, Act act, List<String> missing) implements OfAct {}

    /** A person should look at an act, by a row of the official tables. */
    record Noted(String rule, TableHit hit, String text) implements OfHit {

        /** What to look at, and the row. */
        public String message() {
            return text + "（" + hit.row() + "）";
        }
    }

    /** The rule cannot say whether an act earns a code on its day while facts are missing. */
    record Undecided(String rule, Act act, String code, List<String> missing) implements OfAct {}

    /** An entry about a drug that is billed as the patient's wish. */
    sealed interface OfChosenDrug extends Entry {

        /** The drug on its day. */
        ChosenDrug drug();

        @Override
        default int place() {
            return drug().day();
        }

        @Override
        default String code() {
            return drug().line().code();
        }

        @Override
        default String detail() {
            return String.valueOf(drug().line().number());
        }
    }

    /**
     * The patient pays beside the insurance for what a drug of their wish costs more (特別の料金).
     *
     * @param taxPercent tax on it in per cent
     */
    record SelfPaid(String rule, ChosenDrug drug, int taxPercent) implements OfChosenDrug {}

    /** A drug cannot be billed as the patient's wish. */
    record NoChoice(String rule, ChosenDrug drug) implements OfChosenDrug {}

    /**
     * Of the points of drugs a part is paid, or would be if facts were known.
     *
     * @param drugs the drugs of a day, or of the month
     * @param code code that takes off the rest
     * @param left what is left of them
     * @param missing what must be known to say so; empty when it is certain
     */
    record Reduced(String rule, Reducible drugs, String code, Remainder left, List<String> missing) implements Entry {
        @Override
        public int place() {
            return drugs.day();
        }
    }

    /** An entry about who pays in a month: by itself of no act. */
    sealed interface OfShare extends Entry {

        /** What must be known to say so; empty when it is certain. */
        List<String> missing();

        @Override
        default int place() {
            return 0;
        }
    }

    /** So many percent of the cost are the patient's share. */
    record Shared(String rule, int percent, List<String> missing) implements OfShare {
        @Override
        public String code() {
            return String.valueOf(percent);
        }
    }

    /** The monthly limit of a class holds; of none when the class is empty. */
    record LimitedBy(String rule, String incomeClass, List<String> missing) implements OfShare {
        @Override
        public String code() {
            return incomeClass;
        }
    }

    /** A class is that of the general limit. */
    record GeneralClass(String rule, String incomeClass) implements OfShare {
        @Override
        public List<String> missing() {
            return List.of();
        }

        @Override
        public String code() {
            return incomeClass;
        }
    }

    /** The relief for visits (配慮措置) holds. */
    record Relieved(String rule, List<String> missing) implements OfShare {
        @Override
        public String code() {
            return "";
        }
    }

    /**
     * A public fund has its turn among those of a patient.
     *
     * @param turn smaller ones pay first; among equals the rank of the scheme decides
     */
    record FundPlaced(String rule, int turn) implements OfShare {
        @Override
        public List<String> missing() {
            return List.of();
        }

        @Override
        public String code() {
            return String.valueOf(turn);
        }
    }
}
