package org.santei.engine.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.tables.LookBack;

/**
 * Why a claim came to what it came to, from the whole down to each line. Every text is a complete Japanese sentence without
 * names that only the program knows; those have fields of their own.
 *
 * @param groups one for each group of the answer, in its order
 * @param claim the sums and what the patient pays; {@code null} unless {@link Detail#FULL}
 */
public record Explanation(
        List<ExplainedGroup> groups, @Nullable ExplainedClaim claim) {

    /** How much is told. */
    public enum Detail {
        /** Of each line its sentence and its rule. */
        LINES,
        /** Everything. */
        FULL
    }

    /**
     * Why a group came to its points.
     *
     * @param lines one for each line of the group, in its order
     * @param arithmetic how its points and their sum come about, step by step; empty unless {@link Detail#FULL}
     */
    public record ExplainedGroup(List<ExplainedLine> lines, List<ArithmeticStep> arithmetic) {}

    /**
     * A step of arithmetic.
     *
     * @param text what was reckoned, and its result
     * @param basis where the law says so; empty for what needs no law
     */
    public record ArithmeticStep(String text, String basis) {}

    /**
     * Why a line was paid, refused or left undecided.
     *
     * @param code code of the official master
     * @param name its name on the day; the code where the tables do not know it
     * @param outcome what became of it
     * @param sentence why, for a clerk
     * @param patientText what it is, for a patient: no code, no rule, no facility standard
     * @param rule the rule that decided
     * @param reasons all the rest; {@code null} unless {@link Detail#FULL}
     */
    public record ExplainedLine(
            String code,
            String name,
            Outcome outcome,
            String sentence,
            String patientText,
            ExplainedRule rule,
            @Nullable Basis reasons) {}

    /**
     * A rule, and where to read what it implements.
     *
     * @param id its id
     * @param requirement what it asks for, in Japanese
     * @param source the clause or column that it implements
     * @param links addresses of the clauses in the project, {@code /law/<revision>/<item>#<note>}
     * @param elsewhere why there is no such address; empty when there is one, or when the source is a table
     */
    public record ExplainedRule(String id, String requirement, String source, List<String> links, String elsewhere) {}

    /**
     * What speaks for and against a line.
     *
     * @param facts what the claim says of it
     * @param conditions what the rule asks, each with its answer; empty when it asks nothing
     * @param rows rows of the official tables that were used
     * @param ledger what rules said of it, in order
     * @param refusals awards and lines that it lost, and to which line
     * @param lookBacks how far back limits looked
     * @param assumed facts taken for granted because the line was billed
     * @param missing facts without which it cannot be decided
     */
    public record Basis(
            List<String> facts,
            List<ExplainedCondition> conditions,
            List<UsedRow> rows,
            List<LedgerNote> ledger,
            List<Refusal> refusals,
            List<LookBack> lookBacks,
            List<String> assumed,
            List<String> missing) {}

    /**
     * A condition of the rule.
     *
     * @param sentence how it was answered
     * @param needed what has to be true
     * @param answered whether it is
     */
    public record ExplainedCondition(String sentence, String needed, Answered answered) {}

    /**
     * A row of an official table.
     *
     * @param table its table
     * @param code code of the row
     * @param name name of the row
     * @param value its value with its unit; empty where it has none
     * @param from first day on which it holds
     * @param until day after the last; {@code null} when no end is known
     * @param publishedOn day on which its file was published; {@code null} when that is not known
     * @param derived whether it was taken from the words of the notice, because the official file is not at hand
     * @param evidence the file, or the place in the notice
     */
    public record UsedRow(
            String table,
            String code,
            String name,
            String value,
            @Nullable String from,
            @Nullable String until,
            @Nullable String publishedOn,
            boolean derived,
            String evidence) {}

    /**
     * An entry of the ledger.
     *
     * @param stage when it was written
     * @param rule id of the rule that wrote it
     * @param text what it said
     */
    public record LedgerNote(Stage stage, String rule, String text) {}

    /**
     * Something that was not paid beside something else.
     *
     * @param code what was refused
     * @param because code of the line that refused it
     * @param line number of that line in the input
     * @param rule id of the rule that says so
     * @param text the same in words
     */
    public record Refusal(String code, String because, int line, String rule, String text) {}

    /**
     * The sums, and what the patient pays.
     *
     * @param sums points by section and payer, and the total
     * @param share each step from the total to what is collected, day by day
     * @param patientText the same in one sentence, for a patient
     */
    public record ExplainedClaim(List<String> sums, List<ShareStep> share, String patientText) {}

    /**
     * A step of what the patient pays.
     *
     * @param day the day, {@code YYYY-MM-DD}
     * @param text what was reckoned
     * @param yen its result
     * @param rule id of the rule that decided, or of the arithmetic
     * @param source the clause of the rule; empty for arithmetic
     */
    public record ShareStep(String day, String text, long yen, String rule, String source) {}
}
