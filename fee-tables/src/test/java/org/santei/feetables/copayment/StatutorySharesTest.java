package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutorySharesTest {

    private static final StatutoryShares SHARES = StatutoryShares.read();

    @ParameterizedTest
    @CsvSource({
        "2015-04-01, 2021-03-31, PRESCHOOL",
        "2015-04-01, 2021-04-01, UNDER_70",
        "2015-04-02, 2022-03-31, PRESCHOOL",
        "2015-04-02, 2022-04-01, UNDER_70",
        "1950-06-01, 2020-05-31, UNDER_70",
        "1950-06-01, 2020-06-01, FROM_70",
        "1950-06-02, 2020-06-30, UNDER_70",
        "1950-06-02, 2020-07-01, FROM_70",
        "1952-02-29, 2022-02-28, UNDER_70",
        "1952-02-29, 2022-03-01, FROM_70"
    })
    void aBandBeginsWhereTheLawSays(LocalDate birthDate, LocalDate day, ShareBand band) {
        assertThat(ShareBand.of(birthDate, day)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEE, PRESCHOOL, GENERAL, 2020-01-01, 2026-06-01, 20, VERIFIED",
        "UNION, PRESCHOOL, GENERAL, 2020-01-01, 2026-06-01, 20, PUBLISHED",
        "EMPLOYEE, UNDER_70, GENERAL, 1985-01-01, 2003-04-01, 30, VERIFIED",
        "EMPLOYEE, UNDER_70, GENERAL, 1985-01-01, 2003-03-31, , ",
        "NATIONAL_HEALTH, FROM_70, GENERAL, 1944-04-01, 2018-10-01, 10, PUBLISHED",
        "EMPLOYEE, FROM_70, GENERAL, 1944-04-01, 2019-03-31, 10, PUBLISHED",
        "EMPLOYEE, FROM_70, GENERAL, 1944-04-02, 2018-10-01, 20, VERIFIED",
        "EMPLOYEE, FROM_70, ACTIVE, 1944-04-01, 2018-10-01, 30, VERIFIED",
        "LATE_ELDERLY, FROM_70, GENERAL, 1930-01-01, 2018-10-01, 10, VERIFIED",
        "LATE_ELDERLY, FROM_70, UPPER_GENERAL, 1930-01-01, 2022-10-01, 20, PUBLISHED",
        "LATE_ELDERLY, FROM_70, UPPER_GENERAL, 1930-01-01, 2022-09-30, , ",
        "LATE_ELDERLY, FROM_70, ACTIVE, 1930-01-01, 2026-06-01, 30, VERIFIED",
        "LATE_ELDERLY, UNDER_70, GENERAL, 1958-01-01, 2026-06-01, 10, VERIFIED",
        "EMPLOYEE, FROM_70, UPPER_GENERAL, 1950-01-01, 2026-06-01, , "
    })
    void theShareIsThatOfTheLaw(
            InsurerKind kind,
            ShareBand band,
            ShareClass income,
            LocalDate birthDate,
            LocalDate day,
            @Nullable Integer percent,
            @Nullable Verification verification) {
        StatutoryShare share = SHARES.find(kind, band, income, birthDate, day);

        assertThat(share == null ? null : share.percent()).isEqualTo(percent);
        assertThat(share == null ? null : share.grounds().verification()).isEqualTo(verification);
    }

    @Test
    void twoRowsThatHoldForOnePersonDifferByTheBirthday() {
        for (StatutoryShare one : SHARES.all()) {
            List<StatutoryShare> same = SHARES.all().stream()
                    .filter(other -> one.insurances().equals(other.insurances())
                            && one.band() == other.band()
                            && one.income() == other.income()
                            && other.validity().contains(one.validity().from()))
                    .toList();
            assertThat(same.stream().filter(share -> share.bornUntil() == null)).hasSizeLessThanOrEqualTo(1);
            assertThat(same.get(same.size() - 1).bornUntil()).isNull();
        }
    }
}
