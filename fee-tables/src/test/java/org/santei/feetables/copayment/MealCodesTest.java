package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.PointKind;

/** The codes are those of the procedure master, which holds the amounts. */
class MealCodesTest {

    private static final MealCodes CODES = MealCodes.read();
    private static final FeeTable MASTER = new FeeTableReader().readPackaged();

    static Stream<MealCode> codes() {
        return CODES.all().stream();
    }

    @Test
    void theyAreAllCodesOfTheMasterForMealsAndLivingCosts() {
        List<String> ofMaster =
                MASTER.codes().stream().filter(code -> code.startsWith("1970")).toList();

        assertThat(CODES.all()).extracting(MealCode::code).containsExactlyElementsOf(ofMaster);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theMasterNamesThemSoAndValuesThemInYen(MealCode code) {
        FeeItem item = Objects.requireNonNull(MASTER.find(code.code(), LocalDate.of(2024, 6, 1)));

        assertThat(item.name()).isEqualTo(code.name());
        assertThat(item.kind()).isEqualTo(PointKind.YEN);
        assertThat(code.name().contains("負担額")).isEqualTo(code.role() == MealRole.STANDARD);
        assertThat(code.name().contains("医療区分２・３")).isEqualTo(Boolean.TRUE.equals(code.severe()));
        assertThat(code.name().contains("難病")).isEqualTo(code.funds().contains("54"));
        assertThat(code.name().contains("９０日超")).isEqualTo(code.marks().equals(List.of("2")));
        assertThat(code.name().contains("低"))
                .isEqualTo(!code.classes().isEmpty()
                        || (code.statedOnly() && code.name().contains("低")));
    }

    /** What municipalities, insurers and hospitals published is what the master says. */
    @ParameterizedTest
    @CsvSource({
        "197000810, 2020-04-01, 460",
        "197000810, 2024-05-31, 460",
        "197000810, 2024-06-01, 490",
        "197000810, 2025-04-01, 510",
        "197000810, 2026-05-31, 510",
        "197000810, 2026-06-01, ",
        "197003310, 2024-06-01, 280",
        "197003310, 2025-04-01, 300",
        "197000910, 2025-03-31, 230",
        "197001010, 2025-03-31, 180",
        "197001010, 2025-04-01, 190",
        "197001110, 2024-05-31, 100",
        "197001110, 2025-04-01, 110",
        "197002010, 2024-06-01, 490",
        "197002110, 2024-06-01, 450",
        "197002110, 2025-04-01, 470",
        "197002210, 2024-06-01, 230",
        "197002910, 2024-06-01, 180",
        "197002310, 2024-05-31, 130",
        "197002310, 2024-06-01, 140",
        "197001910, 2026-05-31, 370",
        "197001910, 2026-06-01, ",
        "197005110, 2026-06-01, 550",
        "197004210, 2026-06-01, 270"
    })
    void theMasterHoldsTheAmountsOfTheDay(String code, LocalDate day, @Nullable Integer yen) {
        FeeItem item = MASTER.find(code, day);

        assertThat(item == null ? null : item.value().intValueExact()).isEqualTo(yen);
    }

    @Test
    void otherCodesAreNone() {
        assertThat(CODES.find("190117710", LocalDate.of(2024, 6, 1))).isNull();
    }
}
