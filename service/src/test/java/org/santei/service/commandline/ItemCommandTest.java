package org.santei.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.FeeTableReader;

class ItemCommandTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void eachCodeIsAnsweredByOneObjectOnOneLine() {
        assertThat(run("112007410", "610406079", "--on", "2026-06-01", "--json"))
                .isZero();

        assertThat(text(out).lines())
                .hasSize(2)
                .satisfiesExactly(
                        act -> assertThat(act)
                                .startsWith(
                                        "{\"code\":\"112007410\",\"name\":\"再診料\",\"kind\":\"points\",\"points\":\"76\","
                                                + "\"status\":\"in-force\",\"source\":\"official\",\"confidence\":\"high\",")
                                .contains("\"from\":\"2026-06-01\",\"until\":null"),
                        drug -> assertThat(drug)
                                .contains("\"kind\":\"yen\",\"price\":\"9.5\"", "\"source\":\"derived\""));
    }

    @ParameterizedTest
    @CsvSource({
        "112007410, 2024-05-31, in-force",
        "113002410, 2026-06-01, ended",
        "180782010, 2026-06-01, not-yet",
        "111703470, 2026-06-01, undecided",
        "199999999, 2026-06-01, unknown"
    })
    void theStatusSaysHowACodeStands(String code, String day, String status) {
        assertThat(run(code, "--on", day, "--json")).isZero();

        assertThat(text(out)).contains("\"status\":\"" + status + "\"");
    }

    @Test
    void whatWasKnownOnADayIsAnswered() {
        run("111703370", "--on", "2025-09-01", "--as-of", "2024-12-01");

        assertThat(text(out))
                .isEqualTo("111703370 医療ＤＸ推進体制整備加算３（初診）: 8点 （2024-10-01 から）"
                        + " [公式: 2024-06/deltas/s_20240906.csv.zip]\n");
    }

    @Test
    void aWrongCodeCostsNoOtherItsAnswer() {
        assertThat(run("12", "112007410", "--on", "2024-06-01")).isEqualTo(ItemCommand.SOME_NOT_ANSWERED);

        assertThat(text(out)).startsWith("112007410 再診料: 75点");
        assertThat(text(err)).contains("'12'");
    }

    @ParameterizedTest
    @CsvSource({"112007410 --on 2026-02-30", "112007410 --on", "112007410 --as-of x", "112007410 --xml", "--json"})
    void aCommandThatIsNotUnderstoodSaysHowItIsUsed(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(ItemCommand.UNUSABLE);

        assertThat(text(err)).contains(ItemCommand.USAGE);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void tablesThatCannotBeReadAreSaidToBeSo() {
        int exit = command()
                .run(
                        () -> {
                            throw new FeeTableException("The snapshot of the tables is damaged");
                        },
                        "112007410");

        assertThat(exit).isEqualTo(ItemCommand.UNUSABLE);
        assertThat(text(err)).contains("damaged");
    }

    private int run(String... arguments) {
        return command().run(() -> TABLE, arguments);
    }

    private ItemCommand command() {
        return new ItemCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
