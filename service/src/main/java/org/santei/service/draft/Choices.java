package org.santei.service.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.RuleLanguage.Kind;
import org.santei.engine.rulebase.RuleLanguage.Place;
import org.santei.service.draft.Completion.Option;
import org.springframework.stereotype.Component;

/** What may be written at a place of a rule. Safe for use by many threads. */
@Component
final class Choices {

    private static final int MOST_CODES = 60;
    private static final int SHORTEST = 2;

    private final CodeNames names;

    Choices(CodeNames names) {
        this.names = names;
    }

    /**
     * What a place takes.
     *
     * @param place the place; {@code null} when nothing is known of it
     * @param word what was written of it
     * @param day the day on which names of codes and thresholds are read
     */
    List<Option> of(Overlay overlay, @Nullable Place place, String word, LocalDate day) {
        if (place == null) {
            return List.of();
        }
        return switch (place.kind()) {
            case SET -> names(overlay, Kind.SET);
            case LIMIT -> limits(overlay, day);
            case CODE -> word.length() < SHORTEST ? List.of() : codes(word, day);
            case CONSTANT ->
                place.constants().stream()
                        .map(constant -> new Option(constant, "constant", null, null))
                        .toList();
            case STANDARD, INCOME_CLASS, TEXT -> List.of();
        };
    }

    /** The names of a table. */
    List<Option> names(Overlay overlay, Kind kind) {
        String path = kind == Kind.SET ? DraftPaths.GROUPS : DraftPaths.LIMITS;
        return rows(overlay, path).names().stream()
                .map(name -> new Option(name, "constant", kind.title(), null))
                .toList();
    }

    private List<Option> limits(Overlay overlay, LocalDate day) {
        CsvRows rows = rows(overlay, DraftPaths.LIMITS);
        return rows.names().stream()
                .map(name -> {
                    CsvRows.Row row = rows.on(name, day.toString());
                    return new Option(name, "constant", row == null ? "この月には定めがない" : row.value(), null);
                })
                .toList();
    }

    private List<Option> codes(String word, LocalDate day) {
        return names.acts(word, day, MOST_CODES).stream()
                .map(named -> new Option(named.code(), "constant", named.name(), null))
                .toList();
    }

    private static CsvRows rows(Overlay overlay, String path) {
        return CsvRows.of(Objects.requireNonNullElse(overlay.text(path), ""));
    }
}
