package org.santei.feetables.copayment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One scheme of a published list, property by property. The label of a property stands in the first column of the list, but
 * not every scheme follows it: blocks of schemes were pasted in from an older form, in which a row for 限定保険番号 stood
 * before 年齢 and 所得情報 had none. {@link Form} says how a column is read.
 */
final class PublishedColumn {

    /** The properties behind the labels, in the order of the first column; empty for those that are the same everywhere. */
    static final List<String> PROPERTIES = List.of(
            "number",
            "law",
            "name",
            "",
            "",
            "",
            "",
            "fund",
            "age",
            "unit",
            "rounding",
            "printing",
            "entry",
            "income",
            "out_kind",
            "out_rate",
            "out_fixed",
            "out_visit",
            "out_day",
            "out_day_count",
            "out_month",
            "out_month_outside",
            "out_month_count",
            "out_drug",
            "in_kind",
            "in_rate",
            "in_fixed",
            "in_visit",
            "in_day",
            "in_day_count",
            "in_month",
            "in_month_count",
            "meal_grant",
            "meals",
            "limited");

    private static final int AGE = PROPERTIES.indexOf("age");
    private static final int OUT_KIND = PROPERTIES.indexOf("out_kind");
    private static final Set<String> HEAD = Set.of("age", "unit", "rounding", "printing", "entry");
    private static final Set<String> UNDER_AGE = Set.of("unit", "rounding", "printing");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern KIND = Pattern.compile("[0-3]");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");

    private final Workbook book;
    private final int column;
    private final Form form;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> doubts = new ArrayList<>();

    /** How the rows of a column stand to the labels. */
    enum Form {
        /** As labelled. */
        LABELLED,
        /** From 年齢 on everything stands one row lower. */
        LOWER,
        /** The same, and 1日食事助成額 is missing, so that 食事療養費 and what follows stand as labelled. */
        LOWER_WITHOUT_GRANT,
        /** 年齢 to レセプト記載 stand one row lower, over 所得情報. */
        HEAD_LOWER,
        /** 点数単価 to レセプト請求 stand one row lower, over レセプト記載. */
        UNIT_LOWER,
        /** 点数単価 to レセプト記載 are missing. */
        WITHOUT_HEAD
    }

    PublishedColumn(Workbook book, int column) {
        this.book = book;
        this.column = column;
        this.form = form();
        for (String property : PROPERTIES) {
            if (!property.isEmpty()) {
                values.put(property, read(property).strip());
            }
        }
        if (get("limited").isEmpty() && form == Form.LABELLED) {
            values.put("limited", at(PROPERTIES.size()));
        }
    }

    Form shape() {
        return form;
    }

    String get(String property) {
        return values.getOrDefault(property, "");
    }

    /** The labels' rows that every list fills in the same way: 種別, the three checks and 点数単価. */
    List<String> constants() {
        return List.of(at(3), at(4), at(5), at(6), get("unit"));
    }

    private String at(int row) {
        return book.cell(row, column);
    }

    private Form form() {
        if (at(AGE + 1).equals("10")) {
            return Form.LABELLED;
        }
        if (!at(AGE + 2).equals("10")) {
            return Form.WITHOUT_HEAD;
        }
        if (at(OUT_KIND - 1).isEmpty()) {
            return Form.UNIT_LOWER;
        }
        if (KIND.matcher(at(OUT_KIND)).matches()) {
            return Form.HEAD_LOWER;
        }
        return at(PROPERTIES.indexOf("limited")).isEmpty() ? Form.LOWER_WITHOUT_GRANT : Form.LOWER;
    }

    private String read(String property) {
        int row = PROPERTIES.indexOf(property);
        return switch (form) {
            case LABELLED -> at(row);
            case LOWER -> at(row < AGE ? row : row + 1);
            case LOWER_WITHOUT_GRANT ->
                property.equals("meal_grant")
                        ? ""
                        : at(row < AGE || row >= PROPERTIES.indexOf("meals") ? row : row + 1);
            case HEAD_LOWER -> property.equals("income") ? "" : at(HEAD.contains(property) ? row + 1 : row);
            case UNIT_LOWER -> property.equals("entry") ? "" : at(UNDER_AGE.contains(property) ? row + 1 : row);
            case WITHOUT_HEAD -> at(row);
        };
    }

    /** Takes a value away that people doubt. */
    void doubt(String property, String why) {
        values.put(property, "");
        doubts.add(property + ": " + why);
    }

    /** The row of local-schemes.csv, without the list. */
    List<String> row() {
        checkFigures();
        List<String> row = new ArrayList<>(List.of(
                Workbook.name(column), get("number"), twoDigits(get("law")), get("name"), income(), get("fund")));
        row.addAll(ages());
        for (String property : PROPERTIES.subList(PROPERTIES.indexOf("rounding"), PROPERTIES.size())) {
            if (!property.equals("income") && !property.equals("limited")) {
                row.add(get(property));
            }
        }
        row.add(String.join(" ", limited()));
        row.add("no");
        row.add(String.join("; ", doubts));
        return row;
    }

    private void checkFigures() {
        if (get("fund").isEmpty()) {
            doubts.add("all: no figures stand there");
            return;
        }
        for (String property : PROPERTIES.subList(PROPERTIES.indexOf("rounding"), PROPERTIES.indexOf("limited"))) {
            boolean told = doubts.stream().anyMatch(doubt -> doubt.startsWith(property + ":"));
            if (property.equals("income")
                    || told
                    || NUMBER.matcher(get(property)).matches()) {
                continue;
            }
            doubt(property, get(property).isEmpty() ? "nothing stands there" : get(property) + " is no number");
        }
        if (get("name").isEmpty() && doubts.stream().noneMatch(doubt -> doubt.startsWith("name:"))) {
            doubts.add("name: nothing stands there");
        }
    }

    private static String twoDigits(String law) {
        return law.length() == 1 ? "0" + law : law;
    }

    private String income() {
        return get("income").equals("0") ? "" : get("income");
    }

    private List<String> ages() {
        String range = get("age").replace("\u3000", "").replace(" ", "").replace('－', '-');
        var ages = RANGE.matcher(range);
        if (ages.matches()) {
            return List.of(ages.group(1), ages.group(2));
        }
        if (doubts.stream().noneMatch(doubt -> doubt.startsWith("age:") || doubt.startsWith("all:"))) {
            doubts.add("age: nothing stands there");
        }
        return List.of("", "");
    }

    private List<String> limited() {
        return get("limited").isEmpty()
                ? List.of()
                : Arrays.stream(get("limited").split("\n", -1))
                        .map(number -> number.length() == 2 ? "0" + number : number)
                        .toList();
    }
}
