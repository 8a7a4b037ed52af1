package org.santei.feetables.copayment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** The ways in which some local schemes charge, by name. */
public final class SpecialTerms {

    static final String FILE = "copayment/special-terms.csv";
    private static final Layout LAYOUT = Layout.official(
                    "special-terms", "地方単独公費の特別な計算", List.of(1), Layout.Dating.NONE, """
            name                 名30
            charged              all|first|first-department|first-department-first
            treatment_days_only  (yes)?
            percent_of_share     ([1-9][0-9]?)?
            part                 (third-up|third-half-up)?
            month_limit          (nothing-above|fund-pays)?
            pays_all_after       ([0-9]{2}( [0-9]{2})*)?
            free_until           ([1-9][0-9]?|school)?
            excess               (employee-or-union|union-outside|national-outside)?
            source               名200
            """)
            .utf8(',');

    private final Map<String, SpecialTerm> terms = new LinkedHashMap<>();

    private SpecialTerms() {}

    /** Reads the ways of this build. */
    public static SpecialTerms read() {
        SpecialTerms read = new SpecialTerms();
        for (TableRow row :
                new StrictCsv(FILE, LAYOUT, 1, false).read(DataFolder.packaged().read(FILE))) {
            SpecialTerm term = new SpecialTerm(
                    text(row, 1),
                    text(row, 2),
                    !text(row, 3).isEmpty(),
                    text(row, 4),
                    text(row, 5),
                    text(row, 6),
                    text(row, 7).isEmpty() ? Set.of() : Set.of(text(row, 7).split(" ", -1)),
                    text(row, 8),
                    text(row, 9),
                    text(row, 10));
            read.terms.put(term.name(), term);
        }
        return read;
    }

    private static String text(TableRow row, int column) {
        return row.text(LAYOUT.column(column));
    }

    /** The way of a name; {@code null} when there is none. */
    public @Nullable SpecialTerm find(String name) {
        return terms.get(name);
    }

    /** All names, in the order of the file. */
    public Set<String> names() {
        return terms.keySet();
    }
}
