package org.santei.feetables.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.santei.feetables.layout.TableRow;

/** A table that says in which other tables an act stands (補助マスターテーブル, 関連識別) says so rightly. */
final class IndexCheck implements Check {

    private static final List<Flag> FLAGS = List.of(
            new Flag("e01", 2, 10, "e03-1", 2, 4),
            new Flag("e01", 2, 11, "e03-2", 2, 4),
            new Flag("e01", 2, 12, "e03-3", 2, 4),
            new Flag("e01", 2, 13, "e03-4", 2, 4),
            new Flag("e01", 2, 21, "e05", 2, 2),
            new Flag("d01", 2, 11, "d03-1", 2, 5),
            new Flag("d01", 2, 12, "d03-2", 2, 5),
            new Flag("d01", 2, 13, "d03-3", 2, 5),
            new Flag("d01", 2, 14, "d03-4", 2, 5),
            new Flag("d01", 2, 15, "d03-5", 2, 5),
            new Flag("d01", 2, 17, "d04", 2, 2),
            new Flag("h", 3, 50, "h6", 2, 2),
            new Flag("h", 3, 51, "h7", 2, 2),
            new Flag("h", 3, 52, "h8", 2, 2),
            new Flag("h", 3, 53, "h9", 2, 2),
            new Flag("h", 3, 54, "h10", 2, 2),
            new Flag("r", 3, 51, "r3", 2, 2),
            new Flag("r", 3, 52, "r4", 2, 5));

    private static final List<Group> GROUPS = List.of(
            new Group("e01", 5, "e02", 2),
            new Group("e01", 7, "e02", 2),
            new Group("e01", 9, "e02", 2),
            new Group("e01", 20, "e04", 2));

    /** A column that is 0 when an act has no rows in another table. */
    private record Flag(String owner, int code, int flag, String table, int column1, int column2) {}

    /** A column with the number of a group of another table, or zeros. */
    private record Group(String owner, int column, String table, int groups) {}

    @Override
    public void check(DataFiles data, Findings findings) {
        for (DataFile file : data.all()) {
            if (!file.isFull()) {
                continue;
            }
            FLAGS.stream()
                    .filter(flag -> flag.owner().equals(file.source().table()))
                    .forEach(flag -> check(data, file, flag, findings));
            GROUPS.stream()
                    .filter(group -> group.owner().equals(file.source().table()))
                    .forEach(group -> check(data, file, group, findings));
        }
    }

    private static void check(DataFiles data, DataFile file, Flag flag, Findings findings) {
        List<DataFiles.Subjects> held = IntStream.of(flag.column1(), flag.column2())
                .mapToObj(column ->
                        data.subjects(flag.table(), column, file.source().holds()))
                .toList();
        if (!held.get(0).isAtHand() || !held.get(0).isWhole()) {
            return;
        }
        Set<String> codes = held.stream().flatMap(each -> each.codes().stream()).collect(Collectors.toSet());
        for (TableRow row : file.rows()) {
            String code = row.text(file.column(flag.code()));
            boolean flagged = !row.text(file.column(flag.flag())).equals("0");
            if (flagged != codes.contains(code)) {
                String text = flagged
                        ? "says that " + code + " stands in table " + flag.table() + ", which has no row of it"
                        : "says that " + code + " does not stand in table " + flag.table() + ", which has rows of it";
                findings.error(
                        "index",
                        file,
                        row,
                        file.column(flag.flag()),
                        flag.table() + " " + code,
                        "The flag " + text + ". Fetch both files of the same day.");
            }
        }
    }

    private static void check(DataFiles data, DataFile file, Group group, Findings findings) {
        DataFiles.Subjects held =
                data.subjects(group.table(), group.groups(), file.source().holds());
        if (!held.isAtHand() || !held.isWhole()) {
            return;
        }
        for (TableRow row : file.rows()) {
            String number = row.text(file.column(group.column()));
            if (!isNone(number) && !held.codes().contains(number)) {
                findings.error(
                        "index",
                        file,
                        row,
                        file.column(group.column()),
                        group.table() + " " + number,
                        "Group " + number + " is not in table " + group.table()
                                + ". Fetch both files of the same day.");
            }
        }
    }

    private static boolean isNone(String number) {
        return Stream.of("", "0", "000").anyMatch(number::equals);
    }
}
