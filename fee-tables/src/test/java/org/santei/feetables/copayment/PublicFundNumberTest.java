package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFundNumberTest {

    @Test
    void aNumberTellsLawPrefectureAndBody() {
        assertThat(PublicFundNumber.of("83123067")).isEqualTo(new PublicFundNumber("83", "12", "306", 7));
    }

    @ParameterizedTest
    @CsvSource({"83123067, true", "85144004, true", "54147012, true", "83136019, false", "83123068, false"})
    void theCheckDigitIsChecked(String number, boolean right) {
        assertThat(PublicFundNumber.of(number).isCheckDigitRight()).isEqualTo(right);
    }

    @Property
    void anySevenDigitsHaveExactlyOneCheckDigit(@ForAll @IntRange(max = 9_999_999) int digits) {
        String seven = String.format(Locale.ROOT, "%07d", digits);
        assertThat(IntStream.rangeClosed(0, 9)
                        .filter(check -> PublicFundNumber.of(seven + check).isCheckDigitRight()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8312306", "831230670", "8312306７", "KO123067"})
    void anythingElseIsRefused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicFundNumber.of(number))
                .withMessageContaining("eight digits");
    }
}
