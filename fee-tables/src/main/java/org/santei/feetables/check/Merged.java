package org.santei.feetables.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.RowMerging;

/** The newest rows of a table while its files are laid one upon the other: a change carries only its changed fields. */
final class Merged {

    private static final String ERASED = "1";
    private static final Set<String> RELATIVE = Set.of("5", "9");

    private final Map<String, List<String>> rows = new HashMap<>();
    private final Set<String> present = new HashSet<>();

    /** The newest row of a key, of whichever file; {@code null} when there is none. */
    @Nullable
    List<String> find(String key) {
        return rows.get(key);
    }

    /** The keys that the last full file or a change after it has. */
    Set<String> present() {
        return present;
    }

    /** Whether a row changes something that is not there. */
    boolean lacksBase(DataFile file, TableRow row) {
        return !file.isFull() && RELATIVE.contains(file.change(row)) && !rows.containsKey(file.key(row));
    }

    void add(DataFile file) {
        if (file.isFull()) {
            present.clear();
        }
        for (TableRow row : file.all()) {
            String key = file.key(row);
            if (!file.isFull() && file.change(row).equals(ERASED)) {
                rows.remove(key);
                present.remove(key);
                continue;
            }
            List<String> before = rows.get(key);
            boolean relative = !file.isFull() && RELATIVE.contains(file.change(row));
            rows.put(key, relative && before != null ? RowMerging.merged(before, row.fields()) : row.fields());
            present.add(key);
        }
    }
}
