package org.santei.service.copayment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.ClaimRecords;

/** Makes the records of the claim of a scenario, and compares with those that it expects. */
final class ClaimCheck {

    private final ClaimRecords claims;

    ClaimCheck(ClaimRecords claims) {
        this.claims = claims;
    }

    /**
     * What became of the records of one scenario.
     *
     * @param records how many records it expects; those that are not understood are different
     * @param rows what was compared
     * @param notUnderstood why they could not be understood; {@code null} when they could
     */
    record Result(
            int records,
            List<Comparison.Row> rows,
            @Nullable String notUnderstood) {

        Result {
            rows = List.copyOf(rows);
        }

        /** Records of a scenario that is not understood. */
        static Result without(int records) {
            return new Result(records, List.of(), null);
        }

        /** How many records are equal. */
        int equal() {
            return (int) rows.stream().filter(Comparison.Row::equal).count();
        }
    }

    /**
     * Compares the records of a scenario.
     *
     * @param records how many it expects
     */
    Result check(int records, Fields fields, Scenario scenario) {
        if (records == 0) {
            return Result.without(0);
        }
        try {
            ClaimScenario claim = ClaimScenarioReader.read(fields);
            List<Comparison.Row> rows = new ArrayList<>();
            for (ClaimScenario.ExpectedRecord expected : claim.expected()) {
                rows.add(ClaimComparison.of(
                        claim, expected, claims.record(scenario.month(), claim.terms(), expected.afterVisit())));
            }
            return new Result(records, rows, null);
        } catch (Fields.NotUnderstood e) {
            return new Result(records, List.of(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // What is wrong with a record costs the visits nothing.
            return new Result(records, List.of(), e.toString());
        }
    }
}
