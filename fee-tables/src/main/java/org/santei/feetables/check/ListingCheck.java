package org.santei.feetables.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.santei.feetables.Validity;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SourceFile;

/** PROVENANCE.csv lists the files of a table in the order of their publication, with layouts and days that fit. */
final class ListingCheck {

    private static final Map<String, String> NOTICE_LISTS = Map.of(
            "points", "s",
            "scheduled", "s",
            "step-points", "s",
            "columns", "s",
            "rows", "s",
            "drug-prices", "y",
            "choice-prices", "y",
            "material-prices", "t");
    private static final String LAYOUT = "項番3 layout";
    private static final String KIND = "項番4 kind";
    private static final String PUBLISHED_ON = "項番6 published_on";
    private static final String HOLDS_FROM = "項番10 holds_from";

    private final Findings findings;
    private final Map<String, SourceFile> before = new HashMap<>();

    ListingCheck(Findings findings) {
        this.findings = findings;
    }

    /** Looks at the next file of the list, and says whether its layout can tell anything of its table. */
    boolean check(int row, SourceFile file, Layout layout) {
        String listed = NOTICE_LISTS.get(layout.id());
        boolean fits = listed == null
                ? layout.id().equals(file.table()) || layout.id().startsWith(file.table() + "-")
                : listed.equals(file.table());
        if (!fits) {
            tell(row, LAYOUT, layout.id() + " is no layout of table " + file.table() + ". Correct one of them.");
        }
        boolean ofNotice =
                Set.of(SourceFile.Kind.DERIVED, SourceFile.Kind.OFFICIAL).contains(file.kind());
        if (ofNotice != (listed != null)) {
            tell(row, KIND, "A file of layout " + layout.id() + " is not of this kind. Correct one of them.");
        }
        checkDays(row, file);
        before.put(file.table(), file);
        return fits && ofNotice == (listed != null);
    }

    /** A layout that nobody knows. */
    void unknownLayout(int row, SourceFile file) {
        tell(row, LAYOUT, "There is no layout '" + file.layout() + "'. Correct it, or add the layout to Layouts.");
    }

    private void checkDays(int row, SourceFile file) {
        Validity holds = file.holds();
        if (!file.publishedOn().isBefore(holds.until())) {
            tell(
                    row,
                    PUBLISHED_ON,
                    "It was published on " + file.publishedOn() + ", after the last day that it answers for, "
                            + last(holds) + ". Correct one of them.");
        }
        SourceFile last = before.get(file.table());
        if (last == null) {
            return;
        }
        if (file.publishedOn().isBefore(last.publishedOn())) {
            tell(row, PUBLISHED_ON, "It was published before " + last.file() + ". List the older file first.");
        }
        if (!holds.equals(last.holds()) && holds.from().isBefore(last.holds().until()) && !isFirst(holds, last)) {
            tell(
                    row,
                    HOLDS_FROM,
                    "It answers for some of the days that " + last.file()
                            + " answers for, and not for all of them. Let both answer for the same days, or for none in"
                            + " common.");
        }
    }

    /** An older file may be listed that answers for days before. */
    private static boolean isFirst(Validity holds, SourceFile last) {
        return !holds.until().isAfter(last.holds().from());
    }

    private static LocalDate last(Validity holds) {
        return holds.until().minusDays(1);
    }

    private void tell(int row, String column, String text) {
        findings.add(new Problem(Problem.Severity.ERROR, "provenance", Provenance.FILE, row, column, text));
    }
}
