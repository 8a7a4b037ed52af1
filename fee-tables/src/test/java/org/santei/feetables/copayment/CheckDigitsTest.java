package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    @ParameterizedTest
    @CsvSource({"5401602, 7", "0113001, 2", "13306, 6", "0104001, 3", "000000, 0"})
    void theDigitIsThatOfPublishedNumbers(String digits, int checkDigit) {
        assertThat(CheckDigits.of(digits)).isEqualTo(checkDigit);
        assertThat(CheckDigits.fit(digits + checkDigit)).isTrue();
    }

    @Property
    void oneWrongDigitIsAlwaysNoticed(
            @ForAll @NumericChars @StringLength(min = 5, max = 7) String digits,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int difference) {
        String number = digits + CheckDigits.of(digits);
        int at = place % number.length();
        char wrong = (char) ('0' + (number.charAt(at) - '0' + difference) % 10);

        assertThat(CheckDigits.fit(number.substring(0, at) + wrong + number.substring(at + 1)))
                .isFalse();
    }

    @Property
    void twoNeighboursInTheWrongOrderAreNoticedUnlessTheyAre0And9(
            @ForAll @NumericChars @StringLength(min = 5, max = 7) String digits, @ForAll @IntRange(max = 6) int place) {
        String number = digits + CheckDigits.of(digits);
        int at = place % (number.length() - 1);
        char left = number.charAt(at);
        char right = number.charAt(at + 1);
        boolean hidden = left == right || (left == '0' && right == '9') || (left == '9' && right == '0');

        assertThat(CheckDigits.fit(number.substring(0, at) + right + left + number.substring(at + 2)))
                .isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "０１１３００１２", "0113-012", " 1"})
    void whatIsNoNumberHasNoCheckDigit(String text) {
        assertThatThrownBy(() -> CheckDigits.fit(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
