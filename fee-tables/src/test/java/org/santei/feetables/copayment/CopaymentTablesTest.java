package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.store.DataFolder;

class CopaymentTablesTest {

    private static final String HEADER = "number,kind,name,from,until,source,verified\n";
    private static final String SOUND = "39,late-elderly,後期高齢者医療,2008-04-01,2020-01-01,出典,verified\n";

    @Test
    void thoseOfThisBuildAreSound() {
        assertThat(problems(DataFolder.packaged())).isEmpty();
    }

    @Test
    void aFolderMayLackThem() {
        assertThat(problems(folder("another.csv", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'39,late-elderly,後期高齢者医療,2020-01-01,,出典,verified', ",
        "'39,late-elderly,後期高齢者医療,2019-12-31,,出典,verified', 'row 3, 項番4 from: a row before holds on the same days'",
        "'39,late-elderly,後期高齢者医療,2020-01-01,2020-01-01,出典,verified', \"row 3, 項番5 until: '2020-01-01' leaves no day\"",
        "'39,late-elderly,後期高齢者医療,2020-02-30,,出典,verified', \"row 3, 項番4 from: '2020-02-30' is no date\"",
        "'38,elderly,後期高齢者医療,,,出典,verified', \"row 3, 項番2 kind: unknown code 'elderly' for InsurerKind\"",
        "'38,late-elderly,後期高齢者医療,,,,verified', \"row 3, 項番6 source: '' does not look like 名300\"",
        "'38,late-elderly,後期高齢者医療,,,出典,sure', \"row 3, 項番7 verified: 'sure' does not look like verified|published|unverified\""
    })
    void aRowThatIsWrongIsToldWithItsPlace(String row, String problem) {
        List<String> told = problems(folder(InsuranceLaws.TABLE.file(), HEADER + SOUND + row + "\n"));

        if (problem == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().asString().contains(InsuranceLaws.TABLE.file(), problem.replace("\"", ""));
        }
    }

    private static DataFolder folder(String name, String text) {
        return file -> {
            if (!file.equals(name)) {
                throw new FeeTableException(file + " is not there");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static List<String> problems(DataFolder folder) {
        List<String> told = new ArrayList<>();
        CopaymentTables.check(folder, (file, problem) -> told.add(file + " " + problem.getMessage()));
        return told;
    }
}
