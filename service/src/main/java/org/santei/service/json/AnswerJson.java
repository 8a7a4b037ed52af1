package org.santei.service.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.DerivedValue;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.InputError;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.calculation.OpenQuestion;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerShare;
import org.santei.engine.calculation.VisitShare;
import org.santei.engine.copayment.OccasionShare;
import org.santei.engine.copayment.StayMeals;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.tables.LookBack;
import org.santei.engine.uke.UkeEntry;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as JSON: enums in lower case, dates as text, nothing that the contract does not name. What most answers do
 * not have ({@link #MAY_BE_ABSENT}) is left out where it is empty.
 */
public final class AnswerJson {

    /** Fields that an answer leaves out where they are empty, as type and name. */
    public static final List<String> MAY_BE_ABSENT = List.of(
            "Calculation.totalYen",
            "Calculation.selfPaid",
            "Calculation.lookBacks",
            "Calculation.derivedValues",
            "Calculation.notes",
            "Calculation.questions",
            "PatientShare.payers",
            "PatientShare.visits",
            "PatientShare.unverified",
            "PatientShare.notes",
            "PatientShare.missing",
            "PatientShare.meals",
            "StayMeals.payers",
            "StayMeals.steps",
            "StayMeals.unverified",
            "StayMeals.missing",
            "GroupResult.yen",
            "GroupResult.selfPaid",
            "LineResult.row",
            "ExplainedAnswer.explanation",
            "ProblemLine.problem",
            "Explanation.claim",
            "ExplainedGroup.arithmetic",
            "ExplainedLine.reasons",
            "ExplainedRule.elsewhere",
            "OpenQuestion.field",
            "OpenQuestion.source",
            "OpenQuestion.groups",
            "OpenQuestion.form",
            "FieldForm.values",
            "FieldForm.format",
            "FieldForm.pattern",
            "FieldForm.minimum",
            "FieldForm.maximum");

    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    /**
     * The answer to a claim that could not be calculated, as the contract of the command names it.
     *
     * @param receipt number of the claim
     * @param error where and why
     */
    private record Failure(String receipt, InputError error) {}

    /** What a calculation leaves out where it is empty. */
    interface OfCalculation {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int totalYen();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        @Nullable
        Integer selfPaid();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<LookBack> lookBacks();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<DerivedValue> derivedValues();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> notes();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<OpenQuestion> questions();
    }

    /** What findings by the same rule have in common. */
    interface OfFinding {

        @JsonSerialize(using = KnownText.class)
        String requirement();

        @JsonSerialize(using = KnownText.class)
        String source();

        @JsonSerialize(using = KnownText.class)
        String explanation();
    }

    /** What a question leaves out where it is empty. */
    interface OfQuestion {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String field();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String source();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<OpenQuestion.OpenGroup> groups();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        OpenQuestion.@Nullable FieldForm form();
    }

    /** What a form leaves out where it is empty. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    interface OfForm {}

    /** What a share leaves out where it is empty. */
    interface OfShare {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<PayerShare> payers();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<VisitShare> visits();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> unverified();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> notes();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> missing();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        StayMeals meals();
    }

    /** What meals of a stay leave out where it is empty. */
    interface OfMeals {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<StayMeals.MealPayer> payers();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<OccasionShare.Step> steps();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> unverified();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> missing();
    }

    /** What a group leaves out where it is nothing. */
    interface OfGroup {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int yen();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        @Nullable
        Integer selfPaid();
    }

    /** Equals an amount that is left out: 0, but not {@code null}, which says that it is undecided. */
    static final class Nothing {

        @Override
        public boolean equals(@Nullable Object amount) {
            return Integer.valueOf(0).equals(amount);
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** What a line leaves out where it is empty. */
    interface OfLine {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String row();
    }

    private static final List<ClaimFields> FIELDS = ServiceLoader.load(ClaimFields.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private AnswerJson() {}

    /** The settings of every mapper that reads claims or writes answers. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return ExplanationJson.configure(builder)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addMixIn(Calculation.class, OfCalculation.class)
                .addMixIn(Finding.class, OfFinding.class)
                .addMixIn(PatientShare.class, OfShare.class)
                .addMixIn(StayMeals.class, OfMeals.class)
                .addMixIn(GroupResult.class, OfGroup.class)
                .addMixIn(LineResult.class, OfLine.class)
                .addMixIn(OpenQuestion.class, OfQuestion.class)
                .addMixIn(OpenQuestion.FieldForm.class, OfForm.class);
    }

    /** One line of JSON, without the line end. */
    public static String line(Object answer) {
        return MAPPER.writeValueAsString(named(answer));
    }

    /** The same in UTF-8, as it is sent. */
    public static byte[] bytes(Object answer) {
        return MAPPER.writeValueAsBytes(named(answer));
    }

    /** The same, written to where it is sent. */
    public static void write(Object answer, OutputStream out) {
        MAPPER.writeValue(out, named(answer));
    }

    /**
     * The same with an explanation behind it.
     *
     * @param line an answer as one line of JSON
     * @param explanation why it is what it is; {@code null} to leave the line as it is
     */
    public static String explained(String line, @Nullable Explanation explanation) {
        return explanation == null
                ? line
                : line.substring(0, line.length() - 1) + ",\"explanation\":" + MAPPER.writeValueAsString(explanation)
                        + '}';
    }

    /**
     * The same with the fields of another object behind its own.
     *
     * @param line an answer as one line of JSON
     * @param fields an object with other fields; one without any leaves the line as it is
     */
    public static String beside(String line, Object fields) {
        String more = MAPPER.writeValueAsString(fields);
        return more.length() == 2 ? line : line.substring(0, line.length() - 1) + ',' + more.substring(1);
    }

    private static Object named(Object answer) {
        if (answer instanceof NotCalculated not) {
            return new Failure(not.receipt(), not.error());
        }
        if (answer instanceof UkeEntry.UnreadableClaim unreadable) {
            return new Failure(unreadable.receipt(), unreadable.error());
        }
        return answer instanceof Calculation calculation
                        && !calculation.questions().isEmpty()
                ? calculation.withQuestions(described(calculation.questions()))
                : answer;
    }

    private static List<OpenQuestion> described(List<OpenQuestion> questions) {
        List<OpenQuestion> described = new ArrayList<>(questions.size());
        questions.forEach(question -> described.add(described(question)));
        return described;
    }

    /** A question with what may be written in its field, if it names one. */
    private static OpenQuestion described(OpenQuestion question) {
        if (!question.field().isEmpty()) {
            for (ClaimFields fields : FIELDS) {
                OpenQuestion.FieldForm form = fields.form(question.field());
                if (form != null) {
                    return question.withForm(form);
                }
            }
        }
        return question;
    }

    /** Whether an answer says that a claim could not be calculated. */
    public static boolean isFailure(Object answer) {
        return answer instanceof NotCalculated || !(answer instanceof Answer);
    }
}
