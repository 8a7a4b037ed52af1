package org.santei.service.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Claim.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.claim.Claim;
import org.santei.service.claim.ClaimReader;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Claim that is wrong is refused where it is wrong, with a FHIRPath and what to do. */
final class RefusedClaimTest {

    private static final ClaimReader READER = new ClaimReader();
    private static final Claim CLAIM = RealClaims.read().get(0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /item/0/sequense                     | 1                  | 400 | Claim.item[0].sequense
                    /item/0/quantity/valu                | 1                  | 400 | Claim.item[0].quantity.valu
                    /item/0/quantity/value               | "1"                | 400 | Claim.item[0].quantity.value
                    /item/0/quantity/value               | null               | 400 | Claim.item[0].quantity.value
                    /item/0/servicedDate                 | "2021-13-01"       | 400 | Claim.item[0].serviced
                    /item/0/servicedDate                 | ["2021-10-01"]     | 400 | Claim.item[0].serviced
                    /item/0/extension                    | []                 | 400 | Claim.item[0].extension
                    /item/0/modifierExtension            | [{"url":"urn:x"}]  | 400 | Claim.item[0].modifierExtension
                    /item/0/category                     | {}                 | 400 | Claim.item[0].category
                    /use                                 | "payment"          | 400 | Claim.use
                    /status                              | 1                  | 400 | Claim.status
                    /patient                             | "#patient"         | 400 | Claim.patient
                    /contained/0/gendre                  | "male"             | 400 | Claim.contained[0].gendre
                    /contained/0/resourceType            | "Person9"          | 400 | Claim.contained[0]
                    /contained/0/birthDate               | "21-10-01"         | 400 | Claim.contained[0].birthDate
                    /resourceType                        | "Patient"          | 400 | resourceType
                    /status                              | "draft"            | 422 | Claim.status
                    /use                                 | "preauthorization" | 422 | Claim.use
                    /implicitRules                       | "http://x.test/r"  | 422 | Claim.implicitRules
                    /accident                            | {"date":"2021-10-01"} | 422 | Claim.accident
                    /contained/0/gender                  | "other"            | 422 | Claim.contained[0].gender
                    /contained/0/birthDate               | "1991-11"          | 422 | Claim.contained[0].birthDate
                    /contained/0/birthDate               | "2031-11-01"       | 422 | Claim.contained[0].birthDate
                    /patient/reference                   | "#nobody"          | 422 | Claim.patient
                    /patient/reference                   | "http://127.0.0.1:1/Patient/1" | 422 | Claim.patient
                    /provider/reference                  | "#nobody"          | 422 | Claim.provider
                    /insurance/0/coverage/reference      | "Coverage/9"       | 422 | Claim.insurance[0].coverage
                    /insurance/1/sequence                | 1                  | 422 | Claim.insurance[1].sequence
                    /contained/2/status                  | "cancelled"        | 422 | Claim.contained[2].status
                    /contained/2/type/coding/0/code      | "3"                | 422 | Claim.contained[2].type
                    /contained/3/type/coding/0/code      | "1"                | 422 | Claim.contained[3].type
                    /contained/2/payor/0/identifier/value | "123"             | 422 | Claim.contained[2].payor[0].identifier.value
                    /contained/3/payor/0/identifier/value | "83996019"        | 422 | Claim.contained[3].payor[0].identifier.value
                    /contained/2/costToBeneficiary       | [{"valueMoney":{"value":1}}] | 422 | Claim.contained[2].costToBeneficiary
                    /contained/2/extension/0/extension/0/url | "income"       | 422 | Claim.contained[2].extension[0].extension[0]
                    /contained/2/extension/0/extension/0/valueString | "甲"   | 422 | Claim.contained[2].extension[0].extension[0].value
                    /contained/2/extension/0/url         | "urn:santei:fhir:StructureDefinition:x" | 422 | Claim.contained[2].extension[0]
                    /billablePeriod/end                  | "2021-11-01"       | 422 | Claim.billablePeriod.end
                    /billablePeriod                      | {"end":"2021-10-31"} | 422 | Claim.billablePeriod
                    /subType/coding/0/code               | "home"             | 422 | Claim.subType
                    /supportingInfo/0/category/coding/0/code | "weather"      | 422 | Claim.supportingInfo[0].category
                    /supportingInfo/1/valueQuantity/value | 32                | 422 | Claim.supportingInfo[1].value
                    /diagnosis/0/diagnosisCodeableConcept/coding/0/code | "25000" | 422 | Claim.diagnosis[0].diagnosis
                    /diagnosis/0/extension/0/valueDate   | "2022-01-01"       | 422 | Claim.diagnosis[0].extension('urn:santei:fhir:StructureDefinition:diagnosis-since').value
                    /item/0/category/coding/0/code       | "10"               | 422 | Claim.item[0].category
                    /item/0/category/coding/0/system     | "urn:x"            | 422 | Claim.item[0].category
                    /item/0/productOrService/coding/0/code | "211000110"      | 422 | Claim.item[0].productOrService
                    /item/0/productOrService/coding/0/system | "urn:x"        | 422 | Claim.item[0].productOrService
                    /item/0/productOrService/coding/0/system | "urn:oid:1.2.392.100495.20.2.71" | 422 | Claim.item[0].productOrService.coding.system
                    /item/0/servicedDate                 | "2021-11-01"       | 422 | Claim.item[0].serviced
                    /item/0/quantity/value               | 1.5                | 422 | Claim.item[0].quantity
                    /item/0/quantity/value               | 1000               | 422 | Claim.item[0].quantity
                    /item/0/factor                       | 0.5                | 422 | Claim.item[0].factor
                    /item/1/sequence                     | 1                  | 422 | Claim.item[1].sequence
                    /item/3/detail/0/quantity/value      | 0                  | 422 | Claim.item[3].detail[0].quantity
                    /item/3/detail/0/factor              | 2                  | 422 | Claim.item[3].detail[0].factor
                    /item/3/productOrService/coding/0/code | "111000110"      | 422 | Claim.item[3].productOrService
                    """)
    void oneThingIsWrong(String pointer, String value, int status, String expression) {
        FieldErrorsOf wrong =
                refused(document -> set(document, pointer, JsonMapper.shared().readTree(value)));

        assertThat(wrong.status()).as(wrong.errors().toString()).isEqualTo(status);
        assertThat(wrong.errors()).extracting(FieldError::field).contains(expression);
        assertThat(wrong.errors())
                .allSatisfy(error -> assertThat(error.message()).endsWith("。").matches("(?s).*\\p{IsHiragana}.*"));
    }

    @ParameterizedTest
    @CsvSource({"patient", "insurance", "item", "provider", "priority", "created", "type", "status", "use"})
    void whatFhirRequiresIsRequired(String name) {
        if (name.equals("item")) {
            assertThat(refused(document -> document.remove(name)).errors())
                    .extracting(FieldError::field)
                    .containsExactly("Claim.item");
        } else {
            FieldErrorsOf wrong = refused(document -> document.remove(name));
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("Claim." + name);
        }
    }

    private record FieldErrorsOf(int status, List<FieldError> errors) {}

    private static FieldErrorsOf refused(Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(RealClaims.fhir(CLAIM, Use.PREDETERMINATION));
        change.accept(document);
        byte[] json = document.toString().getBytes(StandardCharsets.UTF_8);
        ProblemException exception = catchThrowableOfType(ProblemException.class, () -> Submission.read(json, READER));
        return new FieldErrorsOf(
                exception.problem().status(), exception.problem().errors());
    }

    private static void set(ObjectNode document, String pointer, JsonNode value) {
        int cut = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, cut))).set(pointer.substring(cut + 1), value);
    }
}
