package org.santei.engine.conformance;

import java.util.List;
import java.util.Locale;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;

/**
 * A numbered case of a kit.
 *
 * @param number six digits, the same in every kit; also the number of the claim (レセプト番号) in the inputs
 * @param identity what the number stands for: where the case comes from, and its name there
 * @param kind where it comes from
 * @param title what it shows, in Japanese
 * @param chapter letter of the chapter of the schedule, A to O; {@code share} for who pays; {@code common} for what belongs
 *     to none
 * @param clause the clause or table that it is about, as sources cite it
 * @param labels ids of the clauses of the notice that decide it, such as {@code A001-N8}, and of the rules
 * @param difficulty how much has to be right at once
 * @param edge whether it stands at an edge: of a date, an age, a limit, a step or of rounding
 * @param status how sure its answer is; only certain ones count for a certificate
 * @param question whether a program adds what the acts earn, or says what of the billed lines is payable
 * @param claim the input, without points and totals
 * @param rule id of the rule that it is about; that of the first line that is decided by one where it is about none
 * @param expected the right answer
 */
public record KitCase(
        String number,
        String identity,
        CaseKind kind,
        String title,
        String chapter,
        String clause,
        List<String> labels,
        Difficulty difficulty,
        boolean edge,
        CaseStatus status,
        Question question,
        Claim claim,
        String rule,
        Expected expected) {

    public KitCase {
        labels = List.copyOf(labels);
    }

    /** The same with another status: a person has decided so. */
    public KitCase withStatus(CaseStatus newStatus) {
        return new KitCase(
                number,
                identity,
                kind,
                title,
                chapter,
                clause,
                labels,
                difficulty,
                edge,
                newStatus,
                question,
                claim,
                rule,
                expected);
    }

    /** How a program is asked, as files of the kit write it: {@code calculate} or {@code verify}. */
    public String ask() {
        return question.name().toLowerCase(Locale.ROOT);
    }
}
