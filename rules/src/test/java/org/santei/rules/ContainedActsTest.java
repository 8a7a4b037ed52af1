package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;
import org.santei.engine.calculation.Question;
import org.santei.feetables.FeeItem;
import org.santei.rules.coverage.Sketch;

/** What hangs on an act whose cost is in the fee for another act of its day is not missing (docs/decisions/0003). */
class ContainedActsTest {

    /** Refused without its facility standard. */
    private static final String REGISTERED_FEE = "113003510";

    private static final String BLOOD_SAMPLE = "160095710";
    private static final String OF_INFANTS = "160095970";
    private static final long TWO_YEARS = 800;

    private static List<Finding> findings(LocalDate day, Set<String> standards, FindingType type, String... codes) {
        Sketch sketch = new Sketch(day).bornDaysBefore(TWO_YEARS).standards(standards);
        for (String code : codes) {
            sketch.group(code.startsWith("16") ? "60" : "13", 1, code);
        }
        Calculation answer = (Calculation) Packaged.CALCULATOR.calculate(sketch.claim(), Question.VERIFY);
        return answer.findings().stream()
                .filter(finding -> finding.type() == type)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2021-10-12, 113003510", "2022-10-15, 113003610", "2022-10-15, 113037310"})
    void anAdditionToAnActOfTheDayIsNotMissingBesideTheFee(LocalDate day, String fee) {
        FeeItem item = Objects.requireNonNull(Packaged.TABLE.find(fee, day));
        Set<String> registered = Set.copyOf(item.facilityStandards().codes());
        assertThat(findings(day, registered, FindingType.MISSING_ADDITION, fee, BLOOD_SAMPLE))
                .noneMatch(ContainedActsTest::isOfInfants);
        assertThat(findings(day, registered, FindingType.TO_CHECK, fee, BLOOD_SAMPLE))
                .anyMatch(finding -> finding.code().equals(fee));
    }

    @Test
    void aFeeThatIsRefusedContainsNothing() {
        LocalDate day = LocalDate.of(2021, 10, 12);
        assertThat(findings(day, Set.of(), FindingType.MISSING_ADDITION, REGISTERED_FEE, BLOOD_SAMPLE))
                .anyMatch(ContainedActsTest::isOfInfants);
    }

    @ParameterizedTest
    @CsvSource({"2021-10-12", "2022-10-15"})
    void theSameAdditionIsMissingWithoutTheFee(LocalDate day) {
        assertThat(findings(day, Set.of(), FindingType.MISSING_ADDITION, BLOOD_SAMPLE))
                .anyMatch(ContainedActsTest::isOfInfants);
    }

    private static boolean isOfInfants(Finding finding) {
        return finding.code().equals(OF_INFANTS);
    }
}
