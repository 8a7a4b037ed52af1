package org.santei.engine.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerCodesTest {

    private static final String ORDER = "H1234";
    private static final List<Payer> PAYERS =
            List.of(Payer.INSURANCE, Payer.PUBLIC1, Payer.PUBLIC2, Payer.PUBLIC3, Payer.PUBLIC4);

    /** The table as the specification prints it: H is 医療保険, 1 to 4 are the public funds. */
    @ParameterizedTest
    @CsvSource({
        "H, 1",
        "1, 5",
        "2, 6",
        "3, B",
        "4, C",
        "H1, 2",
        "H2, 3",
        "H3, E",
        "H4, G",
        "12, 7",
        "13, H",
        "14, I",
        "23, J",
        "24, K",
        "34, L",
        "H12, 4",
        "H13, M",
        "H14, N",
        "H23, O",
        "H24, P",
        "H34, Q",
        "123, R",
        "124, S",
        "134, T",
        "234, U",
        "H123, V",
        "H124, W",
        "H134, X",
        "H234, Y",
        "1234, Z",
        "H1234, 9"
    })
    void eachCodeStandsForItsPayersAndBack(String payers, String code) {
        Set<Payer> set = payers.chars()
                .mapToObj(payer -> PAYERS.get(ORDER.indexOf(payer)))
                .collect(Collectors.toSet());

        assertThat(PayerCodes.payers(code)).isEqualTo(set);
        assertThat(PayerCodes.code(set)).isEqualTo(code);
    }

    @Test
    void nobodyHasNoCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> PayerCodes.code(EnumSet.noneOf(Payer.class)));
        assertThat(PayerCodes.payers("A")).isNull();
    }
}
