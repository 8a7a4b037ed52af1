package org.santei.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineKind;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** A hit is open only where its column or table may leave something open. */
class TableHitTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 15);
    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final FeeItem ITEM = Objects.requireNonNull(TABLE.find("111000110", DAY));
    private static final Line LINE = new Line(1, LineKind.PROCEDURE, "111000110", null);
    private static final Act ACT =
            new Act(0, 0, LINE, 15, DAY, 1, ITEM, TABLE.electronic().entry("111000110"), List.of());

    @ParameterizedTest
    @EnumSource
    void isOpenOnlyWhereItsTableMayBe(TableCondition condition) {
        TableHit hit = TableHit.violated(condition, ACT, "row");
        assertThat(hit.isCertain()).isTrue();
        if (condition.mayBeUnknown()) {
            assertThat(hit.lacking("fact").isCertain()).isFalse();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> hit.lacking("fact"));
            assertThatIllegalArgumentException().isThrownBy(hit::withUnwrittenCondition);
        }
    }
}
