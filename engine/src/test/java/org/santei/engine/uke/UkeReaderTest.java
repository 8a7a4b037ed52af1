package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.Stay;

class UkeReaderTest {
    private static final byte[] CLINIC = UkeFile.clinic().bytes("\r\n");

    @Test
    void theRealFileGivesFiftyClaimsInFileOrder() throws UkeFileException {
        List<Claim> claims = UkeFile.claims(CLINIC);

        List<String> receipts = UkeFile.clinic().lines().stream()
                .map(line -> new String(line, UkeFile.CP932).split(",", -1))
                .filter(fields -> fields[0].equals("RE"))
                .map(fields -> fields[1])
                .toList();
        assertThat(claims).hasSize(50).extracting(Claim::receipt).containsExactlyElementsOf(receipts);
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.setting()).isEqualTo(Setting.OUTPATIENT);
            assertThat(claim.facility()).isEqualTo(Facility.UNKNOWN);
            assertThat(claim.visits()).isEmpty();
        });
    }

    @Test
    void theRealFileHas176GroupsOf221LinesAnd158GroupsWithoutDrugs() throws UkeFileException {
        List<LineGroup> groups = UkeFile.claims(CLINIC).stream()
                .flatMap(claim -> claim.groups().stream())
                .toList();

        assertThat(groups).hasSize(176);
        assertThat(groups.stream().flatMap(group -> group.lines().stream())).hasSize(221);
        assertThat(groups.stream()
                        .filter(group -> group.lines().stream().noneMatch(line -> line.kind() == LineKind.DRUG)))
                .hasSize(158);
    }

    @Test
    void inTheRealFileEveryTotalIsTheSumOfItsGroups() throws UkeFileException {
        assertThat(UkeFile.claims(CLINIC))
                .allSatisfy(claim -> assertThat(claim.coverages())
                        .isNotEmpty()
                        .allSatisfy(coverage ->
                                assertThat(coverage.billedPoints()).isEqualTo(sum(claim, coverage.payer()))));
    }

    @Test
    void aClaimCarriesWhatItsRecordsSay() throws UkeFileException {
        Claim claim = UkeFile.claims(CLINIC).get(0);

        assertThat(claim.receipt()).isEqualTo("1");
        assertThat(claim.month()).isEqualTo(YearMonth.of(2021, 10));
        assertThat(claim.patient()).isEqualTo(new Patient(Sex.MALE, LocalDate.of(1991, 11, 21)));
        assertThat(claim.coverages())
                .containsExactly(
                        new Coverage(
                                Payer.INSURANCE,
                                13642,
                                null,
                                Certificate.of("01010016").withIncomeClass("ウ")),
                        new Coverage(Payer.PUBLIC1, 677, 1354, Certificate.of("83136019")));
        assertThat(claim.diagnoses()).contains(new Diagnosis("2500013", LocalDate.of(2021, 8, 1)));
        assertThat(claim.groups().get(3))
                .isEqualTo(new LineGroup(
                        "22",
                        Set.of(Payer.INSURANCE, Payer.PUBLIC1),
                        List.of(new Line(12, LineKind.DRUG, "620098801", BigDecimal.ONE)),
                        2,
                        new TreeMap<>(Map.of(1, 2)),
                        1));
    }

    @Test
    void aClaimWithoutInsuranceBeginsWithItsPublicFund() throws UkeFileException {
        Claim claim = UkeFile.claims(CLINIC).stream()
                .filter(candidate -> candidate.receipt().equals("5"))
                .findFirst()
                .orElseThrow();

        assertThat(claim.coverages()).containsExactly(new Coverage(Payer.PUBLIC1, 343, 0, Certificate.of("28140507")));
        assertThat(claim.groups()).extracting(LineGroup::payers).containsExactly(Set.of(Payer.PUBLIC1));
    }

    @Test
    void theHeaderTellsPrefectureFacilityAndMonthOfTheBill() throws IOException, UkeFileException {
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(CLINIC))) {
            assertThat(reader.header()).isEqualTo(new UkeHeader("12", "1210000000", YearMonth.of(2021, 11)));
        }
    }

    @Test
    void claimsAreCountedWhetherTheyCanBeReadOrNot() throws IOException, UkeFileException {
        byte[] damaged = new String(CLINIC, StandardCharsets.ISO_8859_1)
                .replaceFirst("RE,2,", "RE,two,")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(damaged))) {
            int unreadable = 0;
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                unreadable += entry instanceof UkeEntry.UnreadableClaim ? 1 : 0;
            }
            assertThat(reader.claims()).isEqualTo(50);
            assertThat(unreadable).isEqualTo(1);
        }
    }

    @Test
    void lineEndsEndOfFileBytesAndMissingTailsChangeNothing() throws UkeFileException {
        List<Claim> claims = UkeFile.claims(CLINIC);
        byte[] unix = UkeFile.clinic().bytes("\n");

        assertThat(UkeFile.claims(unix)).isEqualTo(claims);
        assertThat(UkeFile.claims(Arrays.copyOf(unix, unix.length - 1))).isEqualTo(claims);
        assertThat(UkeFile.claims(Arrays.copyOf(CLINIC, CLINIC.length - 1))).isEqualTo(claims);
        assertThat(UkeFile.claims(Arrays.copyOf(CLINIC, CLINIC.length - 2))).isEqualTo(claims);
        assertThat(UkeFile.claims(followed(CLINIC, "\u001a"))).isEqualTo(claims);
        assertThat(UkeFile.claims(followed(CLINIC, "\u001a\r\n"))).isEqualTo(claims);
        assertThat(UkeFile.claims(followed(CLINIC, "\r\n\u001a"))).isEqualTo(claims);
        assertThat(UkeFile.claims(followed(Arrays.copyOf(unix, unix.length - 1), "\u001a")))
                .isEqualTo(claims);
        assertThat(UkeFile.claims(withoutTails().bytes("\r\n"))).isEqualTo(claims);
    }

    @Test
    void twoClaimsMayHaveTheSameNumber() throws UkeFileException {
        assertThat(UkeFile.claims(
                        SampleFile.FILE.with(18, "RE,2,1112,202110,,1,19500505").bytes("\n")))
                .extracting(Claim::receipt)
                .containsExactly("1", "2", "2");
    }

    @Test
    void datesOfOlderFilesAreReadInTheirEra() throws UkeFileException {
        Claim claim = UkeFile.claims(SampleFile.FILE
                        .with(2, "RE,1,1112,43101,,1,3560418")
                        .with(4, "SY,8830747,4300801,1")
                        .bytes("\r\n"))
                .get(0);

        assertThat(claim.month()).isEqualTo(YearMonth.of(2019, 1));
        assertThat(claim.patient().birthDate()).isEqualTo(LocalDate.of(1981, 4, 18));
        assertThat(claim.diagnoses()).containsExactly(new Diagnosis("8830747", LocalDate.of(2018, 8, 1)));
    }

    @Test
    void bedsTellAHospitalAndAnOddTypeAStay() throws UkeFileException {
        Claim claim = UkeFile.claims(SampleFile.FILE
                        .with(2, "RE,1,1111,202110,,1,19800101,,20211001,,,,199")
                        .bytes("\r\n"))
                .get(0);

        assertThat(claim.facility())
                .isEqualTo(Facility.UNKNOWN.withKind(FacilityKind.HOSPITAL).withBeds(199, null));
        assertThat(claim.setting()).isEqualTo(Setting.INPATIENT);
        assertThat(claim.particulars().stay()).isEqualTo(new Stay(LocalDate.of(2021, 10, 1), null));
    }

    @Test
    void noNameNoNumberAndNoChartIdEntersAClaim() throws UkeFileException {
        byte[] file = SampleFile.FILE
                .with(2, "RE,1,1112,202110,山田　太郎,1,19800101,,,,,,,CHART77,,,,,,,,,,,,,,,,,,,,,,ヤマダタロウ")
                .with(3, "HO,01010016,記号八八,番号九九,1,361")
                .with(10, "KO,21136015,7654321,,2,716")
                .bytes("\r\n");

        assertThat(UkeFile.read(file).toString()).doesNotContain("山田", "ヤマダ", "CHART77", "記号八八", "番号九九", "7654321");
    }

    private static int sum(Claim claim, Payer payer) {
        return claim.groups().stream()
                .filter(group -> group.payers().contains(payer))
                .mapToInt(group -> points(group) * group.count())
                .sum();
    }

    private static int points(LineGroup group) {
        Integer points = group.billedPoints();
        assertThat(points).isNotNull();
        return points == null ? 0 : points;
    }

    private static UkeFile withoutTails() {
        return UkeFile.of(UkeFile.clinic().lines().stream()
                .map(line -> new String(line, UkeFile.CP932).replaceAll(",+$", ""))
                .toArray(String[]::new));
    }

    private static byte[] followed(byte[] file, String tail) {
        byte[] longer = Arrays.copyOf(file, file.length + tail.length());
        System.arraycopy(tail.getBytes(UkeFile.CP932), 0, longer, file.length, tail.length());
        return longer;
    }
}
