package org.santei.service.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.engine.copayment.CopaymentMonth;
import org.santei.feetables.copayment.ClaimNotes;
import org.santei.feetables.copayment.MunicipalReliefs;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.copayment.SpecialTerms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calculates scenarios of others, and compares with the figures that they expect. */
final class ScenarioCheck {

    private final CopaymentCalculator calculator;
    private final VisitScenarioReader visits;
    private final ClaimCheck claims;
    private final MonthScenarioReader months = new MonthScenarioReader(NationalSchemes.read());
    private final JsonMapper mapper = JsonMapper.builder().build();

    ScenarioCheck(CopaymentCalculator calculator, SpecialTerms special) {
        this.calculator = calculator;
        this.visits = new VisitScenarioReader(special, MunicipalReliefs.read());
        this.claims = new ClaimCheck(calculator.claimRecords(ClaimNotes.read()));
    }

    /**
     * What became of one scenario.
     *
     * @param id its name, or the place of its line
     * @param figures how many figures it brings; those of a scenario that is not understood are different
     * @param rows what was compared
     * @param notUnderstood why it could not be understood; {@code null} when it could
     * @param missing what must be known to be certain
     * @param claims what was compared of the claim; apart from the figures
     */
    record Result(
            String id,
            int figures,
            List<Comparison.Row> rows,
            @Nullable String notUnderstood,
            List<String> missing,
            ClaimCheck.Result claims) {

        Result {
            rows = List.copyOf(rows);
            missing = List.copyOf(missing);
        }

        /** How many figures are equal. */
        int equal() {
            return (int) rows.stream().filter(Comparison.Row::equal).count();
        }
    }

    /**
     * Compares one line of a file.
     *
     * @param number its number, from 1
     */
    Result check(String line, int number) {
        JsonNode test;
        try {
            test = mapper.readTree(line);
        } catch (JacksonException e) {
            return notUnderstood("line " + number, 1, 0, "no JSON: " + e.getOriginalMessage());
        }
        String id = test.path("id").asString("line " + number);
        try {
            Fields fields = new Fields(test, "");
            Scenario scenario = test.has("bills") ? months.read(fields) : visits.read(fields);
            CopaymentMonth month = calculator.calculate(scenario.month());
            List<Comparison.Row> rows = Comparison.of(scenario, month);
            return new Result(
                    id,
                    rows.size(),
                    rows,
                    null,
                    month.missing(),
                    claims.check(test.path("receipts").size(), fields, scenario));
        } catch (Fields.NotUnderstood e) {
            return notUnderstood(id, figures(test), test.path("receipts").size(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Whatever is wrong with a line costs no other line its answer.
            return notUnderstood(id, figures(test), test.path("receipts").size(), e.toString());
        }
    }

    private static Result notUnderstood(String id, int figures, int claims, String message) {
        return new Result(id, figures, List.of(), message, List.of(), ClaimCheck.Result.without(claims));
    }

    /** How many figures a line would have brought. */
    private static int figures(JsonNode test) {
        int figures = 0;
        for (JsonNode visit : test.path("visits")) {
            figures += visit.path("expected").isObject() ? 1 : 0;
        }
        return Math.max(1, figures);
    }
}
