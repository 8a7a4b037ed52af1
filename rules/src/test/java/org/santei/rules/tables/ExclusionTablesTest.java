package org.santei.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;

/** Every row of the tables of exclusions (電子点数表 03-2, 03-3 and 03-4) decides a claim as the file says. */
@Tag("whole-tables")
class ExclusionTablesTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 10);

    @Test
    void ofTwoActsInAMonthOneIsPaid() {
        Disagreements found = run("03-2", "COMMON-exclusion-month", 14, 16);
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                barred by COMMON-facility-kind: 16
                barred by COMMON-setting: 404
                decided, 背反区分1: 4518
                decided, 背反区分2: 4518
                decided, 背反区分3: 10386
                of these with company that the table excludes too: 66
                undecided, 背反区分1: 1007
                undecided, 背反区分2: 1007
                undecided, 背反区分3: 62
                """);
    }

    @Test
    void ofTwoActsOnADayOneIsPaid() {
        Disagreements found = run("03-3", "COMMON-exclusion-occasion", 15, 15);
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                barred by COMMON-age: 290
                barred by COMMON-beds: 60
                barred by COMMON-facility-kind: 196
                barred by COMMON-setting: 476
                decided, 背反区分1: 6481
                decided, 背反区分2: 6481
                decided, 背反区分3: 2048
                of these with company that the table excludes too: 98
                undecided, 背反区分1: 273
                undecided, 背反区分2: 273
                undecided, 背反区分3: 558
                """);
    }

    @Test
    void ofTwoActsInAWeekOneIsPaid() {
        Disagreements found = run("03-4", "COMMON-exclusion-week", 12, 18);
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                barred by COMMON-facility-kind: 8
                barred by COMMON-setting: 88
                decided, 背反区分1: 15
                decided, 背反区分2: 15
                decided, 背反区分3: 8
                undecided, 背反区分1: 108
                undecided, 背反区分2: 108
                """);
    }

    @Test
    void twoActsOnTwoDaysAreBothPaid() {
        Disagreements found = apart("03-3", 14, 15);
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                apart: 17118
                in another table too: 16
                on one day of a stay only: 2
                """);
    }

    @Test
    void twoActsOnASaturdayAndTheNextSundayAreBothPaid() {
        Disagreements found = apart("03-4", 11, 12);
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                apart: 334
                in another table too: 16
                """);
    }

    private static Disagreements run(String table, String rule, int firstDay, int secondDay) {
        Disagreements found = new Disagreements();
        for (OfficialFiles.Row row : OfficialFiles.table(table)) {
            ClaimBuilder.@Nullable Answered answered = claim(row, firstDay, secondDay, found);
            if (answered != null) {
                judge(row, rule, answered, found);
            }
        }
        return found;
    }

    private static Disagreements apart(String table, int firstDay, int secondDay) {
        Disagreements found = new Disagreements();
        for (OfficialFiles.Row row : OfficialFiles.table(table)) {
            boolean elsewhere = Pairs.TABLES.stream()
                    .anyMatch(other -> !other.equals(table) && Pairs.has(other, row.at(2), row.at(4)));
            if (elsewhere) {
                found.count("in another table too");
                continue;
            }
            StayDays days = StayDays.of(MONTH, row.at(2), firstDay, row.at(4), secondDay);
            if (days.first() == days.second()) {
                found.count("on one day of a stay only");
                continue;
            }
            ClaimBuilder.@Nullable Answered answered = claim(row, firstDay, secondDay, found);
            if (answered != null) {
                for (int subject = 0; subject < 2; subject++) {
                    if (answered.barred(row.at(2 + 2 * subject)).isEmpty()) {
                        found.check(answered.line(subject).outcome() == Outcome.PAID, row.columns(), answered);
                    }
                }
                found.count("apart");
            }
        }
        return found;
    }

    private static ClaimBuilder.@Nullable Answered claim(
            OfficialFiles.Row row, int firstDay, int secondDay, Disagreements found) {
        StayDays days = StayDays.of(MONTH, row.at(2), firstDay, row.at(4), secondDay);
        ClaimBuilder claim = new ClaimBuilder(MONTH).stay(days.admitted(), days.discharged());
        if (claim.add(row.at(2), days.first(), 1, row.at(4)) && claim.add(row.at(4), days.second(), 1, row.at(2))) {
            return claim.verify();
        }
        found.check(false, "No company", row.columns());
        return null;
    }

    private static void judge(OfficialFiles.Row row, String rule, ClaimBuilder.Answered answered, Disagreements found) {
        for (int subject = 0; subject < 2; subject++) {
            List<String> bars = answered.barred(row.at(2 + 2 * subject));
            if (!bars.isEmpty()) {
                LineResult line = answered.line(subject);
                LineResult other = answered.line(1 - subject);
                found.check(
                        line.outcome() == Outcome.REFUSED
                                && bars.contains(line.rule())
                                && other.outcome() == Outcome.PAID,
                        "barred by",
                        bars,
                        row.columns(),
                        answered);
                found.count("barred by " + bars.get(0));
                return;
            }
        }
        int loser = loser(row);
        LineResult lost = answered.line(loser);
        LineResult kept = answered.line(1 - loser);
        boolean special = row.at(7).equals("1");
        Outcome wanted = special ? Outcome.UNDECIDED : Outcome.REFUSED;
        boolean named = lost.row().contains(row.at(2)) && lost.row().contains(row.at(4));
        boolean because = special || answered.refuses(loser, 1 - loser);
        found.check(
                lost.outcome() == wanted
                        && lost.rule().equals(rule)
                        && kept.outcome() == Outcome.PAID
                        && (!answered.isApart() || (named && because)),
                row.columns(),
                answered);
        found.count((special ? "undecided, 背反区分" : "decided, 背反区分") + row.at(6));
        if (!answered.isApart()) {
            found.count("of these with company that the table excludes too");
        }
    }

    private static int loser(OfficialFiles.Row row) {
        return switch (row.at(6)) {
            case "1" -> 1;
            case "2" -> 0;
            default -> value(row.at(2)).compareTo(value(row.at(4))) >= 0 ? 1 : 0;
        };
    }

    private static BigDecimal value(String code) {
        MasterRow row = MasterRow.find(code, LocalDate.of(2025, 10, 1));
        return row == null ? BigDecimal.ZERO : row.value();
    }
}
