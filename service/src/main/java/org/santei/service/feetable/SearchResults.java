package org.santei.service.feetable;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param q what was asked
 * @param on the service date
 * @param total how many items were found
 * @param limit most items of a page
 * @param offset how many items come before this page
 * @param items the page, the best first
 */
@Schema(name = "SearchResults", description = "見つかった項目")
record SearchResults(
        @Schema(description = "探した言葉", example = "再診料") String q,

        @Schema(description = "診療日", example = "2026-06-01") String on,

        @Schema(description = "見つかった件数") int total,

        @Schema(description = "1ページの最大件数") int limit,

        @Schema(description = "前のページまでの件数") int offset,

        @ArraySchema(schema = @Schema(implementation = FeeTableDocs.FoundItem.class))
        List<Hit> items) {

    /**
     * One item.
     *
     * @param fields those of {@link ItemJson}
     * @param item the master; {@code null} when it has no code yet
     * @param place its place in the notice when it has no code yet
     */
    record Hit(
            Map<String, @Nullable String> fields,
            @Nullable String item,
            @Nullable String place) {

        /** All fields in their order. */
        @JsonValue
        Map<String, @Nullable String> json() {
            Map<String, @Nullable String> all = new LinkedHashMap<>(fields);
            all.put("item", item);
            all.put("place", place);
            return all;
        }

        /** A field; {@code null} when it is empty. */
        public @Nullable String get(String field) {
            return fields.get(field);
        }

        /** How it stands, in Japanese. */
        public String standing() {
            String status = fields.get("status");
            return status == null ? "" : Words.status(status);
        }

        /** Where it is from, in Japanese. */
        public String grounds() {
            return Words.evidence(fields.get("source"), fields.get("confidence"));
        }

        /** Its value with what it counts. */
        public String value() {
            String value = fields.get("points");
            for (String name : List.of("price", "value")) {
                value = value == null ? fields.get(name) : value;
            }
            return Words.value(fields.get("kind"), value);
        }
    }
}
