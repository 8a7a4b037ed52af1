package org.santei.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.feetables.CommentChoice;
import org.santei.feetables.FeeTableReader;

/** What is asked is held against the official file itself, row by row. */
class RequiredCommentsTest {

    private static final RequiredComments COMMENTS =
            new RequiredComments(new FeeTableReader().readPackaged().comments());
    private static final List<Row> ROWS = rows();

    /** From this day on the file answers for no service date. */
    private static final LocalDate END = LocalDate.of(2026, 6, 1);

    /** A row of コメント関連テーブル for medical claims (コメント記載通知等 1, 5 and 6), read without the fee tables. */
    private record Row(String clause, String code, String comment, LocalDate from, String condition, boolean claimed) {
        static Row of(String line) {
            String[] fields = line.substring(1, line.length() - 1).split("\",\"", -1);
            assertThat(fields).hasSize(30);
            return new Row(
                    fields[1] + " " + fields[2] + " " + fields[4],
                    fields[5],
                    fields[8],
                    LocalDate.parse(fields[11], DateTimeFormatter.BASIC_ISO_DATE),
                    fields[13],
                    fields[14].equals("0"));
        }

        boolean isForMedicalClaims() {
            return "156".contains(clause.substring(0, 1));
        }

        boolean isUnconditional() {
            return claimed && (condition.equals("01") || condition.equals("11"));
        }
    }

