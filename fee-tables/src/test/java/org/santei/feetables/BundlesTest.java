package org.santei.feetables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.layout.BundleLayout;
import org.santei.feetables.store.DataFolder;

class BundlesTest {

    private static final List<Bundle> BUNDLES =
            BundleLayout.bundles(DataFolder.packaged().read(BundleLayout.FILE));

    @Test
    void atMostOneBundleHoldsForANumberOfItems() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Bundle bundle : BUNDLES) {
            days.add(bundle.validity().from());
            days.add(bundle.validity().until().minusDays(1));
        }
        for (String group : List.of("1", "2", "3", "5", "6", "7")) {
            for (LocalDate day : days) {
                assertNoOverlapNorGap(group, day);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, 2024-06-01, , ",
        "1, 5, 2020-04-01, 93, 見本",
        "1, 9, 2022-03-31, 99, 見本",
        "1, 10, 2020-04-01, , 未確認",
        "1, 10, 2022-04-01, 106, 令和4年告示第54号 別表第一 D007 注",
        "1, 10, 2024-05-31, 106, 令和4年告示第54号 別表第一 D007 注",
        "1, 10, 2024-06-01, 103, 令和6年告示第57号 別表第一 D007 注",
        "2, 7, 2024-06-01, 623, D008 注",
        "3, 4, 2024-06-01, 360, D013 注",
        "5, 4, 2022-04-01, 396, D009 注2",
        "5, 40, 2024-06-01, 385, D009 注2",
        "6, 5, 2022-04-01, 722, D006 注",
        "7, 2, 2021-10-01, , 未確認",
        "7, 3, 2024-06-01, 490, D014 注1",
        "4, 9, 2024-06-01, , "
    })
    void pointsAreThoseOfTheNotice(String group, int items, LocalDate day, Integer points, String source) {
        Bundle bundle = Packaged.TABLE.bundle(group, items, day);

        assertThat(bundle == null).isEqualTo(source == null);
        if (bundle != null) {
            assertThat(bundle.points()).isEqualTo(points == null ? null : new Points(points));
            assertThat(bundle.source()).contains(requireNonNull(source));
        }
    }

    @Test
    void everyBundledTestOfTheMasterHasABundle() {
        LocalDate day = LocalDate.of(2024, 6, 1);
        for (String code : Packaged.TABLE.codes()) {
            FeeItem item = Packaged.TABLE.find(code, day);
            if (item != null
                    && List.of("1", "2", "3", "5", "6", "7")
                            .contains(item.testing().bundle())) {
                assertThat(Packaged.TABLE.bundle(item.testing().bundle(), 10, day))
                        .isNotNull();
            }
        }
    }

    private static void assertNoOverlapNorGap(String group, LocalDate day) {
        boolean begun = false;
        for (int items = 1; items <= 100; items++) {
            int count = items;
            long holding = BUNDLES.stream()
                    .filter(bundle -> bundle.group().equals(group))
                    .filter(bundle -> bundle.validity().contains(day) && bundle.holdsFor(count))
                    .count();
            begun |= holding > 0;
            assertThat(holding)
                    .as("group %s, %s items on %s", group, items, day)
                    .isEqualTo(begun ? 1 : 0);
        }
        assertThat(begun).as("group %s on %s", group, day).isTrue();
    }
}
