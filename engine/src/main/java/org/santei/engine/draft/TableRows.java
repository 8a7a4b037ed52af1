package org.santei.engine.draft;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.PlainLetters;

/** Reads the rows of groups.csv and limits.csv with their places, and notes what a row may not be. */
final class TableRows {

    private static final int MOST_CHARACTERS = 3_000_000;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_NAME = 120;
    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private static final int FIELDS = 5;

    /** A code of the master, or a word of the law of shares. */
    private static final Pattern MEMBER =
            Pattern.compile("[1-9][0-9]{8}|[A-Z\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{Nl}ー]{1,40}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String path;
    private final Consumer<DraftProblem> problems;

    /**
     * One row.
     *
     * @param line line in the file, from 1
     * @param name set or threshold
     * @param value code or number
     * @param from first day
     * @param until day after the last; {@link LocalDate#MAX} when it is open
     */
    record Row(int line, String name, String value, LocalDate from, LocalDate until) {

        boolean meets(Row other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    TableRows(String path, Consumer<DraftProblem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** The rows in order that are in order. */
    List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        if (text.length() > MOST_CHARACTERS) {
            note(0, 0, "too-long", "表は " + MOST_CHARACTERS + " 文字までです。");
            return rows;
        }
        boolean sets = path.equals(DraftTexts.GROUPS);
        String header = sets ? "set,code,from,until,source" : "name,value,from,until,source";
        int number = 0;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            at += line.length() + 1;
            if (line.length() > LONGEST_LINE) {
                note(number, LONGEST_LINE, "too-long", "１行は " + LONGEST_LINE + " 文字までです。");
            } else if (number == 1) {
                if (!line.equals(header)) {
                    note(1, 1, "row", "１行目は「" + header + "」としてください。");
                }
            } else if (!line.isEmpty()) {
                row(number, line, sets, rows);
            } else if (at < text.length()) {
                note(number, 1, "row", "空の行は置けません。この行を消してください。");
            }
        }
        return rows;
    }

    private void row(int number, String line, boolean sets, List<Row> rows) {
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (!PlainLetters.isPlain(letter) && !PlainLetters.inTexts(letter) && " ,()-./:%+_".indexOf(letter) < 0) {
                note(
                        number,
                        i + 1,
                        "letter",
                        "「" + visible(letter) + "」（" + String.format("U+%04X", (int) letter)
                                + "）は使えません。ひらがな、カタカナ、漢字、英数字で書いてください。");
                return;
            }
        }
        String[] field = line.split(",", FIELDS);
        if (field.length != FIELDS || field[FIELDS - 1].isBlank() || field[0].isBlank()) {
            note(number, 1, "row", "行は「名,値,始まる日,終わった翌日（開いていれば空）,根拠」の５つを「,」で区切って書いてください。");
            return;
        }
        if (field[0].length() > LONGEST_NAME || !field[0].equals(field[0].strip())) {
            note(number, 1, "row", "名は " + LONGEST_NAME + " 文字までで、前後に空白を置けません。");
            return;
        }
        if (!Character.isLetterOrDigit(field[0].charAt(0)) && !"「『（［".contains(field[0].substring(0, 1))) {
            note(number, 1, "row", "名は文字か数字で始めてください。記号で始まる名を、表計算のソフトは式と読みます。");
            return;
        }
        int valueAt = field[0].length() + 2;
        if (!(sets ? MEMBER : NUMBER).matcher(field[1]).matches()) {
            note(number, valueAt, "row", sets ? "値は９桁の数字のコードか、所得区分などの語です。" : "値は９桁までの整数です。");
            return;
        }
        LocalDate from = date(number, valueAt + field[1].length() + 1, field[2]);
        LocalDate until = field[3].isEmpty() ? LocalDate.MAX : date(number, valueAt + field[1].length() + 12, field[3]);
        if (from != null && until != null) {
            if (!from.isBefore(until)) {
                note(number, 1, "dates", "終わった翌日は始まる日より後にしてください。");
            } else {
                rows.add(new Row(number, field[0], field[1], from, until));
            }
        }
    }

    private static String visible(char letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT
                ? "見えない文字"
                : String.valueOf(letter);
    }

    private @Nullable LocalDate date(int line, int column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && day.isBefore(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Noted below.
        }
        note(line, column, "dates", "日付は YYYY-MM-DD で、2000年から2099年までにしてください。");
        return null;
    }

    /** Notes rows of one name (and code) that overlap, and days between two rows of a threshold that none covers. */
    void checkDays(List<Row> rows) {
        boolean sets = path.equals(DraftTexts.GROUPS);
        TreeMap<String, List<Row>> byName = new TreeMap<>();
        for (Row row : rows) {
            byName.computeIfAbsent(sets ? row.name() + ',' + row.value() : row.name(), name -> new ArrayList<>())
                    .add(row);
        }
        byName.values().forEach(same -> {
            same.sort(Comparator.comparing(Row::from));
            for (int i = 1; i < same.size(); i++) {
                between(same.get(i - 1), same.get(i), sets);
            }
        });
    }

    private void between(Row before, Row row, boolean sets) {
        String name = sets ? "集合「" + row.name() + "」のコード " + row.value() : "限度「" + row.name() + "」";
        if (before.meets(row)) {
            note(
                    row.line(),
                    1,
                    "overlap",
                    name + " の行が " + row.from() + " から " + before.line() + " 行目と重なっています。前の行の終わりをこの日にしてください。");
        } else if (!sets && before.until().isBefore(row.from())) {
            problems.accept(DraftProblem.warning(
                    path,
                    row.line(),
                    1,
                    "gap",
                    name + "は " + before.until() + " から " + row.from() + " の前日まで値がありません。続けるなら " + before.line()
                            + " 行目の終わりを直してください。"));
        }
    }

    private void note(int line, int column, String kind, String message) {
        problems.accept(DraftProblem.error(path, line, column, kind, message));
    }
}
