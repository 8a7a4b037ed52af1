package org.santei.engine.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.santei.feetables.FeeItem;

/** Items of the master, each drawn as often as it was claimed in Japan. */
final class WeightedCodes {

    private final List<FeeItem> items = new ArrayList<>();
    private final List<Long> sums = new ArrayList<>();
    private long total;

    void add(FeeItem item, long count) {
        if (count > 0) {
            total += count;
            items.add(item);
            sums.add(total);
        }
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** How often they were claimed together. */
    long total() {
        return total;
    }

    FeeItem draw(Random random) {
        long at = (long) (random.nextDouble() * total);
        int low = 0;
        int high = sums.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums.get(middle) > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return items.get(low);
    }
}
