package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Scheme;

/** What a claim tells beside its lines. */
class ParticularsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1112, HEALTH_INSURANCE",
        "1138, HEALTH_INSURANCE",
        "1412, HEALTH_INSURANCE",
        "1212, PUBLIC_FUNDS",
        "1318, LATE_ELDERLY",
        "1320, LATE_ELDERLY"
    })
    void theSecondDigitOfTheTypeTellsTheScheme(String type, Scheme scheme) throws UkeFileException {
        assertThat(read(SampleFile.FILE.with(8, "RE,2," + type + ",202109,,2,19991231"))
                        .scheme())
                .isEqualTo(scheme);
    }

    @Test
    void aFundOf30AloneIsMedicalObservation() throws UkeFileException {
        assertThat(read(alone("KO,30136014,,,2,716")).scheme()).isEqualTo(Scheme.MEDICAL_OBSERVATION);
        assertThat(read(alone("KO,21136015,1234567,,2,716")).scheme()).isEqualTo(Scheme.PUBLIC_FUNDS);
        assertThat(read(SampleFile.FILE.with(10, "KO,30136014,,,2,716")).scheme())
                .isEqualTo(Scheme.HEALTH_INSURANCE);
    }

    @Test
    void daysOfTreatmentAreThoseOfTheFirstPayer() throws UkeFileException {
        assertThat(read(SampleFile.FILE.with(9, "HO,01010016,１,１,4,735")).treatmentDays())
                .isEqualTo(4);
        assertThat(read(SampleFile.FILE.with(9, "HO,01010016,１,１,,735")).treatmentDays())
                .isNull();
        assertThat(read(alone("KO,21136015,1234567,,3,716")).treatmentDays()).isEqualTo(3);
    }

    @Test
    void commentsOfRecordsAndLinesAreKeptInOrderWithoutTheirText() throws UkeFileException {
        Particulars particulars = read(SampleFile.FILE
                .with(13, "SI,11,2,111000110,,,2,820000001,山田太郎,,,820000003," + ",".repeat(2) + "1,,1")
                .with(17, "TO,40,1,710010001,1.5,20,1,001,,,,840000002,１０" + ",".repeat(34) + "1"));

        assertThat(particulars.comments())
                .containsExactly(
                        new Comment(13, "820000001"),
                        new Comment(13, "820000003"),
                        new Comment(15, "810000001"),
                        new Comment(17, "840000002"));
        assertThat(particulars.toString()).doesNotContain("山田");
    }

    @Test
    void aCommentOnADayKeepsTheDay() throws UkeFileException {
        Particulars particulars = read(SampleFile.FILE.with(
                13, "SI,11,2,111000110,,,2,850100224,５０３０８０１,850100209,４月頃,850100391," + ",".repeat(2) + "1,,1"));

        assertThat(particulars.comments())
                .startsWith(
                        new Comment(13, "850100224", LocalDate.of(2021, 8, 1)),
                        new Comment(13, "850100209"),
                        new Comment(13, "850100391"));
    }

    @Test
    void theRealFileTellsSchemesDaysAndComments() throws UkeFileException {
        List<Claim> claims = UkeFile.claims(UkeFile.clinic().bytes("\r\n"));
        List<Particulars> particulars = claims.stream().map(Claim::particulars).toList();

        assertThat(particulars).allSatisfy(of -> {
            assertThat(of.dpc()).isFalse();
            assertThat(of.stay()).isNull();
            assertThat(of.history()).isEqualTo(History.UNKNOWN);
            assertThat(Objects.requireNonNull(of.treatmentDays())).isBetween(1, 31);
        });
        assertThat(particulars)
                .extracting(Particulars::scheme)
                .containsOnly(Scheme.HEALTH_INSURANCE, Scheme.PUBLIC_FUNDS);
        assertThat(particulars.stream().mapToInt(of -> of.comments().size()).sum())
                .isEqualTo(UkeFile.clinic().lines().stream()
                        .filter(line -> new String(line, UkeFile.CP932).startsWith("CO,"))
                        .count());
    }

    /** The second claim with one fund and no insurance. */
    private static UkeFile alone(String fund) {
        return UkeFile.of(
                "IR,1,13,1,0000000,,,202111,00",
                "RE,1,1112,202110,,1,19800101",
                "HO,01010016",
                "SI,11,1,111000110,,,1",
                "RE,2,1212,202110,,1,19800101",
                fund,
                "SI,11,5,111000110,,,1",
                "GO,2,0,99");
    }

    private static Particulars read(UkeFile file) throws UkeFileException {
        return UkeFile.claim(file.read().get(1)).particulars();
    }
}
