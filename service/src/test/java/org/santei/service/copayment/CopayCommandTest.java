package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.SpecialTerms;

class CopayCommandTest {

    private static final Path VISITS = Path.of("src/test/resources/copayment/copayment-visits.jsonl");
    private static final String CLAIMED = "\"insuranceCopayYen\": 170600";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.jsonl"), line);
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CopayCommand(
                        out,
                        out,
                        new CopaymentCalculator(RuledShareLaw.packaged(), HighCostLimits.read()),
                        SpecialTerms.read())
                .run(file.toString());
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String scenario() throws IOException {
        return Files.readAllLines(VISITS).stream()
                .filter(line -> line.contains(CLAIMED))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsEqualIsCountedVisitsApartFromClaims() throws IOException {
        assertThat(run(scenario())).isEqualTo(CopayCommand.EQUAL);
        assertThat(lines()).containsExactly("claim records equal 1 of 1", "equal 2 of 2");
    }

    @Test
    void aClaimRecordThatDiffersIsShownAndLeavesTheVisitsAlone() throws IOException {
        assertThat(run(scenario().replace(CLAIMED, "\"insuranceCopayYen\": 170601")))
                .isEqualTo(CopayCommand.SOME_DIFFER);
        assertThat(lines()).hasSize(5).endsWith("claim records equal 0 of 1", "equal 2 of 2");
        assertThat(lines().get(0)).endsWith(" claim after visit 2");
        assertThat(lines().get(1)).contains("left by insurance 170601");
        assertThat(lines().get(2)).contains("left by insurance 170600");
    }

    @Test
    void aClaimThatCannotBeUnderstoodCountsAsDifferent() throws IOException {
        assertThat(run(scenario().replace("\"printRule\": \"always\"", "\"printRule\": \"sometimes\"")))
                .isEqualTo(CopayCommand.SOME_DIFFER);
        assertThat(lines()).hasSize(3).endsWith("claim records equal 0 of 1", "equal 2 of 2");
        assertThat(lines().get(0)).contains("claim record not understood: funds[0].claim.printRule");
    }

    @Test
    void aScenarioThatCannotBeUnderstoodLosesItsClaimToo() throws IOException {
        assertThat(run(scenario().replace("\"kind\": \"employee\"", "\"kind\": \"nobody\"")))
                .isEqualTo(CopayCommand.SOME_DIFFER);
        assertThat(lines()).hasSize(3).endsWith("claim records equal 0 of 1", "equal 0 of 2");
    }
}
