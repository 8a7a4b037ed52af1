package org.santei.service.undecided;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.OpenQuestion;
import org.santei.service.claim.ClaimReader;
import org.santei.service.problem.ProblemException;

/** Whatever is missing to say what the patient pays has a field, too: every kind of payer is tried with every kind of patient. */
class ShareQuestionsTest {

    private static final ClaimService CLAIMS = ClaimService.packaged();

    private static final List<String> BIRTH_DATES =
            List.of("2020-04-01", "1991-11-21", "1957-03-01", "1951-06-15", "1949-10-10", "1930-01-01");

    private static final List<String> SCHEMES = List.of(
            "",
            "\"scheme\": \"health_insurance\", ",
            "\"scheme\": \"late_elderly\", ",
            "\"scheme\": \"public_funds\", ");

    private static final List<String> INSURANCES = List.of(
            "",
            ", \"incomeClass\": \"none\"",
            ", \"incomeClass\": \"一般\"",
            ", \"number\": \"01130012\", \"incomeClass\": \"ウ\"",
            ", \"number\": \"39131008\"",
            ", \"benefitPercent\": 60",
            ", \"longTermYen\": 10000",
            ", \"waiver\": {\"kind\": \"reduced\"}",
            ", \"waiver\": {\"kind\": \"exempt\"}");

    private static final List<String> FUNDS = List.of(
            "",
            "{}",
            "{\"number\": \"12131006\"}",
            "{\"number\": \"54147012\"}",
            "{\"number\": \"51136018\"}",
            "{\"number\": \"21136015\"}",
            "{\"number\": \"83123067\"}",
            "{\"number\": \"99130010\"}",
            "{\"number\": \"00000000\"}",
            "{\"number\": \"83123067\", \"limits\": {\"perMonthYen\": 500}}");

    @Test
    void everyQuestionHasAFieldOrSaysWhoDecides() {
        Set<String> titles = new TreeSet<>();
        Set<String> flaws = new TreeSet<>();
        for (String birthDate : BIRTH_DATES) {
            for (String scheme : SCHEMES) {
                for (String insurance : INSURANCES) {
                    for (String fund : FUNDS) {
                        for (OpenQuestion question : questions(birthDate, scheme, insurance, fund)) {
                            titles.add(question.field() + ' ' + question.title());
                            flaws.add(flaw(question));
                        }
                    }
                }
            }
        }

        assertThat(flaws).containsExactly("");
        assertThat(titles)
                .anyMatch(title -> title.startsWith("payers[insurance].incomeClass "))
                .anyMatch(title -> title.startsWith("payers[insurance].waiver "))
                .anyMatch(title -> title.startsWith("payers[insurance].benefitPercent "))
                .anyMatch(title -> title.startsWith("payers[public1].number "))
                .anyMatch(title -> title.startsWith("payers[public1].limits "))
                .anyMatch(title -> title.startsWith("payers[public1].limits.perMonthYen "))
                .anyMatch(title -> title.startsWith("scheme "))
                .noneMatch(title -> title.startsWith("payers[public1].incomeClass "));
    }

    private static String flaw(OpenQuestion question) {
        boolean isShare = question.share() && question.groups().isEmpty();
        return QuestionFieldsTest.flaw(question.fact().text()) + (isShare ? "" : "hangs on no share: " + question);
    }

    private static List<OpenQuestion> questions(String birthDate, String scheme, String insurance, String fund) {
        String payers = "[{\"payer\": \"insurance\"" + insurance + "}"
                + (fund.isEmpty()
                        ? ""
                        : ", "
                                + fund.replaceFirst("\\{", "{\"payer\": \"public1\", ")
                                        .replace(", }", "}"))
                + "]";
        String claim = "{\"month\": \"2021-10\", \"setting\": \"outpatient\", " + scheme
                + "\"patient\": {\"sex\": \"male\", \"birthDate\": \"" + birthDate + "\"}, \"payers\": " + payers
                + ", \"groups\": [{\"section\": \"80\", \"days\": {\"8\": 1},"
                + " \"lines\": [{\"code\": \"120002910\"}]}]}";
        try {
            return CLAIMS.answer(
                                    new ClaimReader().read(claim.getBytes(StandardCharsets.UTF_8)),
                                    ClaimService.Input.AS_BILLED)
                            instanceof Calculation calculation
                    ? calculation.questions()
                    : List.of();
        } catch (ProblemException e) {
            return List.of();
        }
    }
}
