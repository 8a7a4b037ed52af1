package org.santei.feetables;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.DrugMasterDecoder;
import org.santei.feetables.store.Table;

/**
 * The drug behind each code of a patient's wish （選）: the one of column 41 (長期収載品関連), and where only the first 31 columns
 * are at hand, the one of the same name.
 */
final class LongListedDrugs {

    /** Stands for a name that two codes bear. */
    private static final String TWO = "";

    private final Table table;
    private final Rows<Drug> drugs;
    private volatile @Nullable Map<String, String> codeByName;

    LongListedDrugs(Table table, Rows<Drug> drugs) {
        this.table = table;
        this.drugs = drugs;
    }

    /** The drug of a wish as it holds on a day; {@code null} when it is not known. */
    @Nullable
    Drug of(Drug wished, LocalDate serviceDate) {
        if (wished.choice() != DrugChoice.WISHED) {
            return null;
        }
        String code = wished.longListed();
        if (code == null) {
            code = codes().getOrDefault(DrugMasterDecoder.nameOfLongListed(wished.name()), TWO);
        }
        return code.isEmpty() ? null : drugs.find(code, serviceDate);
    }

    /** Whether a code is that of a wish, by its newest row. */
    boolean isChoice(String code) {
        int key = table.find(code);
        int version = key == Table.NONE ? Table.NONE : table.newestRow(key);
        return version != Table.NONE && DrugMasterDecoder.isWish(DrugMasterDecoder.name(table.fields(version)));
    }

    /** The codes by their newest names; nothing where two codes bear one name. */
    private Map<String, String> codes() {
        Map<String, String> known = codeByName;
        if (known == null) {
            known = new HashMap<>();
            for (int key = 0; key < table.size(); key++) {
                int version = table.newestRow(key);
                if (version != Table.NONE) {
                    known.merge(DrugMasterDecoder.name(table.fields(version)), table.key(key), (one, other) -> TWO);
                }
            }
            codeByName = known;
        }
        return known;
    }
}
