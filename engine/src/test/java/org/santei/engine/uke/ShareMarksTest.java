package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.ReducedStandard;
import org.santei.engine.claim.Waiver;

class ShareMarksTest {

    private static List<UkeEntry> read(String re, String ho) throws UkeFileException {
        return UkeFile.of(
                        "IR,1,13,1,0000000,,,202111,00",
                        re,
                        ho,
                        "SI,11,1,111000110,,288,1" + SampleFile.day(1, 1),
                        "GO,1,288,99")
                .read();
    }

    private static Certificate certificate(String re, String ho) throws UkeFileException {
        Claim claim = ((UkeEntry.ReadClaim) read(re, ho).get(0)).claim();
        return claim.coverages().get(0).certificate();
    }

    private static String re(String type, String month, String lowIncome, String marks) {
        return "RE,1," + type + "," + month + ",,1,19400101,,,," + lowIncome + "," + marks;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1112, 202110, '', '', none",
                "1112, 202110, '', 26, ア",
                "1116, 202110, '', 28, ウ",
                "1112, 202110, '', 0230, オ",
                "1118, 202110, '', '', 一般",
                "1118, 202110, '', 29, 一般",
                "1118, 202110, 1, 30, 低所得Ⅱ",
                "1118, 202110, 3, 30, 低所得Ⅰ",
                "1318, 202110, '', 30, 低所得",
                "1110, 202110, '', '', 現役並みⅢ",
                "1310, 202110, '', 28, 現役並みⅠ",
                "1110, 201807, '', '', 現役並み",
                "1318, 202110, '', '', 一般",
                "1318, 202210, '', '', -",
                "1318, 202210, '', 41, 一般Ⅱ",
                "1318, 202210, '', 42, 一般"
            })
    void marksAndKindOfClaimTellTheClassOfIncome(
            String type, String month, String lowIncome, String marks, @Nullable String expected)
            throws UkeFileException {
        Certificate certificate = certificate(re(type, month, lowIncome, marks), "HO,39131230,,,1,288");

        assertThat(certificate.incomeClass()).isEqualTo(expected);
        assertThat(certificate.multiple()).isFalse();
    }

    @Test
    void marksTellTheFourthMonthAndLongTreatment() throws UkeFileException {
        Certificate certificate = certificate(re("1112", "202110", "", "0233"), "HO,01010016,,,1,288");

        assertThat(certificate.incomeClass()).isEqualTo("ウ");
        assertThat(certificate.multiple()).isTrue();
        assertThat(certificate.longTermYen()).isEqualTo(10_000);
        assertThat(certificate(re("1112", "202110", "", "16"), "HO,01010016,,,1,288")
                        .longTermYen())
                .isEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, LOW_2", "2, LOW_2_OVER_90", "3, LOW_1", "4, LOW_1_PENSION", "'', -", "9, -"})
    void theClassOfTheStandardAmountOfMealsIsRead(String digit, @Nullable ReducedStandard expected)
            throws UkeFileException {
        assertThat(certificate(re("1111", "202110", digit, "30"), "HO,01010016,,,1,288")
                        .reducedStandard())
                .isEqualTo(expected);
    }

    @Test
    void marksTellThatLimitsAreHalved() throws UkeFileException {
        assertThat(certificate(re("1117", "202110", "", "2129"), "HO,01010016,,,1,288")
                        .halved())
                .isTrue();
        assertThat(certificate(re("1117", "202110", "", "29"), "HO,01010016,,,1,288")
                        .halved())
                .isFalse();
    }

    @Test
    void theInsurerTellsItsNumberAndWhatItWaives() throws UkeFileException {
        Certificate certificate = certificate(re("1112", "202110", "", ""), "HO,  138057,,,1,288,,,,,,,1,50,");

        assertThat(certificate.number()).isEqualTo("138057");
        assertThat(certificate.waiver()).isEqualTo(new Waiver(Waiver.Kind.REDUCED, 50, null));
    }

    @ParameterizedTest
    @CsvSource({"2, レセプト特記事項", "2X, レセプト特記事項", "262, レセプト特記事項"})
    void marksThatAreNoPairsOfDigitsAreRefused(String marks, String field) throws UkeFileException {
        UkeEntry entry =
                read(re("1112", "202110", "", marks), "HO,01010016,,,1,288").get(0);

        assertThat(((UkeEntry.UnreadableClaim) entry).error().field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"4, ''", "1, 101"})
    void aWaiverThatTheSpecificationDoesNotKnowIsRefused(String kind, String percent) throws UkeFileException {
        String ho = "HO,01010016,,,1,288,,,,,,," + kind + "," + percent + ",";

        assertThat(read(re("1112", "202110", "", ""), ho).get(0)).isInstanceOf(UkeEntry.UnreadableClaim.class);
    }
}
