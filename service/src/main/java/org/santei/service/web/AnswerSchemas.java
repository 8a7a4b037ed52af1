package org.santei.service.web;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.DerivedValue;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.InputError;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.OpenQuestion;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerPoints;
import org.santei.engine.calculation.PayerShare;
import org.santei.engine.calculation.Proof;
import org.santei.engine.calculation.VisitShare;
import org.santei.engine.copayment.OccasionShare;
import org.santei.engine.copayment.StayMeals;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.WhyNot;
import org.santei.engine.explanation.WhyNotAnswer;
import org.santei.engine.explanation.WhyNotCondition;
import org.santei.engine.explanation.WhyNotObstacle;
import org.santei.engine.tables.LookBack;
import org.santei.engine.verification.Verification;
import org.santei.engine.verification.VerificationSummary;
import org.santei.service.json.AnswerJson;
import org.santei.service.json.ExplainedAnswer;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.Problem;
import org.santei.service.problem.ProblemLine;
import org.santei.service.problem.ProblemType;
import org.springframework.core.io.ClassPathResource;

/** Says of answers which fields are always there, which may be {@code null}, and what they mean. */
final class AnswerSchemas {

    private static final String TYPE_OF_FINDING = "Finding.type";

    private static final String TYPE_OF_PROBLEM = "Problem.type";

    private static final String FIELDS = "santei/answer-fields.properties";

    /** What the service sends; every field of it is there unless {@link AnswerJson#MAY_BE_ABSENT} names it. */
    private static final List<Class<? extends Record>> ANSWERS = List.of(
            Calculation.class,
            LookBack.class,
            DerivedValue.class,
            Finding.class,
            GroupResult.class,
            LineResult.class,
            OpenQuestion.class,
            OpenQuestion.OpenGroup.class,
            OpenQuestion.FieldForm.class,
            PatientShare.class,
            PayerPoints.class,
            PayerShare.class,
            VisitShare.class,
            OccasionShare.Step.class,
            StayMeals.class,
            StayMeals.MealPayer.class,
            Proof.class,
            Verification.class,
            VerificationSummary.class,
            VerificationSummary.OfType.class,
            WhyNotAnswer.class,
            WhyNot.class,
            WhyNotObstacle.class,
            WhyNotCondition.class,
            ExplainedAnswer.class,
            Explanation.class,
            Explanation.ExplainedGroup.class,
            Explanation.ArithmeticStep.class,
            Explanation.ExplainedLine.class,
            Explanation.ExplainedRule.class,
            Explanation.Basis.class,
            Explanation.ExplainedCondition.class,
            Explanation.UsedRow.class,
            Explanation.LedgerNote.class,
            Explanation.Refusal.class,
            Explanation.ExplainedClaim.class,
            Explanation.ShareStep.class,
            Problem.class,
            ProblemLine.class,
            InputError.class,
            FieldError.class);

    private final Properties descriptions;

    private AnswerSchemas(Properties descriptions) {
        this.descriptions = descriptions;
    }

    static AnswerSchemas read() throws IOException {
        Properties descriptions = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(FIELDS).getInputStream(), StandardCharsets.UTF_8)) {
            descriptions.load(reader);
        }
        return new AnswerSchemas(descriptions);
    }

    @SuppressWarnings("rawtypes")
    void complete(Map<String, Schema> schemas) {
        for (Class<? extends Record> answer : ANSWERS) {
            Schema<?> schema = schemas.get(answer.getSimpleName());
            if (schema != null) {
                complete(schema, answer);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void nameTypes(Schema<?> type) {
        ((Schema<Object>) type)
                .setEnum(Arrays.stream(ProblemType.values())
                        .map(kind -> (Object) kind.urn())
                        .toList());
    }

    private void complete(Schema<?> schema, Class<? extends Record> answer) {
        schema.setDescription(description(answer.getSimpleName()));
        List<String> required = new ArrayList<>();
        for (RecordComponent component : answer.getRecordComponents()) {
            String name = answer.getSimpleName() + "." + component.getName();
            if (!AnswerJson.MAY_BE_ABSENT.contains(name)) {
                required.add(component.getName());
            }
            Schema<?> property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            property.setDescription(description(name));
            if (name.equals(TYPE_OF_PROBLEM)) {
                nameTypes(property);
            }
            if (property.getTypes() != null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                property.setTypes(new LinkedHashSet<>(
                        List.of(property.getTypes().iterator().next(), "null")));
            }
        }
        schema.setRequired(required);
    }

    private String description(String name) {
        String text = Objects.requireNonNull(descriptions.getProperty(name), name);
        return switch (name) {
            case TYPE_OF_FINDING -> text + typesOfFindings();
            case TYPE_OF_PROBLEM -> text + typesOfProblems();
            default -> text;
        };
    }

    /** The types of problems, a line each, as their enum tells them. */
    private static String typesOfProblems() {
        StringBuilder types = new StringBuilder();
        for (ProblemType type : ProblemType.values()) {
            types.append("\n- ").append(type.urn()).append(": ");
            types.append(type.status()).append(' ').append(type.title());
        }
        return types.toString();
    }

    /** The types of findings, a line each, as their enum tells them. */
    private static String typesOfFindings() {
        StringBuilder types = new StringBuilder();
        for (FindingType type : FindingType.values()) {
            types.append("\n- ").append(type.name().toLowerCase(Locale.ROOT)).append(": ");
            types.append(type.title()).append("。").append(type.meaning()).append(type.advice());
        }
        return types.toString();
    }
}