    @Test
    void theFileHasTheRowsThatThisTestIsAbout() {
        assertThat(ROWS).hasSize(12_416);
        assertThat(ROWS.stream().filter(Row::isUnconditional)).hasSize(5_740);
        assertThat(ROWS.stream().filter(Row::isUnconditional).map(row -> row.clause() + " " + row.code()))
                .satisfies(clauses -> assertThat(Set.copyOf(clauses)).hasSize(2_415));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-05-31", "2024-06-01", "2024-09-30", "2024-10-01", "2025-09-01", "2026-05-31", "2026-06-01"
            })
    void withoutCommentsEveryCodeIsAskedForWhatItsUnconditionalRowsSay(LocalDate day) {
        Set<String> expected = new TreeSet<>();
        ROWS.stream()
                .filter(row -> row.isUnconditional() && holds(row, day))
                .forEach(row -> expected.add(row.code() + " " + row.clause()));
        Set<String> found = new TreeSet<>();
        for (String code : ROWS.stream().map(Row::code).collect(Collectors.toCollection(TreeSet::new))) {
            COMMENTS.unmet(claim(code, day)).forEach(unmet -> {
                assertThat(unmet.line()).isEqualTo(7);
                assertThat(unmet.day()).isEqualTo(day);
                found.add(unmet.code() + " " + clause(unmet));
            });
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void anyOneOfTheCommentsSatisfies() {
        LocalDate day = END.minusDays(1);
        Map<String, Set<String>> comments = new TreeMap<>();
        Map<String, Set<String>> clauses = new TreeMap<>();
        ROWS.stream().filter(Row::isUnconditional).forEach(row -> {
            comments.computeIfAbsent(row.code() + " " + row.clause(), key -> new TreeSet<>())
                    .add(row.comment());
            clauses.computeIfAbsent(row.code(), key -> new TreeSet<>()).add(row.clause());
        });

        for (Row row : ROWS) {
            if (row.isUnconditional()) {
                Set<String> unmet = COMMENTS.unmet(claim(row.code(), day, row.comment())).stream()
                        .map(RequiredCommentsTest::clause)
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> expected = new TreeSet<>(clauses.getOrDefault(row.code(), Set.of()));
                expected.removeIf(clause -> comments.getOrDefault(row.code() + " " + clause, Set.of())
                        .contains(row.comment()));
                assertThat(unmet).as(row.toString()).isEqualTo(expected).doesNotContain(row.clause());
            }
        }
    }

    @Test
    void whatSatisfiesIsToldWithItsText() {
        RequiredComments.Unmet unmet =
                COMMENTS.unmet(claim("622367201", END.minusDays(1))).get(0);

        assertThat(unmet.requirement().notice().title()).isEqualTo("記載要領別表Ⅱ（医薬品）");
        assertThat(unmet.requirement().number()).isEqualTo("0124");
        assertThat(unmet.requirement().choices())
                .containsExactly(new CommentChoice("830600129", "", "インヒビタ一力価（バイクロット配合静注用）；"));
    }

    @Test
    void whatDpcHospitalsMayLeaveOutIsAskedOfClinicsOnly() {
        Claim claim = claim("622367201", END.minusDays(1));
        Claim hospital = withFacility(claim, Facility.UNKNOWN.withKind(FacilityKind.HOSPITAL));

        assertThat(COMMENTS.unmet(claim))
                .extracting(RequiredCommentsTest::clause)
                .contains("5 0124 01", "6 0011 00");
        assertThat(COMMENTS.unmet(hospital))
                .extracting(RequiredCommentsTest::clause)
                .containsExactly("6 0011 00");
        assertThat(COMMENTS.unmet(withFacility(claim, Facility.UNKNOWN)))
                .extracting(RequiredCommentsTest::clause)
                .containsExactly("6 0011 00");
    }

    @Test
    void aLineOfSeveralDaysIsAskedOnceAndOneWithoutDaysOnTheFirstOfTheMonth() {
        Claim claim = claim("190171910", LocalDate.of(2024, 10, 20));
        List<RequiredComments.Unmet> unmet = COMMENTS.unmet(claim);

        assertThat(unmet).extracting(RequiredCommentsTest::clause).contains("1 0018 02");
        assertThat(COMMENTS.unmet(onDays(claim, 20, 21, 31))).isEqualTo(unmet);
        assertThat(COMMENTS.unmet(onDays(claim)))
                .extracting(RequiredComments.Unmet::day)
                .hasSameSizeAs(unmet)
                .containsOnly(LocalDate.of(2024, 10, 1));
    }

    private static boolean holds(Row row, LocalDate day) {
        return !day.isBefore(row.from()) && day.isBefore(END);
    }

    private static String clause(RequiredComments.Unmet unmet) {
        return unmet.requirement().notice().digit() + " " + unmet.requirement().number() + " "
                + unmet.requirement().branch();
    }

    /** A clinic's claim with one line, its number 7, and comments. */
    private static Claim claim(String code, LocalDate day, String... comments) {
        LineKind kind = code.startsWith("6") ? LineKind.DRUG : LineKind.PROCEDURE;
        return new Claim(
                0,
                "",
                YearMonth.from(day),
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, LocalDate.of(1980, 1, 1)),
                Facility.UNKNOWN.withKind(FacilityKind.CLINIC),
                List.of(new Coverage(Payer.INSURANCE, null)),
                List.of(),
                List.of(),
                List.of(new LineGroup(
                        "80",
                        Set.of(Payer.INSURANCE),
                        List.of(new Line(7, kind, code, null)),
                        1,
                        new TreeMap<>(Map.of(day.getDayOfMonth(), 1)),
                        null)),
                Particulars.NONE.withComments(Arrays.stream(comments)
                        .map(comment -> new Comment(0, comment))
                        .toList()));
    }

    private static Claim withFacility(Claim claim, Facility facility) {
        return new Claim(
                claim.line(),
                claim.receipt(),
                claim.month(),
                claim.setting(),
                claim.patient(),
                facility,
                claim.coverages(),
                claim.visits(),
                claim.diagnoses(),
                claim.groups(),
                claim.particulars());
    }

    private static Claim onDays(Claim claim, Integer... days) {
        LineGroup group = claim.groups().get(0);
        return claim.withGroups(List.of(new LineGroup(
                group.section(),
                group.payers(),
                group.lines(),
                1,
                new TreeMap<>(Arrays.stream(days).collect(Collectors.toMap(day -> day, day -> 1))),
                null)));
    }

    private static List<Row> rows() {
        Path file = Path.of("../fee-tables/data/2024-06/ck.csv.zip");
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            zip.getNextEntry();
            try (Stream<String> lines = new String(zip.readAllBytes(), Charset.forName("MS932")).lines()) {
                return lines.map(Row::of).filter(Row::isForMedicalClaims).toList();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
