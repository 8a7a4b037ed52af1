package org.santei.service.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.ClaimService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {

    private static final String REAL = "../engine/src/test/resources/uke/clinic-2021-10.uke";

    private record Run(int exit, List<String> out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new VerifyCommand(out, new PrintStream(err)).run(ClaimService::packaged, arguments);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void tellsAPersonWhatIsAtStakeMostFirst() {
        Run run = run(REAL);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).anyMatch(line -> line.startsWith("レセプト 14: 2021-10  請求 348 点、算定できる 314 点"));
        assertThat(run.out()).anyMatch(line -> line.startsWith("  【算定要件を満たさない】 93行目 ") && line.endsWith("（影響額 340 円）"));
        assertThat(run.out()).anyMatch(line -> line.startsWith("全体: 50 件、点検できない 0 件"));
    }

    @Test
    void findingsOfAClaimAreOrderedByTheirYen() {
        for (String line : run(REAL, "--json").out()) {
            JsonNode findings = JsonMapper.shared().readTree(line).get("findings");
            long before = Long.MAX_VALUE;
            for (JsonNode finding : findings == null
                    ? List.<JsonNode>of()
                    : findings.valueStream().toList()) {
                long yen = finding.get("yen").isNull()
                        ? -1
                        : Math.abs(finding.get("yen").longValue());
                assertThat(yen).isLessThanOrEqualTo(before);
                before = yen;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', usage", "--what, unknown option", "nothing.uke, ファイルがありません", "pom.xml, 1行目"})
    void aWrongCallIsExplained(String argument, String words) {
        Run run = run(argument.isEmpty() ? new String[0] : new String[] {argument});

        assertThat(run.exit()).isEqualTo(VerifyCommand.UNREADABLE);
        assertThat(run.err()).contains(words);
    }
}
