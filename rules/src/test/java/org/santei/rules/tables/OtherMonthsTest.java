package org.santei.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Outcome;

/** Rows of the electronic tables only warn in months for which the tables at hand were not made. */
@Tag("whole-tables")
class OtherMonthsTest {

    private static final YearMonth MONTH = YearMonth.of(2022, 10);
    private static final String WARNING = "COMMON-other-months";
    private static final String FIRST_DAY = "20240601";

    @Test
    void exclusionsOnlyWarn() {
        Disagreements found = new Disagreements();
        for (String table : Pairs.TABLES) {
            for (OfficialFiles.Row row : OfficialFiles.table(table)) {
                ClaimBuilder claim = new ClaimBuilder(MONTH);
                boolean known = claim.add(row.at(2), 15, 1, row.at(4)) && claim.add(row.at(4), 15, 1, row.at(2));
                if (!known || row.at(9).compareTo(FIRST_DAY) > 0) {
                    found.count("not in the master of 2022, or newer than 2024-06");
                    continue;
                }
                ClaimBuilder.Answered answered = claim.verify();
                boolean lost = false;
                boolean refused = false;
                for (int subject = 0; subject < 2; subject++) {
                    refused |= byTable(answered.line(subject).rule());
                    lost |= answered.outcome(subject) == Outcome.REFUSED;
                }
                boolean warned = answered.warns(0, WARNING) || answered.warns(1, WARNING);
                found.check(!refused && (warned || lost), row.columns(), answered);
                found.count(lost ? "refused by columns" : "warned");
            }
        }
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                not in the master of 2022, or newer than 2024-06: 6898
                refused by columns: 3678
                warned: 28828
                """);
    }

    @Test
    void frequenciesOnlyWarn() {
        Disagreements found = new Disagreements();
        for (OfficialFiles.Row row : OfficialFiles.table("05")) {
            boolean counted = row.at(4).equals("121")
                    || row.at(4).equals("131")
                    || row.at(4).equals("138");
            ClaimBuilder claim = new ClaimBuilder(MONTH);
            if (!counted || row.at(13).compareTo(FIRST_DAY) > 0 || !claim.add(row.at(2), 15, row.number(6) + 1)) {
                found.count("not in the master of 2022, newer than 2024-06, or of another unit");
                continue;
            }
            ClaimBuilder.Answered answered = claim.verify();
            boolean lost = answered.outcome(0) == Outcome.REFUSED;
            found.check(
                    !byTable(answered.line(0).rule()) && (lost || answered.warns(0, WARNING)), row.columns(), answered);
            found.count(lost ? "refused by columns" : "warned");
        }
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                not in the master of 2022, newer than 2024-06, or of another unit: 3609
                refused by columns: 6
                warned: 1728
                """);
    }

    private static boolean byTable(String rule) {
        return rule.startsWith("COMMON-exclusion")
                || rule.startsWith("COMMON-stay-addition")
                || rule.equals("COMMON-frequency");
    }
}
