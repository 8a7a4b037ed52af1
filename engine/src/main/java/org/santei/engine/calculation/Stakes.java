package org.santei.engine.calculation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;

/** What findings are worth: what is billed minus what is payable, in yen before the share of the patient. */
final class Stakes {

    private static final long YEN_OF_A_POINT = 10;

    private final Settlement settlement;

    Stakes(Settlement settlement) {
        this.settlement = settlement;
    }

    /** Yen of points that are billed too much some times. */
    static @Nullable Long yen(@Nullable Integer points, int times) {
        return points == null ? null : YEN_OF_A_POINT * points * times;
    }

    /** Points of a count of a group if every line of it were paid; {@code null} when they cannot be said. */
    @Nullable
    Integer whole(LineGroup group) {
        return settlement.whole(group).points();
    }

    /**
     * What a line with its additions is worth some times on a day. Where the line has no price, or is paid in a bundle
     * elsewhere, it is what the group is billed for beyond its other lines.
     */
    @Nullable
    Long ofLine(LineGroup group, Line line, int day, int times) {
        boolean[] without = all(group);
        boolean falls = false;
        for (int i = 0; i < without.length; i++) {
            Line each = group.lines().get(i);
            if (each.number() == line.number()) {
                without[i] = false;
                falls = !settlement.isAddition(each, day);
            } else if (each.kind() == LineKind.PROCEDURE && settlement.isAddition(each, day)) {
                without[i] = !falls;
            } else {
                falls = false;
            }
        }
        Integer rest = none(without) ? Integer.valueOf(0) : points(group, day, without);
        Integer whole = day == Settlement.days(group)[0] ? whole(group) : points(group, day, all(group));
        whole = whole == null || whole == 0 ? group.billedPoints() : whole;
        return rest == null || whole == null ? null : yen(whole - rest, times);
    }

    /** The figure of a group as it counts in the total: what takes off has no sign on a claim, what is in yen is no points. */
    int signed(LineGroup group, int billed) {
        Price price = settlement.whole(group);
        Integer points = price.points();
        if (price.yen() != 0) {
            return points == null ? 0 : points;
        }
        return points != null && points < 0 ? -billed : billed;
    }

    private static boolean none(boolean[] standing) {
        for (boolean each : standing) {
            if (each) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Integer points(LineGroup group, int day, boolean[] standing) {
        return settlement.price(group, day, standing, null).points();
    }

    private static boolean[] all(LineGroup group) {
        boolean[] all = new boolean[group.lines().size()];
        Arrays.fill(all, true);
        return all;
    }
}
