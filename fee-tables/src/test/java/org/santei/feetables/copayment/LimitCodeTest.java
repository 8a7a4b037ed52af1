package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.OfficialDigit;

class LimitCodeTest {

    @ParameterizedTest
    @CsvSource({
        "A01, ア, false",
        "A02, イ, false",
        "A03, ウ, false",
        "A04, エ, false",
        "A05, オ, false",
        "A06, オ, true",
        "B01, 現役並みⅢ, false",
        "B02, 現役並みⅡ, false",
        "B03, 現役並みⅠ, false",
        "B04, 一般, false",
        "B05, 低所得Ⅱ, false",
        "B06, 低所得Ⅰ, false",
        "B07, 低所得Ⅰ, false",
        "B08, 低所得Ⅰ, true",
        "B09, 一般Ⅱ, false",
        "B10, 一般Ⅰ, false",
        "B11, , ",
        "a01, , ",
        "'', , "
    })
    void aCodeStandsForAClass(String code, @Nullable String label, @Nullable Boolean borderline) {
        LimitCode found = LimitCode.find(code, LocalDate.of(2026, 6, 1));

        assertThat(found == null ? null : found.income().label()).isEqualTo(label);
        assertThat(found == null ? null : found.isBorderline()).isEqualTo(borderline);
    }

    @Test
    void theClassesOfTheShareOf20PercentBeginWithIt() {
        LocalDate before = LocalDate.of(2022, 9, 30);

        assertThat(LimitCode.find("B09", before)).isNull();
        assertThat(LimitCode.find("B10", before)).isNull();
        assertThat(LimitCode.find("B09", before.plusDays(1))).isEqualTo(LimitCode.B09);
        assertThat(Arrays.stream(LimitCode.values()).filter(code -> !code.isUsedOn(before)))
                .containsExactly(LimitCode.B09, LimitCode.B10);
    }

    @Test
    void certificatesAndDiseasesHaveTheirCodes() {
        assertThat(OfficialDigit.find(LimitCertificate.class, "02")).isEqualTo(LimitCertificate.LIMIT_AND_MEALS);
        assertThat(OfficialDigit.find(LongTermDisease.class, "3")).isEqualTo(LongTermDisease.HIV);
        assertThat(OfficialDigit.find(LongTermDisease.class, "4")).isNull();
    }
}
