package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.layout.NoticeLayouts;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Table;

/** Columns other than points that the notice of 2026-06 changes (columns.csv). */
class NoticeColumnTest {

    private static final String CSV = "2026-06/columns.csv";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);

    private static final List<TableRow> ROWS = new StrictCsv(CSV, NoticeLayouts.COLUMNS, 1, false)
            .read(DataFolder.packaged().read(CSV));

    /** Of each row of the list: what the master said to the last day, and what holds from the first. */
    @Test
    void everyRowHoldsFromItsDay() {
        assertThat(ROWS).hasSize(4).allSatisfy(row -> {
            String code = row.fields().get(0);
            int column = Integer.parseInt(row.fields().get(2));
            assertThat(text(code, column, LAST_DAY)).isEqualTo(row.fields().get(3));
            assertThat(text(code, column, FIRST_DAY)).isEqualTo(row.fields().get(4));
            assertThat(Objects.requireNonNull(Packaged.TABLE.find(code, FIRST_DAY))
                            .name())
                    .isEqualTo(row.fields().get(1));
        });
    }

    /** Standards by the list of the ministry of 2026-05-01, which no longer has those of 2024. */
    @ParameterizedTest
    @CsvSource({
        "120004370, 3487, 4299, 地域支援・外来医薬品供給対応体制加算１",
        "120004070, 3488, 4300, 地域支援・外来医薬品供給対応体制加算２",
        "120004170, 3598, 4301, 地域支援・外来医薬品供給対応体制加算３"
    })
    void aStandardIsTheOneOfTheNewList(String code, String before, String now, String name) {
        FacilityStandards earlier =
                Objects.requireNonNull(Packaged.TABLE.find(code, LAST_DAY)).facilityStandards();
        FacilityStandards later =
                Objects.requireNonNull(Packaged.TABLE.find(code, FIRST_DAY)).facilityStandards();

        assertThat(earlier.areMetBy(Set.of(before))).isTrue();
        assertThat(later.areMetBy(Set.of(before))).isFalse();
        assertThat(later.areMetBy(Set.of(now))).isTrue();
        assertThat(standard(now)).isEqualTo(name);
        assertThat(standard(before)).isNull();
    }

    @Test
    void theRowOfALaterDayHasItToo() {
        assertThat(text("160231670", 42, LocalDate.of(2027, 6, 1))).isEqualTo("00");
    }

    private static String text(String code, int column, LocalDate day) {
        Table acts = Packaged.TABLE.tables().get("s");
        return acts.text(acts.version(acts.newestState(acts.find(code)), day), column);
    }

    private static @Nullable String standard(String code) {
        Table standards = Packaged.TABLE.tables().get("shisetsukijun");
        int key = standards.find(code);
        int version = standards.version(standards.newestState(key), FIRST_DAY);
        return version == Table.NONE ? null : standards.text(version, 2);
    }
}
