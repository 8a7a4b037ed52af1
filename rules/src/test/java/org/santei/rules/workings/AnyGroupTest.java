package org.santei.rules.workings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.workings.Kind;
import org.santei.engine.workings.WorkingStep;
import org.santei.feetables.store.Table;
import org.santei.rules.Packaged;

/** Groups of codes that nobody would bill together, so that every column of the masters has its steps. */
class AnyGroupTest {

    private static final int CLAIMS = 4_000;
    private static final int MOST_LINES = 4;
    private static final int DAYS = 28;

    private final Random random = new Random(20_210_930);

    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource({
        "s, PROCEDURE, 2022-05, 40", "s, PROCEDURE, 2024-07, 54", "s, PROCEDURE, 2026-07, 60",
        "y, DRUG, 2022-05, 21", "y, DRUG, 2024-11, 33", "y, DRUG, 2026-07, 40",
        "t, MATERIAL, 2022-05, 40", "t, MATERIAL, 2024-07, 70", "t, MATERIAL, 2026-07, 50"
    })
    void stepsLeadToItsPoints(String master, LineKind kind, YearMonth month, String section) {
        Table table = Packaged.TABLE.tables().get(master);
        List<Claim> claims = new ArrayList<>(CLAIMS);
        for (int i = 0; i < CLAIMS; i++) {
            List<Line> lines = new ArrayList<>();
            int size = 1 + random.nextInt(MOST_LINES);
            while (lines.size() < size) {
                String code = table.key(random.nextInt(table.size()));
                lines.add(new Line(
                        lines.size() + 1, kind, code, number(kind == LineKind.PROCEDURE ? 4_000 : 400), number(400)));
            }
            claims.add(claim(month, section, lines));
        }

        WorkingsCheck check = WorkingsCheck.of(claims, Question.VERIFY);

        assertThat(check.faults()).isEmpty();
        assertThat(check.groups()).isGreaterThan(CLAIMS / 50);
    }

    /** The gases, their corrections and films: few codes, so they are drawn on purpose. */
    @ParameterizedTest
    @CsvSource({"2022-05", "2024-07"})
    void stepsOfGasesAndFilmsLeadToTheirPoints(YearMonth month) {
        List<String> codes = new ArrayList<>();
        Table table = Packaged.TABLE.tables().get("t");
        for (int key = 0; key < table.size(); key++) {
            if (table.key(key).matches("(739|7700|7000|7999).*")) {
                codes.add(table.key(key));
            }
        }
        assertThat(codes).hasSizeGreaterThan(10);
        List<Claim> claims = new ArrayList<>(CLAIMS);
        for (int i = 0; i < CLAIMS; i++) {
            List<Line> lines = new ArrayList<>();
            int size = 1 + random.nextInt(MOST_LINES);
            while (lines.size() < size) {
                String code = codes.get(random.nextInt(codes.size()));
                lines.add(new Line(lines.size() + 1, LineKind.MATERIAL, code, number(400), number(400)));
            }
            claims.add(claim(month, "70", lines));
        }

        WorkingsCheck check = WorkingsCheck.of(claims, Question.VERIFY);

        assertThat(check.faults()).isEmpty();
        assertThat(check.steps()).extracting(WorkingStep::kind).contains(Kind.MATERIAL_PRICE, Kind.MATERIAL_POINTS);
    }

    private BigDecimal number(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), random.nextInt(3));
    }

    private Claim claim(YearMonth month, String section, List<Line> lines) {
        TreeMap<Integer, Integer> days = new TreeMap<>();
        int count = 0;
        while (days.isEmpty() || random.nextBoolean()) {
            count += days.putIfAbsent(1 + random.nextInt(DAYS), 1) == null ? 1 : 0;
        }
        LocalDate birth = month.atDay(1).minusDays(random.nextInt(12_000));
        return new Claim(
                0,
                "1",
                month,
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, birth),
                Facility.UNKNOWN,
                List.of(new Coverage(Payer.INSURANCE, null)),
                List.of(),
                List.of(),
                List.of(new LineGroup(section, Set.of(Payer.INSURANCE), lines, count, days, null)));
    }
}
