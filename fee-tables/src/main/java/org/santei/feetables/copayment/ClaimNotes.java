package org.santei.feetables.copayment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** The codes by which a claim tells how the patient's share was limited (レセプト特記事項, 記録条件仕様 別表9), by month. */
public final class ClaimNotes {

    private static final String FILE = "copayment/claim-notes.csv";
    private static final Layout LAYOUT = Layout.official(
                    "claim-notes", "レセプト特記事項", List.of(1, 3, 4, 5, 6), Layout.Dating.NONE, """
            from       [0-9]{4}-[0-9]{2}
            until      ([0-9]{4}-[0-9]{2})?
            reason     class|certificate|unprinted-fund
            insurance  any|late-elderly|others
            age        any|under70|70plus
            value      名20
            code       [0-9]{2}
            name       名4
            source     名200
            """)
            .utf8(',');

    private static final String ANY = "any";

    private final List<Row> rows = new ArrayList<>();

    /** What a code tells. */
    private enum Reason {
        CLASS("class"),
        CERTIFICATE("certificate"),
        UNPRINTED_FUND("unprinted-fund");

        private final String label;

        Reason(String label) {
            this.label = label;
        }
    }

    private record Row(
            YearMonth from,
            @Nullable YearMonth until,
            String reason,
            String insurance,
            String age,
            String value,
            String code) {
        boolean holds(YearMonth month) {
            return !month.isBefore(from) && (until == null || month.isBefore(until));
        }
    }

    private ClaimNotes() {}

    /** Reads the codes of this build. */
    public static ClaimNotes read() {
        ClaimNotes notes = new ClaimNotes();
        for (TableRow row :
                new StrictCsv(FILE, LAYOUT, 1, false).read(DataFolder.packaged().read(FILE))) {
            String until = text(row, 2);
            notes.rows.add(new Row(
                    YearMonth.parse(text(row, 1)),
                    until.isEmpty() ? null : YearMonth.parse(until),
                    text(row, 3),
                    text(row, 4),
                    text(row, 5),
                    text(row, 6),
                    text(row, 7)));
        }
        return notes;
    }

    private static String text(TableRow row, int column) {
        return row.text(LAYOUT.column(column));
    }

    /**
     * The code of an income class.
     *
     * @param lateElderly whether the insurance is 後期高齢者医療
     * @return {@code null} when the class has none in that month
     */
    public @Nullable String incomeClass(YearMonth month, boolean lateElderly, AgeBand age, String incomeClass) {
        return find(month, Reason.CLASS, lateElderly ? "late-elderly" : "others", age.label(), incomeClass);
    }

    /**
     * The code of a certificate of a disease of long treatment.
     *
     * @param yen its monthly limit
     * @return {@code null} when there is no code for that limit
     */
    public @Nullable String certificate(YearMonth month, int yen) {
        return find(month, Reason.CERTIFICATE, ANY, ANY, Integer.toString(yen));
    }

    /** The code that tells of a fund that does not stand on the claim; {@code null} when there is none in that month. */
    public @Nullable String unprintedFund(YearMonth month) {
        return find(month, Reason.UNPRINTED_FUND, ANY, ANY, ANY);
    }

    private @Nullable String find(YearMonth month, Reason reason, String insurance, String age, String value) {
        for (Row row : rows) {
            if (row.reason().equals(reason.label)
                    && row.value().equals(value)
                    && (row.insurance().equals(ANY) || row.insurance().equals(insurance))
                    && (row.age().equals(ANY) || row.age().equals(age))
                    && row.holds(month)) {
                return row.code();
            }
        }
        return null;
    }
}
