package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardAmountsTest {

    private static final StandardAmounts AMOUNTS = StandardAmounts.read();

    @ParameterizedTest
    @CsvSource({
        "MEAL, GENERAL, 1, false, false, 2018-03-31, ",
        "MEAL, GENERAL, 1, false, false, 2018-04-01, 460",
        "MEAL, GENERAL, 1, false, false, 2024-05-31, 460",
        "MEAL, GENERAL, 2, true, true, 2024-06-01, 490",
        "MEAL, GENERAL, 1, false, false, 2025-04-01, 510",
        "MEAL, GENERAL, 1, false, false, 2026-05-31, 510",
        "MEAL, GENERAL, 1, false, false, 2026-06-01, ",
        "MEAL, INTRACTABLE, 1, false, false, 2025-04-01, 300",
        "MEAL, LOW_2, 1, false, false, 2025-03-31, 230",
        "MEAL, LOW_2, 1, false, true, 2025-03-31, 180",
        "MEAL, LOW_2, 1, false, true, 2025-04-01, 190",
        "MEAL, LOW_1, 1, false, false, 2025-04-01, 110",
        "LIVING_MEAL, GENERAL, 1, false, false, 2024-06-01, 490",
        "LIVING_MEAL, GENERAL, 2, false, false, 2024-06-01, 450",
        "LIVING_MEAL, GENERAL, 2, false, false, 2025-04-01, ",
        "LIVING_MEAL, LOW_2, 1, false, true, 2024-06-01, 230",
        "LIVING_MEAL, LOW_2, 1, true, true, 2024-06-01, 180",
        "LIVING_MEAL, LOW_1, 1, false, false, 2024-05-31, 130",
        "LIVING_MEAL, LOW_1, 1, false, false, 2024-06-01, 140",
        "LIVING_MEAL, LOW_1, 1, true, false, 2024-06-01, ",
        "LIVING_ROOM, GENERAL, 1, false, false, 2026-05-31, 370",
        "LIVING_ROOM, GENERAL, 1, false, false, 2026-06-01, ",
        "LIVING_ROOM, INTRACTABLE, 1, false, false, 2024-05-31, 0"
    })
    void theAmountIsThePublishedOneOrNone(
            MealItem item,
            MealClass income,
            int tariff,
            boolean severe,
            boolean over90,
            LocalDate day,
            @Nullable Integer yen) {
        StandardAmount amount = AMOUNTS.find(item, income, tariff, severe, over90, day);

        assertThat(amount == null ? null : amount.yen()).isEqualTo(yen);
    }

    @Test
    void atMostOneAmountHoldsForAPatient() {
        for (StandardAmount one : AMOUNTS.all()) {
            assertThat(AMOUNTS.all().stream()
                            .filter(other -> one.item() == other.item()
                                    && one.income() == other.income()
                                    && overlap(one.tariff(), other.tariff())
                                    && overlap(one.severe(), other.severe())
                                    && overlap(one.over90(), other.over90())
                                    && other.validity().contains(one.validity().from())))
                    .as(one.toString())
                    .hasSize(1);
        }
    }

    private static boolean overlap(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }

    @Test
    void anUnknownTariffIsRefused() {
        assertThatThrownBy(
                        () -> AMOUNTS.find(MealItem.MEAL, MealClass.GENERAL, 3, false, false, LocalDate.of(2024, 6, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
