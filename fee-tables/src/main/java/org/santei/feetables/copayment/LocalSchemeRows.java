package org.santei.feetables.copayment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.OfficialDigit;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/** Reads kouhi/local-schemes.csv, which has the figures and codes as published, and empty fields for what is in doubt. */
final class LocalSchemeRows {

    static final String FILE = "kouhi/local-schemes.csv";
    static final String FILES = "kouhi/local-files.csv";
    private static final String NUMBER = "[0-9]{0,6}";

    private static final Layout LAYOUT = Layout.official(
                    "local-schemes", "地方公費 保険番号マスタ", List.of(1, 2), Layout.Dating.NONE, """
            list  (0[1-9]|[1-3][0-9]|4[0-7])
            column  [A-Z]{1,2}
            number  [1-9][0-9]{2}
            law  [0-9]{2}
            name  字20
            income  字3
            fund  [23]?
            age_from  [0-9]{0,3}
            age_until  [0-9]{0,3}
            rounding  [12]?
            printing  [0-4]?
            entry  [01]?
            out_kind  [0-3]?
            out_rate  NUMBER
            out_fixed  NUMBER
            out_visit  NUMBER
            out_day  NUMBER
            out_day_count  NUMBER
            out_month  NUMBER
            out_month_outside  NUMBER
            out_month_count  NUMBER
            out_drug  [0-3]?
            in_kind  [0-3]?
            in_rate  NUMBER
            in_fixed  NUMBER
            in_visit  NUMBER
            in_day  NUMBER
            in_day_count  NUMBER
            in_month  NUMBER
            in_month_count  NUMBER
            meal_grant  NUMBER
            meals  [0-3]?
            limited  ([0-9]{3}( [0-9]{3})*)?
            verified  (yes|no)
            doubts  字400
            """.replace("NUMBER", NUMBER))
            .utf8(',');

    private static final Layout LISTS = Layout.official(
                    "local-files", "地方公費 保険番号マスタの一覧", List.of(1), Layout.Dating.NONE, """
            list  [0-9]{2}
            prefecture  名10
            file  名40
            published_as  名40
            sheet  名10
            written_on  [0-9]{4}-[0-9]{2}-[0-9]{2}
            sha256  [0-9a-f]{64}
            """)
            .utf8(',');

    private static final Map<String, Column> COLUMNS = new HashMap<>();

    static {
        LAYOUT.columns().forEach(column -> COLUMNS.put(column.name(), column));
    }

    private final TableRow row;

    private LocalSchemeRows(TableRow row) {
        this.row = row;
    }

    static List<LocalScheme> read() {
        Map<String, String> published = new HashMap<>();
        for (TableRow file : rows(FILES, LISTS)) {
            published.put(file.text(LISTS.column(1)), file.text(LISTS.column(4)));
        }
        return rows(FILE, LAYOUT).stream()
                .map(each -> new LocalSchemeRows(each).scheme(published))
                .toList();
    }

    private static List<TableRow> rows(String file, Layout layout) {
        return new StrictCsv(file, layout, 1, false).read(DataFolder.packaged().read(file));
    }

    private LocalScheme scheme(Map<String, String> published) {
        String list = text("list");
        String column = text("column");
        String law = text("law");
        String rounding = text("rounding");
        String fund = text("fund");
        return new LocalScheme(
                list,
                column,
                text("number"),
                law.equals("00") ? null : law,
                given("name"),
                choice("income", IncomeMark.class),
                whole("age_from"),
                whole("age_until"),
                fund.isEmpty() ? null : fund.equals("2"),
                new ClaimEntry(
                        choice("printing", ClaimPrinting.class),
                        rounding.isEmpty() ? null : rounding.equals("1"),
                        whole("entry")),
                share("out_", figure("out_month_outside"), choice("out_drug", DrugShare.class)),
                share("in_", null, null),
                choice("meals", MealShare.class),
                figure("meal_grant"),
                parts("limited", " "),
                published.getOrDefault(list, list) + " " + column,
                text("verified").equals("yes"),
                parts("doubts", "; "));
    }

    private SchemeShare share(String prefix, @Nullable Integer outsideMonthLimit, @Nullable DrugShare drug) {
        return new SchemeShare(
                choice(prefix + "kind", ShareKind.class),
                figure(prefix + "rate"),
                figure(prefix + "fixed"),
                figure(prefix + "visit"),
                figure(prefix + "day"),
                figure(prefix + "day_count"),
                figure(prefix + "month"),
                outsideMonthLimit,
                figure(prefix + "month_count"),
                drug);
    }

    private static Column column(String name) {
        Column column = COLUMNS.get(name);
        if (column == null) {
            throw new IllegalArgumentException("There is no column " + name);
        }
        return column;
    }

    private String text(String name) {
        return row.text(column(name));
    }

    private @Nullable String given(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    private @Nullable Integer whole(String name) {
        return text(name).isEmpty() ? null : (Integer) row.whole(column(name));
    }

    /** A rate, an amount or a count: 0 stands for none. */
    private @Nullable Integer figure(String name) {
        Integer figure = whole(name);
        return figure == null || figure == 0 ? null : figure;
    }

    private <E extends Enum<E> & OfficialDigit> @Nullable E choice(String name, Class<E> type) {
        return text(name).isEmpty() ? null : row.choice(column(name), type);
    }

    private List<String> parts(String name, String separator) {
        String text = text(name);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
    }
}
