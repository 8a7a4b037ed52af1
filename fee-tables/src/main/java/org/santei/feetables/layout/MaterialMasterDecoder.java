package org.santei.feetables.layout;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Gas;
import org.santei.feetables.Material;
import org.santei.feetables.MaterialPoints;
import org.santei.feetables.MaterialPriceKind;
import org.santei.feetables.Validity;

/** Turns rows of the master of materials into materials. */
public final class MaterialMasterDecoder {

    private static final Column MASTER = column(2);
    private static final Column CODE = column(3);
    private static final Column NAME = column(5);
    private static final Column PRICE_KIND = column(11);
    private static final Column VALUE = column(12);
    private static final Column AGE_ADDITION = column(14);
    private static final Column LOWER_AGE = column(15);
    private static final Column UPPER_AGE = column(16);
    private static final Column GAS = column(21);
    private static final Column POINTS = column(22);
    private static final Column PRICE_LIMIT = column(23);
    private static final Column MOST_POINTS = column(24);

    private static final String YES = "1";

    private MaterialMasterDecoder() {}

    /**
     * The material of a row; {@code null} when the row has nothing but a price that was taken from the notice.
     *
     * @param validity the days on which the row holds
     * @throws FeeTableException when a column does not follow the specification
     */
    public static @Nullable Material material(TableRow row, Validity validity) {
        if (row.text(MASTER).isEmpty()) {
            return null;
        }
        BigDecimal value = row.decimal(VALUE);
        int mostPoints = row.whole(MOST_POINTS);
        return new Material(
                row.text(CODE),
                row.text(NAME),
                validity,
                row.choice(PRICE_KIND, MaterialPriceKind.class),
                value.signum() == 0 ? null : value,
                row.text(AGE_ADDITION).equals(YES),
                row.age(LOWER_AGE),
                row.age(UPPER_AGE),
                row.choice(GAS, Gas.class),
                row.choice(POINTS, MaterialPoints.class),
                row.text(PRICE_LIMIT).equals(YES),
                mostPoints == 0 ? null : mostPoints);
    }

    // The columns that calculations ask for are the same in the layouts of all years.
    private static Column column(int number) {
        return MaterialMaster2024.LAYOUT.column(number);
    }
}
