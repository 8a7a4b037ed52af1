package org.santei.engine.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.MissingFact;

/**
 * A fact to ask for, so that an answer that leaves something open can be had again without it.
 *
 * @param kind who can tell it: the claim, an official table, or somebody who decides
 * @param field the field of the claim that tells it, such as {@code groups[2].days} or {@code payers[public1].number}; empty
 *     unless a claim does
 * @param title what is missing, in Japanese
 * @param source the table that is not at hand, or who decides; empty when a claim tells it
 * @param status whether something is undecided without it or only taken for granted
 * @param inUke whether a UKE file can tell it; {@code false} unless a claim does
 * @param points points of the groups that hang on it, as far as they can be said; reductions count without their sign
 * @param groups the groups that hang on it, in the order of the answer
 * @param share whether what the patient pays hangs on it
 * @param form what may be written in the field; {@code null} unless a claim tells it, and where no form is known
 */
public record OpenQuestion(
        MissingFact.Kind kind,
        String field,
        String title,
        String source,
        Status status,
        boolean inUke,
        long points,
        List<OpenGroup> groups,
        boolean share,
        @Nullable FieldForm form) {

    /** What hangs on a question. */
    public enum Status {
        /** Something is undecided. */
        UNDECIDED,
        /** Everything is decided, because what was billed is taken to prove the fact. */
        ASSUMED
    }

    /**
     * A group that hangs on a question.
     *
     * @param group its place in the answer, from 0
     * @param lines places of its lines that hang on it, from 0
     */
    public record OpenGroup(int group, List<Integer> lines) {}

    /**
     * What may be written in a field of a claim.
     *
     * @param type {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code array} or {@code object}, as in JSON
     * @param values every value that is allowed; empty when there are others
     * @param format the format of JSON Schema, such as {@code date}; empty when it has none
     * @param pattern the regular expression of a text; empty when it has none
     * @param minimum the smallest number; {@code null} when it has none
     * @param maximum the largest number; {@code null} when it has none
     * @param description what the field says, in Japanese
     */
    public record FieldForm(
            String type,
            List<String> values,
            String format,
            String pattern,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            String description) {}

    /** What it asks. */
    public MissingFact fact() {
        return new MissingFact(kind, MissingFact.withoutPlaces(field), title, source);
    }

    /** The same with what may be written in the field. */
    public OpenQuestion withForm(@Nullable FieldForm newForm) {
        return new OpenQuestion(kind, field, title, source, status, inUke, points, groups, share, newForm);
    }
}
