package org.santei.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.imports.ImportRequest;
import org.santei.feetables.imports.TableStore;
import org.santei.rules.coverage.Sketch;

/**
 * The electronic tables that are not at hand, 02 包括・被包括 and 03-1 背反（１日につき）: once they are taken in, their rules judge. The
 * rows are those that the guide of the tables shows (付表２, 付表３).
 */
class ImportedTablesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 10);
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 12, 1);

    private static final String INCUBATOR = "140028410";
    private static final String OXYGEN = "140005610";
    private static final String CATHETER = "140013810";
    private static final String BLADDER_WASH = "140013110";

    @TempDir
    private static Path folder;

    private static Calculator calculator;

    @BeforeAll
    static void takeIn() throws IOException {
        TableStore store = new TableStore(folder.resolve("tables"));
        take(store, "02", List.of(List.of("0", "J028001", OXYGEN, "酸素吸入", "0", "20240601", "99999999")));
        take(
                store,
                "03-1",
                List.of(
                        List.of("0", CATHETER, "留置", BLADDER_WASH, "洗浄", "3", "0", "0", "20240601", "99999999"),
                        List.of("0", BLADDER_WASH, "洗浄", CATHETER, "留置", "3", "0", "0", "20240601", "99999999")));
        FeeTable table = store.read();
        calculator = new Calculator(table, RuleBases.readTableRules());
    }

    private static void take(TableStore store, String table, List<List<String>> rows) throws IOException {
        Path zip = CsvZip.write(folder, "tensuhyo_" + table, rows);
        store.take(new ImportRequest(zip, null, "e" + table, PUBLISHED, LocalDate.of(2024, 6, 1), false));
    }

    private static Stream<LineResult> lines(Calculation answer, String code) {
        return answer.groups().stream()
                .map(GroupResult::lines)
                .flatMap(List::stream)
                .filter(line -> line.code().equals(code));
    }

    private static Calculation verify(String... codes) {
        Sketch sketch = new Sketch(DAY).bornDaysBefore(10);
        for (String code : codes) {
            sketch.group("40", 1, code);
        }
        return (Calculation) calculator.calculate(sketch.claim(), Question.VERIFY);
    }

    @Test
    void anActThatAnotherIncludesOnItsDayIsRefused() {
        assertThat(lines(verify(INCUBATOR, OXYGEN), OXYGEN)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(line.rule()).isEqualTo("COMMON-inclusion");
            assertThat(line.row()).contains(INCUBATOR, OXYGEN, "J028001");
        });
        assertThat(lines(verify(OXYGEN), OXYGEN))
                .singleElement()
                .extracting(LineResult::outcome)
                .isEqualTo(Outcome.PAID);
    }

    @Test
    void ofTwoActsThatExcludeEachOtherOnADayTheOneWithMorePointsIsPaid() {
        Calculation answer = verify(CATHETER, BLADDER_WASH);

        assertThat(Stream.concat(lines(answer, CATHETER), lines(answer, BLADDER_WASH)))
                .extracting(LineResult::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.PAID);
        assertThat(lines(answer, CATHETER))
                .singleElement()
                .extracting(LineResult::rule)
                .isEqualTo("COMMON-exclusion-day");
    }

    @Test
    void nothingIsSaidToBeMissingAnyMore() {
        assertThat(verify(OXYGEN).notes()).noneMatch(note -> note.contains("包括・被包括") || note.contains("１日につき"));
    }
}
