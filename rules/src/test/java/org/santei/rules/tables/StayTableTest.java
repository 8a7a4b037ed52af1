package org.santei.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Outcome;

/** Every row of the table of additions to basic fees of a stay (電子点数表 04) lets an addition be paid, and no other row does. */
@Tag("whole-tables")
class StayTableTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 10);
    private static final int DAY = 15;
    private static final String ADDITION = "COMMON-stay-addition";
    private static final String NUMBER = "COMMON-stay-addition-number";

    /** 入院基本料識別 and its basic fees. */
    private static final Map<String, List<String>> BASES = new TreeMap<>();

    /** 入院基本料識別, addition and 加算識別. */
    private static final Map<String, TreeMap<String, String>> NUMBERS = new TreeMap<>();

    private static final Set<String> ADDITIONS = new TreeSet<>();

    static {
        for (OfficialFiles.Row row : OfficialFiles.table("01")) {
            if (!row.at(20).equals("000") && MasterRow.find(row.at(2), MONTH.atDay(1)) != null) {
                BASES.computeIfAbsent(row.at(20), group -> new ArrayList<>()).add(row.at(2));
            }
        }
        for (OfficialFiles.Row row : OfficialFiles.table("04")) {
            NUMBERS.computeIfAbsent(row.at(2), group -> new TreeMap<>()).put(row.at(3), row.at(5));
            ADDITIONS.add(row.at(3));
        }
    }

    @Test
    void additionsOfTheTableArePaidBesideTheirBasicFees() {
        Disagreements found = new Disagreements();
        NUMBERS.forEach((group, numbers) -> {
            List<String> bases = BASES.getOrDefault(group, List.of());
            int next = 0;
            for (String addition : numbers.keySet()) {
                if (bases.isEmpty()) {
                    found.count("without a basic fee");
                } else {
                    listed(bases.get(next % bases.size()), addition, found);
                    next++;
                }
            }
        });
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                paid: 6084
                """);
    }

    private static void listed(String base, String addition, Disagreements found) {
        ClaimBuilder.@Nullable Answered answered = claim(base, List.of(addition), found);
        if (answered == null) {
            return;
        }
        List<String> bars = answered.barred(addition);
        if (!bars.isEmpty() || !answered.barred(base).isEmpty()) {
            found.check(
                    bars.isEmpty() == (answered.outcome(1) == Outcome.PAID)
                            && (bars.isEmpty() || bars.contains(answered.line(1).rule())),
                    answered);
            found.count("barred by " + (bars.isEmpty() ? answered.barred(base) : bars).get(0));
        } else if (Pairs.hasAny(base, addition)) {
            found.check(answered.line(1).rule().startsWith("COMMON-exclusion"), answered);
            found.count("excluded by a table 03");
        } else {
            found.check(answered.outcome(1) == Outcome.PAID, answered);
            found.count("paid");
        }
    }

    @Test
    void additionsThatTheTableDoesNotNameAreRefused() {
        Disagreements found = new Disagreements();
        BASES.forEach((group, bases) -> {
            String base = bases.get(0);
            for (String addition : ADDITIONS) {
                boolean listed = NUMBERS.getOrDefault(group, new TreeMap<>()).containsKey(addition);
                ClaimBuilder.@Nullable Answered answered = listed ? null : claim(base, List.of(addition), found);
                if (answered == null) {
                    continue;
                }
                List<String> bars = answered.barred(addition);
                String rule = answered.line(1).rule();
                found.check(
                        answered.outcome(1) == Outcome.REFUSED
                                && (rule.equals(ADDITION) || bars.contains(rule))
                                && answered.outcome(0) == Outcome.PAID,
                        group,
                        answered);
                found.count(bars.isEmpty() ? "refused" : "barred by " + bars.get(0));
            }
        });
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                barred by COMMON-facility-kind: 990
                refused: 10786
                """);
    }

    @Test
    void ofTwoAdditionsWithOneNumberOneIsPaid() {
        Disagreements found = new Disagreements();
        NUMBERS.forEach((group, numbers) -> {
            Map.Entry<String, String> before = null;
            for (Map.Entry<String, String> one : numbers.entrySet()) {
                numbers.tailMap(one.getKey(), false).forEach((other, number) -> {
                    if (number.equals(one.getValue())) {
                        two(group, one.getKey(), other, true, found);
                    }
                });
                if (before != null && !before.getValue().equals(one.getValue())) {
                    two(group, before.getKey(), one.getKey(), false, found);
                }
                before = one;
            }
        });
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                barred: 3223
                excluded by a table 03: 20
                one number, one paid: 10358
                two numbers, both paid: 3402
                """);
    }

    private static void two(String group, String one, String other, boolean rivals, Disagreements found) {
        String base = BASES.getOrDefault(group, List.of()).get(0);
        if (Pairs.hasAny(one, other) || Pairs.hasAny(base, one) || Pairs.hasAny(base, other)) {
            found.count("excluded by a table 03");
            return;
        }
        ClaimBuilder.@Nullable Answered answered = claim(base, List.of(one, other), found);
        if (answered == null) {
            return;
        }
        boolean oneBarred = !answered.barred(one).isEmpty();
        boolean otherBarred = !answered.barred(other).isEmpty();
        if (oneBarred || otherBarred) {
            found.check(
                    (answered.outcome(1) == Outcome.PAID) != oneBarred
                            && (answered.outcome(2) == Outcome.PAID) != otherBarred,
                    group,
                    answered);
            found.count("barred");
            return;
        }
        if (!rivals) {
            found.check(answered.outcome(1) == Outcome.PAID && answered.outcome(2) == Outcome.PAID, group, answered);
            found.count("two numbers, both paid");
            return;
        }
        boolean firstStays = value(one).compareTo(value(other)) >= 0;
        int loser = firstStays ? 2 : 1;
        int winner = firstStays ? 1 : 2;
        found.check(
                answered.outcome(winner) == Outcome.PAID
                        && answered.outcome(loser) == Outcome.REFUSED
                        && answered.line(loser).rule().equals(NUMBER)
                        && answered.refuses(loser, winner),
                group,
                answered);
        found.count("one number, one paid");
    }

    private static BigDecimal value(String code) {
        MasterRow row = MasterRow.find(code, MONTH.atDay(1));
        return row == null ? BigDecimal.ZERO : row.value();
    }

    /** A stay with a basic fee and additions to it. */
    private static ClaimBuilder.@Nullable Answered claim(String base, List<String> additions, Disagreements found) {
        List<String> codes = new ArrayList<>(additions);
        codes.add(base);
        StayDays days = StayDays.of(MONTH, additions.get(0), DAY, additions.get(additions.size() - 1), DAY);
        ClaimBuilder claim = new ClaimBuilder(MONTH).stay(days.admitted(), days.discharged());
        boolean complete = claim.add(base, DAY, 1, codes.toArray(String[]::new));
        for (String addition : additions) {
            complete &= claim.addBeside(addition, base, DAY, codes.toArray(String[]::new));
        }
        found.check(complete, "No company", codes);
        return complete ? claim.verify() : null;
    }
}
