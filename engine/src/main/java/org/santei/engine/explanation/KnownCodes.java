package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Drug;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.Material;
import org.santei.feetables.Validity;

/**
 * What the tables say of codes, kept for the days on which the same row holds, or else for the day: few codes come again and
 * again. Safe for use by many threads.
 */
final class KnownCodes {

    /** More codes than this are not kept. */
    private static final int MOST_CODES = 8_192;

    /** Nor more of one code: where no row holds, each day is one of its own. */
    private static final int MOST_OF_A_CODE = 16;

    private final FeeTable table;
    private final Map<String, List<KnownCode>> kept = new ConcurrentHashMap<>();

    KnownCodes(FeeTable table) {
        this.table = table;
    }

    /** The tables. */
    FeeTable table() {
        return table;
    }

    /** What they say of a code on a day. */
    KnownCode of(String code, LocalDate day) {
        List<KnownCode> versions = kept.getOrDefault(code, List.of());
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).days().contains(day)) {
                return versions.get(i);
            }
        }
        return read(code, day, versions);
    }

    private KnownCode read(String code, LocalDate day, List<KnownCode> others) {
        FeeItem item = table.find(code, day);
        if (item != null) {
            return keep(code, known(code, day, item.name(), item, item.validity()), others);
        }
        Drug drug = table.drug(code, day);
        if (drug != null) {
            return keep(code, known(code, day, drug.name(), null, drug.validity()), others);
        }
        Material material = table.material(code, day);
        if (material != null) {
            return keep(code, known(code, day, material.name(), null, material.validity()), others);
        }
        return keep(code, known(code, day, null, null, new Validity(day, day.plusDays(1))), others);
    }

    private KnownCode known(String code, LocalDate day, @Nullable String name, @Nullable FeeItem item, Validity days) {
        ItemAnswer answer = table.item(code, day);
        String otherwise = answer.name() == null ? code : answer.name();
        return new KnownCode(
                name == null ? otherwise : name,
                item,
                days,
                UsedRows.of(answer),
                answer.until() == null ? LocalDate.MAX : answer.until());
    }

    private KnownCode keep(String code, KnownCode known, List<KnownCode> others) {
        if (kept.size() >= MOST_CODES) {
            kept.clear();
        }
        List<KnownCode> versions = new ArrayList<>(others.size() < MOST_OF_A_CODE ? others : List.of());
        versions.add(known);
        kept.put(code, List.copyOf(versions));
        return known;
    }
}
