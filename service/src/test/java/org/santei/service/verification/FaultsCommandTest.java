package org.santei.service.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.calculation.ClaimService;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

class FaultsCommandTest {

    private static final String REAL = "../engine/src/test/resources/uke/clinic-2021-10.uke";
    private static final String PAGE = "../docs/conformance/clinic-2021-10.md";

    private static FeeTable table;
    private static ClaimService claims;

    @TempDir
    Path folder;

    @BeforeAll
    static void reads() {
        table = new FeeTableReader().readPackaged();
        claims = ClaimService.packaged();
    }

    private record Run(int exit, List<String> out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                new FaultsCommand(new PrintStream(out), new PrintStream(err)).run(() -> table, () -> claims, arguments);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesTheFaultyFileAndItsKeyAndChecksThem() throws IOException {
        Path faulty = folder.resolve("faulty.uke");
        Path key = folder.resolve("key.csv");

        Run run = run(
                REAL,
                "--seed",
                "11",
                "--out",
                faulty.toString(),
                "--key",
                key.toString(),
                "--check",
                "--documented",
                PAGE);

        assertThat(run.out().get(run.out().size() - 1)).matches("found (5[7-9]|60) of 60, false 0");
        assertThat(Files.readAllBytes(faulty)).isNotEqualTo(Files.readAllBytes(Path.of(REAL)));
        List<String> rows = Files.readAllLines(key);
        assertThat(rows).hasSize(61).first().isEqualTo("receipt,line,code,type,fault,proof");
        assertThat(rows.subList(1, 61))
                .allMatch(row -> row.matches("[0-9]+,[1-9][0-9]*,([0-9]{9})?,[a-z_]+,[a-z_]+,\".+\""));
    }

    @Test
    void theKeyIsPrintedWhenItHasNoFile() {
        Run run = run(REAL, "--seed", "3", "--count", "5");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).hasSize(6);
    }

    @Test
    void withoutItsPageTheFindingsOnTheFileCountAsFalse() {
        Run run = run(REAL, "--seed", "3", "--count", "0", "--check");

        assertThat(run.exit()).isEqualTo(FaultsCommand.SOME_DIFFER);
        assertThat(run.out().get(run.out().size() - 1)).matches("found 0 of 0, false [1-9][0-9]*");
    }

    @Test
    void aFileWithoutRoomTakesFewerFaultsAndSaysSo() {
        Run run = run(REAL, "--seed", "3", "--count", "5000");

        assertThat(run.err()).contains("件の誤りだけを入れられます");
        assertThat(run.out().size()).isBetween(61, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--seed 1",
                REAL,
                REAL + " --seed x",
                REAL + " --seed",
                REAL + " --seed 1 --count -1",
                REAL + " a --seed 1",
                REAL + " --sed 1"
            })
    void aWrongCallIsExplained(String arguments) {
        Run run = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.exit()).isEqualTo(FaultsCommand.UNREADABLE);
        assertThat(run.err()).contains("usage: santei faults");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Run run = run("nothing.uke", "--seed", "1");

        assertThat(run.exit()).isEqualTo(FaultsCommand.UNREADABLE);
        assertThat(run.err()).contains("nothing.uke").contains("ファイルがありません");
    }
}
