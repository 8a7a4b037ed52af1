package org.santei.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Setting;
import org.santei.feetables.Assumptions;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.NationFigures;
import org.santei.feetables.NationalUsage;

/**
 * Holds the synthetic nation against the national counts. docs/synthetic-nation.md tells the outcome; to write it again: {@code mvn
 * test -pl fee-tables,engine -Dtest=NationalClaimsTest -DargLine=-Dsantei.update-docs=true}.
 */
class NationalClaimsTest {

    private static final Path PAGE = Path.of("../docs/synthetic-nation.md");
    private static final Path FRAME = Path.of("src/test/resources/synthetic-nation.md");
    private static final int MANY = 15_000;
    private static final int SHOWN = 12;
    /** The mean is cut where a month ends: stays of more than 28 days are not drawn. */
    private static final double CUT = 0.04;

    private static final double ERRORS = 5;
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final NationalClaims NATION = nation(1);
    private static final List<Claim> CLAIMS = LongStream.range(0, MANY)
            .mapToObj(number -> NATION.claim(number, MONTH))
            .toList();

    /**
     * How often a code was drawn.
     *
     * @param sum in all claims
     * @param squares sum of squares over claims
     */
    private record Drawn(double sum, double squares) {
        Drawn plus(Drawn other) {
            return new Drawn(sum + other.sum, squares + other.squares);
        }

        double error(long claims) {
            return Math.sqrt(Math.max(0, squares - sum * sum / claims));
        }
    }

    private static NationalClaims nation(long seed) {
        return new NationalClaims(
                TABLE, NationalUsage.read(), NationFigures.read(), Assumptions.read(), LocalDate.of(2026, 6, 1), seed);
    }

    private static List<Claim> of(Setting setting) {
        return CLAIMS.stream().filter(claim -> claim.setting() == setting).toList();
    }

    private static Map<String, Drawn> drawn(Setting setting) {
        Map<String, Drawn> all = new HashMap<>();
        for (Claim claim : of(setting)) {
            Map<String, Integer> ofClaim = new HashMap<>();
            for (LineGroup group : claim.groups()) {
                for (Line line : group.lines()) {
                    ofClaim.merge(line.code(), group.count(), Integer::sum);
                }
            }
            ofClaim.forEach((code, times) -> all.merge(code, new Drawn(times, (double) times * times), Drawn::plus));
        }
        return all;
    }

    @Test
    void aNumberMakesTheSameClaimWhateverWasMadeBefore() {
        assertThat(nation(1).claim(1_234, MONTH)).isEqualTo(CLAIMS.get(1_234));
        assertThat(nation(2).claim(1_234, MONTH)).isNotEqualTo(CLAIMS.get(1_234));
    }

    @Test
    void claimsOfAPatientAreOfOnePerson() {
        Map<Long, Claim> first = new HashMap<>();
        for (int number = 0; number < MANY; number++) {
            Claim claim = CLAIMS.get(number);
            Claim known = first.putIfAbsent(NATION.patient(number), claim);
            if (known != null) {
                assertThat(claim.patient()).isEqualTo(known.patient());
                assertThat(claim.coverages()).isEqualTo(known.coverages());
            }
        }
        assertThat((double) MANY / first.size()).isEqualTo(1.5, Offset.offset(0.01));
    }

    @Test
    void staysAreAsManyAsInTheNation() {
        double expected = MANY * NATION.inpatientShare();
        assertThat((double) of(Setting.INPATIENT).size())
                .isEqualTo(expected, Offset.offset(ERRORS * Math.sqrt(expected)));
    }

    @Test
    void codesAreClaimedAsOftenAsInTheNation() {
        assertThat(held(Setting.OUTPATIENT, NATION.visits())).isGreaterThan(150);
        assertThat(held(Setting.INPATIENT, NATION.stays())).isGreaterThan(50);
    }

    /** Holds each code that is expected often enough; returns how many these are. */
    private static int held(Setting setting, NationalSetting nation) {
        Map<String, Drawn> drawn = drawn(setting);
        int claims = of(setting).size();
        int held = 0;
        for (Map.Entry<String, Double> code : nation.perClaim().entrySet()) {
            double expected = code.getValue() * claims;
            if (expected >= 50) {
                Drawn found = drawn.getOrDefault(code.getKey(), new Drawn(0, 0));
                double error = Math.max(Math.sqrt(expected), found.error(claims));
                assertThat(found.sum())
                        .as(code.getKey())
                        .isEqualTo(expected, Offset.offset(ERRORS * error + CUT * expected));
                held++;
            }
        }
        return held;
    }

    @Test
    void thePageTellsHowNearTheNationIs() throws IOException {
        String page = Files.readString(FRAME)
                .replace("{settings}\n", settings())
                .replace("{outpatient}\n", codes(Setting.OUTPATIENT, NATION.visits()))
                .replace("{inpatient}\n", codes(Setting.INPATIENT, NATION.stays()))
                .replace("{claims}", String.format(Locale.ROOT, "%,d", MANY));
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static String settings() {
        int stays = of(Setting.INPATIENT).size();
        return row("claims of stays, share", NATION.inpatientShare(), (double) stays / MANY)
                + row("days a claim of outpatients", NATION.visits().daysPerClaim(), days(Setting.OUTPATIENT))
                + row("days a claim of a stay", NATION.stays().daysPerClaim(), days(Setting.INPATIENT))
                + row("codes a claim of outpatients", sum(NATION.visits()), codes(Setting.OUTPATIENT))
                + row("codes a claim of a stay", sum(NATION.stays()), codes(Setting.INPATIENT))
                + row("claims a patient (assumed)", 1.5, (double) MANY / patients());
    }

    private static long patients() {
        return LongStream.range(0, MANY).map(NATION::patient).distinct().count();
    }

    private static double sum(NationalSetting nation) {
        return nation.perClaim().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double days(Setting setting) {
        return of(setting).stream()
                .mapToInt(claim -> claim.particulars().treatmentDays())
                .average()
                .orElseThrow();
    }

    private static double codes(Setting setting) {
        return drawn(setting).values().stream().mapToDouble(Drawn::sum).sum()
                / of(setting).size();
    }

    private static String row(String name, double source, double mix) {
        return String.format(
                        Locale.ROOT, "| %s | %.4f | %.4f | %+.1f %% |%n", name, source, mix, 100 * (mix / source - 1))
                .replace("\r", "");
    }

    private static String codes(Setting setting, NationalSetting nation) {
        Map<String, Drawn> drawn = drawn(setting);
        int claims = of(setting).size();
        StringBuilder rows = new StringBuilder();
        nation.perClaim().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(code -> rows.append(row(
                        code.getKey() + " " + name(code.getKey()),
                        code.getValue(),
                        drawn.getOrDefault(code.getKey(), new Drawn(0, 0)).sum() / claims)));
        return rows.toString();
    }

    private static String name(String code) {
        FeeItem item = TABLE.find(code, MONTH.atDay(1));
        return item == null ? "" : item.name();
    }
}
