package org.santei.service.feetable;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.DataFolder;

/**
 * Points of the notice of 2026 for which no code is known yet.
 *
 * @param reference 区分番号, or the general provision that it stands in
 * @param place where it stands in the notice, such as A001 注13
 * @param name what the notice calls it, from the outside in
 * @param value the number
 * @param kind what the number counts: {@code points}, or {@code percent-of}
 */
record NewItem(String reference, String place, String name, String value, String kind) {

    /** The first day on which they hold. */
    static final LocalDate FROM = LocalDate.of(2026, 6, 1);

    private static final String FILE = "2026-06/new_items.csv";
    private static final String PUBLISHED = "2026-03-05";

    /** All of them, in the order of the notice. */
    static List<NewItem> read(DataFolder folder) {
        List<NewItem> items = new ArrayList<>();
        String text = new String(folder.read(FILE), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("code").isEmpty()) {
                    items.add(new NewItem(
                            row.getField("kubun"),
                            row.getField("item_path"),
                            row.getField("name"),
                            row.getField("points"),
                            row.getField("unit").equals("点") ? "points" : "percent-of"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(items);
    }

    /** The same fields as those of an item with a code, and its place. */
    Map<String, @Nullable String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("code", null);
        fields.put("name", name);
        fields.put("kind", kind);
        fields.put(kind.equals("points") ? "points" : "value", value);
        fields.put("status", "undecided");
        fields.put("source", "derived");
        fields.put("confidence", "medium");
        fields.put("evidence", "令和8年告示第69号 別表第一 " + place);
        fields.put("file", FILE);
        fields.put("publishedOn", PUBLISHED);
        fields.put("from", FROM.toString());
        fields.put("until", null);
        fields.put("reference", reference);
        return fields;
    }
}
