package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.engine.copayment.CountRule;
import org.santei.engine.copayment.FundCategory;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.engine.copayment.InsurerSide;
import org.santei.engine.copayment.LimitHandling;
import org.santei.engine.copayment.Practice;
import org.santei.engine.copayment.Reduction;
import org.santei.engine.copayment.ReliefScope;
import org.santei.engine.copayment.VisitKind;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.LimitCode;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class CopaymentDescriptionTest {

    private static JsonNode description() {
        return RunningService.json(RunningService.get("/v3/api-docs"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        CopaymentController.PATH + ",example-copayments.json",
        HouseholdController.PATH + ",example-households.json",
        YearController.PATH + ",example-years.json"
    })
    void everyExampleOfTheDescriptionIsAnswered(String path, String file) {
        JsonNode examples = description()
                .at("/paths/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/examples");

        assertThat(examples.propertyNames())
                .containsExactlyInAnyOrderElementsOf(CopaymentExamples.all(file).propertyNames());
        for (JsonNode example : examples) {
            HttpResponse<String> response =
                    RunningService.post(path, example.get("value").toString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(RunningService.json(response).get("complete").booleanValue())
                    .isTrue();
            assertThat(example.get("summary").stringValue()).isNotEmpty();
        }
    }

    static Stream<Arguments> words() {
        return Stream.of(
                words("Insurance/properties/kind", InsuranceKind.values(), InsuranceKind::label),
                words("Insurance/properties/ageBand", AgeBand.values(), AgeBand::label),
                words("Reduction/properties/kind", Reduction.Kind.values(), Reduction.Kind::label),
                words("Practice/properties/tillRounding", Practice.TillRounding.values(), Practice.TillRounding::label),
                words("Practice/properties/longTermCountsFunds/items", InsurerSide.values(), InsurerSide::label),
                words("FundTerms/properties/category", FundCategory.values(), FundCategory::label),
                words("FundTerms/properties/countRule", CountRule.values(), CountRule::label),
                words("FundTerms/properties/relief", ReliefScope.values(), ReliefScope::label),
                words("FundTerms/properties/excludedFromSum/items", InsurerSide.values(), InsurerSide::label),
                words("FundTerms/properties/summedUnder21000/items", InsurerSide.values(), InsurerSide::label),
                words("FundLimitHandling/properties/employee", LimitHandling.values(), LimitHandling::label),
                words("FundLimitHandling/properties/national", LimitHandling.values(), LimitHandling::label),
                words("Occasion/properties/kind", VisitKind.values(), VisitKind::label),
                words(
                        "HouseholdMonth/properties/kind",
                        HouseholdReader.INSURERS.toArray(InsuranceKind[]::new),
                        InsuranceKind::label),
                words(
                        "PaymentYear/properties/kind",
                        HouseholdReader.INSURERS.toArray(InsuranceKind[]::new),
                        InsuranceKind::label),
                words("PaymentYear/properties/scope", YearRequest.Scope.values(), YearRequest.Scope::label));
    }

    private static <E> Arguments words(String path, E[] choices, Function<E, String> label) {
        return Arguments.of(
                path,
                Arrays.stream(choices)
                        .map(label)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void theDescriptionNamesTheWordsThatAreRead(String path, List<String> words) {
        JsonNode schema = description().at("/components/schemas/" + path);

        assertThat(schema.get("type").stringValue()).isEqualTo("string");
        assertThat(schema.get("enum").valueStream().map(JsonNode::stringValue)).containsExactlyElementsOf(words);
    }

    @Test
    void theDescriptionNamesTheCodesThatAreRead() {
        String pattern = description()
                .at("/components/schemas/Insurance/properties/limitCode/pattern")
                .stringValue();

        assertThat(LimitCode.values()).allMatch(code -> code.digit().matches(pattern));
        assertThat(List.of("A00", "A07", "A10", "B00", "B11", "a01")).noneMatch(code -> code.matches(pattern));
    }

    @Test
    void theDescriptionSaysWhatMustBeThereAndWhatItMeans() {
        JsonNode schemas = description().at("/components/schemas");

        assertThat(schemas.at("/PatientMonth/required").toString())
                .isEqualTo("[\"birthDate\",\"insurances\",\"month\",\"occasions\",\"prefecture\",\"setting\"]");
        assertThat(schemas.at("/Occasion/required").toString()).isEqualTo("[\"date\",\"payers\",\"points\"]");
        assertThat(schemas.at("/CopaymentOccasion/properties/tillYen/type").toString())
                .isEqualTo("[\"integer\",\"null\"]");
        for (String name : List.of(
                "PatientMonth",
                "Insurance",
                "Fund",
                "FundTerms",
                "Practice",
                "Elsewhere",
                "Occasion",
                "Reduction",
                "Copayment",
                "CopaymentOccasion",
                "CopaymentCorrection",
                "CopaymentTotal",
                "CopaymentStep",
                "CopaymentScheme",
                "HouseholdMonth",
                "HouseholdMember",
                "HouseholdBill",
                "Household",
                "HouseholdStep",
                "PaymentYear",
                "PaymentMonth",
                "AnnualBenefit",
                "AnnualBenefitStep",
                "BenefitProof",
                "CopaymentProof")) {
            assertThat(schemas.at("/" + name + "/description").stringValue())
                    .as(name)
                    .isNotEmpty();
        }
        for (String name : List.of(
                "FundTerms",
                "CopaymentOccasion",
                "CopaymentTotal",
                "CopaymentCorrection",
                "Household",
                "HouseholdStep",
                "HouseholdBill",
                "AnnualBenefit",
                "PaymentYear")) {
            assertThat(schemas.at("/" + name + "/properties").valueStream())
                    .as(name)
                    .allMatch(property -> property.has("description") || property.has("$ref"));
        }
    }
}
