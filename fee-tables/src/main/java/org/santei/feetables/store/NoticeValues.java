package org.santei.feetables.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.NoticeLayouts;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.NoticeValue.Standing;

/** Reads the lists that were made from the notices. */
final class NoticeValues {

    private static final String POINTS_KIND = "3";
    private static final String YEN_KIND = "1";
    private static final String OPEN = "99999999";

    private final SourceFile file;
    private final Layout layout;

    NoticeValues(SourceFile file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** Those values of a list that its entry in PROVENANCE.csv stands for. */
    List<NoticeValue> of(List<TableRow> rows) {
        if (layout.equals(NoticeLayouts.POINTS)) {
            boolean official = file.kind() == SourceFile.Kind.OFFICIAL;
            return rows.stream()
                    .filter(row -> text(row, "source").startsWith("official") == official)
                    .map(this::points)
                    .toList();
        }
        if (layout.equals(NoticeLayouts.SCHEDULED) || layout.equals(NoticeLayouts.STEP_POINTS)) {
            return rows.stream().map(this::scheduled).toList();
        }
        if (layout.equals(NoticeLayouts.ROWS)) {
            return rows.stream().map(this::row).toList();
        }
        if (layout.equals(NoticeLayouts.DRUG_PRICES)) {
            return rows.stream().map(this::drugPrice).toList();
        }
        if (layout.equals(NoticeLayouts.CHOICE_PRICES)) {
            return rows.stream().map(this::choicePrice).toList();
        }
        if (layout.equals(NoticeLayouts.MATERIAL_PRICES)) {
            return rows.stream().map(this::materialPrice).toList();
        }
        throw new FeeTableException(file.file() + " is of layout " + layout.id() + ", which is no list of the notice");
    }

    private NoticeValue points(TableRow row) {
        Standing standing = switch (text(row, "status")) {
            case "abolished" -> Standing.ENDED;
            case "undecided" -> Standing.UNDECIDED;
            default -> Standing.VALUE;
        };
        String value = text(row, "points_2026");
        if ((standing == Standing.VALUE) == value.isEmpty()) {
            throw row.failure(column("points_2026"), "'" + value + "' does not go with " + text(row, "status"));
        }
        return new NoticeValue(
                text(row, "code"),
                text(row, "name"),
                text(row, "kubun"),
                standing,
                text(row, "points_kind"),
                standing == Standing.VALUE ? value : null,
                null,
                day(row, "from", file.holds().from()),
                standing == Standing.VALUE ? end(row) : null,
                new Evidence(
                        text(row, "source").startsWith("official") ? Evidence.Source.OFFICIAL : Evidence.Source.DERIVED,
                        confidence(text(row, "confidence")),
                        text(row, "evidence")));
    }

    private NoticeValue scheduled(TableRow row) {
        return new NoticeValue(
                text(row, "code"),
                text(row, "name"),
                "",
                Standing.VALUE,
                POINTS_KIND,
                text(row, "points"),
                layout.equals(NoticeLayouts.STEP_POINTS) ? text(row, "step_points") : null,
                day(row, "from", file.holds().from()),
                null,
                new Evidence(Evidence.Source.DERIVED, Evidence.Confidence.HIGH, text(row, "evidence")));
    }

    private NoticeValue row(TableRow row) {
        Map<Integer, String> columns = new TreeMap<>();
        for (String column : text(row, "columns").split(" ", -1)) {
            if (!column.isEmpty()) {
                String[] numberAndText = column.split("=", -1);
                columns.put(Integer.valueOf(numberAndText[0]), numberAndText[1]);
            }
        }
        return new NoticeValue(
                text(row, "code"),
                text(row, "name"),
                text(row, "kubun"),
                Standing.VALUE,
                POINTS_KIND,
                text(row, "points"),
                null,
                day(row, "from", file.holds().from()),
                null,
                new Evidence(Evidence.Source.DERIVED, Evidence.Confidence.MEDIUM, text(row, "evidence")),
                new NoticeValue.Model(text(row, "like"), columns));
    }

    private NoticeValue drugPrice(TableRow row) {
        return new NoticeValue(
                text(row, "code"),
                text(row, "name"),
                "",
                Standing.VALUE,
                YEN_KIND,
                unitPrice(text(row, "price"), text(row, "per")),
                null,
                day(row, "from", file.holds().from()),
                null,
                new Evidence(
                        Evidence.Source.DERIVED,
                        confidence(text(row, "confidence")),
                        file.publisher() + " " + text(row, "page") + "頁 " + text(row, "notice_name") + " "
                                + text(row, "notice_unit")));
    }

    private NoticeValue choicePrice(TableRow row) {
        return new NoticeValue(
                text(row, "code"),
                text(row, "name"),
                "",
                Standing.VALUE,
                YEN_KIND,
                text(row, "price"),
                null,
                day(row, "from", file.holds().from()),
                end(row),
                new Evidence(
                        Evidence.Source.DERIVED,
                        confidence(text(row, "confidence")),
                        file.publisher() + " " + text(row, "evidence")));
    }

    private NoticeValue materialPrice(TableRow row) {
        return new NoticeValue(
                text(row, "code"),
                text(row, "name"),
                "",
                Standing.VALUE,
                YEN_KIND,
                text(row, "price"),
                null,
                day(row, "from", file.holds().from()),
                end(row),
                new Evidence(
                        Evidence.Source.DERIVED,
                        confidence(text(row, "confidence")),
                        file.publisher() + " " + text(row, "page") + "頁 " + text(row, "notice_name")));
    }

    /** The notice prices ten grams of some drugs of which the master counts each. */
    private static String unitPrice(String price, String per) {
        return new BigDecimal(price)
                .divide(new BigDecimal(per))
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static Evidence.Confidence confidence(String text) {
        return text.equals("official")
                ? Evidence.Confidence.HIGH
                : Evidence.Confidence.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** The day after the last one. */
    private @Nullable LocalDate end(TableRow row) {
        return text(row, "until").equals(OPEN)
                ? null
                : day(row, "until", LocalDate.MAX).plusDays(1);
    }

    private LocalDate day(TableRow row, String name, @Nullable LocalDate otherwise) {
        if (text(row, name).isEmpty() && otherwise != null) {
            return otherwise;
        }
        return row.date(column(name), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String text(TableRow row, String name) {
        return row.text(column(name));
    }

    private Column column(String name) {
        return layout.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }
}
