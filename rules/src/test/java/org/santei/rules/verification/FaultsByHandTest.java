package org.santei.rules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;
import org.santei.engine.verification.FaultCheck;

/** Faults that a person wrote into the claims of a clinic, one at a time, with what each is and what it is worth. */
class FaultsByHandTest {

    private static final Path FILE = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");
    private static final int FIELDS = 44;
    private static final int BEFORE_DAYS = 12;

    private static FaultCheck check;
    private static List<String> lines;

    @BeforeAll
    static void reads() throws Exception {
        check = new FaultCheck(ClaimService.packaged());
        lines = List.of(Files.readString(FILE, StandardCharsets.ISO_8859_1).split("\r\n"));
    }

    private static List<Finding> findings(List<String> file, String receipt) throws Exception {
        byte[] bytes = String.join("\r\n", file).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, List<Finding>> findings = check.findings(bytes);
        return findings.getOrDefault(receipt, List.of());
    }

    private static String act(String section, String code, int points, int day) {
        List<String> fields = new ArrayList<>(Collections.nCopies(FIELDS, ""));
        fields.set(0, "SI");
        fields.set(1, section);
        fields.set(2, "2");
        fields.set(3, code);
        fields.set(5, String.valueOf(points));
        fields.set(6, "1");
        fields.set(BEFORE_DAYS + day, "1");
        return String.join(",", fields);
    }

    @ParameterizedTest(name = "RE {0}: {3}")
    @CsvSource({
        "41, 232, 12, 112007410, 73, 6, OVER_LIMIT, 730",
        "41, 232, 11, 111000110, 288, 6, OVER_LIMIT, 2880",
        "50, 280, 13, 113003710, 716, 7, OVER_LIMIT, 7160",
        "25, 155, 60, 160095710, 35, 6, OVER_LIMIT, 350",
        "31, 183, 60, 160061910, 144, 6, OVER_LIMIT, 1440",
        "49, 273, 13, 113009910, 400, 7, OVER_LIMIT, 4000",
        "41, 232, 12, 112011010, 52, 6, NOT_PAYABLE_TOGETHER, 520",
        "22, 134, 60, 160019010, 11, 6, NOT_PAYABLE_TOGETHER, 110",
        "41, 233, 90, 190117710, 1650, 6, REQUIREMENT_NOT_MET, 16500",
        "41, 233, 40, 140000110, 45, 6, EXPIRED_CODE, 450",
    })
    void anActThatIsNotPayable(
            String receipt, int before, String section, String code, int points, int day, FindingType type, long yen)
            throws Exception {
        List<String> file = new ArrayList<>(lines);
        file.add(before, act(section, code, points, day));

        assertThat(findings(file, receipt))
                .anyMatch(finding -> finding.type() == type
                        && finding.code().equals(code)
                        && Long.valueOf(yen).equals(finding.yen()));
        assertThat(findings(lines, receipt))
                .noneMatch(finding ->
                        finding.type() == type && finding.code().equals(code) && finding.line() == before + 1);
    }

    @ParameterizedTest(name = "RE {0}: {2}")
    @CsvSource({"31, 183, 160061910, -1440", "20, 119, 160061910, -1440", "29, 176, 160061810, -1250"})
    void aFeeThatIsLeftOut(String receipt, int line, String code, long yen) throws Exception {
        List<String> file = new ArrayList<>(lines);
        file.remove(line - 1);

        assertThat(findings(file, receipt))
                .anyMatch(finding -> finding.type() == FindingType.MISSING_ADDITION
                        && finding.code().equals(code)
                        && Long.valueOf(yen).equals(finding.yen()));
    }

    @Test
    void whatALineIsWorthIsToldWithTheLineAndNotOnceMoreWithItsGroup() throws Exception {
        List<Finding> found = findings(lines, "49");

        assertThat(found)
                .filteredOn(finding -> finding.type() == FindingType.REQUIREMENT_NOT_MET)
                .extracting(Finding::yen)
                .containsExactly(7160L, 5240L);
        assertThat(found)
                .filteredOn(finding ->
                        finding.type() == FindingType.WRONG_POINTS || finding.type() == FindingType.WRONG_TOTAL)
                .extracting(Finding::yen)
                .containsExactly(0L, 0L);
    }

    @Test
    void noFindingIsWithoutRuleClauseFieldAndSentence() throws Exception {
        byte[] bytes = String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);

        for (List<Finding> ofClaim : check.findings(bytes).values()) {
            assertThat(ofClaim).allSatisfy(finding -> {
                assertThat(finding.requirement()).isNotBlank().doesNotContain(finding.rule());
                assertThat(finding.source()).isNotBlank();
                assertThat(finding.field()).isNotBlank();
                assertThat(finding.explanation()).endsWith("。").contains(finding.requirement(), finding.source());
            });
        }
    }
}
