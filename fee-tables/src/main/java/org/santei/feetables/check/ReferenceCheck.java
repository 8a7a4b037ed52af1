package org.santei.feetables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.santei.feetables.layout.DrugMaster2024;
import org.santei.feetables.layout.TableRow;

/**
 * What one table names stands in another one. A code that begins after everything that is at hand of that other table
 * was published may well be right, and is a note. 異動関連 and 廃止・新設関連 name what may be gone, and are not asked.
 */
final class ReferenceCheck implements Check {

    /** Stand for none, or for every code that begins so: 199999999 every medical act. */
    private static final Pattern NONE = Pattern.compile("|0+|[A-Z]?0+|[13-7]9{8}|8[134]9{7}");

    private static final String ACTS = "s:3 k:3";
    private static final String ACTS_AND_DENTAL_ACTS = "s:3 k:3 h:3";

    private static final List<Reference> REFERENCES = List.of(
            new Reference("s", columns(102, 105, 108, 111), target("s:3")),
            new Reference("y", columns(23), target("y:3")),
            new Reference(DrugMaster2024.WITH_CHOICE.id(), columns(41), target("y:3")),
            new Reference("b", columns(4), target("b:3")),
            new Reference("points", columns(1), target("s:3")),
            new Reference("scheduled", columns(1), target("s:3")),
            new Reference("step-points", columns(1), target("s:3")),
            new Reference("columns", columns(1), target("s:3")),
            new Reference("rows", columns(1, 4), target("s:3")),
            new Reference("drug-prices", columns(1), target("y:3")),
            new Reference("choice-prices", columns(1), target("y:3")),
            new Reference("material-prices", columns(1), target("t:3")),
            new Reference("ck", columns(6), ReferenceCheck::itemTable),
            new Reference("ck", columns(9), target("c:23")),
            new Reference("e01", columns(2), target(ACTS)),
            new Reference("e02", columns(3), target(ACTS)),
            new Reference("e03-1", columns(2, 4), target(ACTS)),
            new Reference("e03-2", columns(2, 4), target(ACTS)),
            new Reference("e03-3", columns(2, 4), target(ACTS)),
            new Reference("e03-4", columns(2, 4), target(ACTS)),
            new Reference("e04", columns(3), target(ACTS)),
            new Reference("e05", columns(2), target(ACTS)),
            new Reference("d01", columns(2), target(ACTS_AND_DENTAL_ACTS)),
            new Reference("d03-1", columns(2, 5), target(ACTS_AND_DENTAL_ACTS)),
            new Reference("d03-2", columns(2, 5), target(ACTS_AND_DENTAL_ACTS)),
            new Reference("d03-3", columns(2, 5), target(ACTS_AND_DENTAL_ACTS)),
            new Reference("d03-4", columns(2, 5), target(ACTS_AND_DENTAL_ACTS)),
            new Reference("d03-5", columns(2, 5), target(ACTS_AND_DENTAL_ACTS)),
            new Reference("d04", columns(2), target(ACTS_AND_DENTAL_ACTS)),
            new Reference("h", columns(46), target("h2:2")),
            new Reference("h", columns(47), target("h3:2")),
            new Reference("h", columns(48), target("h4:2")),
            new Reference("h", columns(49), target("h5:2")),
            new Reference("h2", columns(4), target("h:3")),
            new Reference("h3", columns(4), target("h:3")),
            new Reference("h4", columns(4), target("h:3")),
            new Reference("h5", columns(4), target("h:3")),
            new Reference("h6", columns(2), target("h:3")),
            new Reference("h7", columns(2), target("h:3")),
            new Reference("h8", columns(2), target("h:3")),
            new Reference("h9", columns(2, 11, 20, 29, 38, 47, 56, 65, 74, 83, 92), target("h:3")),
            new Reference("h10", columns(2), target("h:3")),
            new Reference("r", columns(48), target("r2:2")),
            new Reference("r", columns(49), target("r5:2")),
            new Reference("r2", columns(3), target("r:3")),
            new Reference("r3", columns(2), target("r:3")),
            new Reference("r4", columns(2, 5), target("r:3")),
            new Reference("r5", columns(3), target("r:3")));

    /** The tables of items by the first digit of their codes. */
    private static final Map<Character, List<Target>> ITEM_TABLES = Map.of(
            '1', targets(ACTS),
            '3', targets("h:3"),
            '4', targets("m:3"),
            '5', targets("r:3"),
            '6', targets("y:3"),
            '7', targets("t:3"));

    /** Columns of a table, or of one of its layouts, that name subjects of others. */
    private record Reference(String owner, List<Integer> columns, Function<String, List<Target>> targets) {

        boolean isOf(DataFile file) {
            return file.layout().id().equals(owner) || (file.source().table().equals(owner) && file.isOfficial());
        }
    }

    /** A column that has what others name. */
    private record Target(String table, int column) {}

    @Override
    public void check(DataFiles data, Findings findings) {
        for (DataFile file : data.all()) {
            for (Reference reference : REFERENCES) {
                if (reference.isOf(file)) {
                    reference.columns().forEach(column -> check(data, file, reference, column, findings));
                }
            }
        }
    }

    private static void check(DataFiles data, DataFile file, Reference reference, int column, Findings findings) {
        for (TableRow row : file.rows()) {
            String code = row.text(file.column(column));
            if (NONE.matcher(code).matches() || isNew(file, row)) {
                continue;
            }
            List<Target> targets = reference.targets().apply(code);
            List<DataFiles.Subjects> held = targets.stream()
                    .map(target -> data.subjects(
                            target.table(), target.column(), file.source().holds()))
                    .toList();
            boolean found = held.stream().anyMatch(each -> each.codes().contains(code));
            boolean askable = !held.isEmpty() && held.get(0).isAtHand();
            if (found || !askable) {
                continue;
            }
            if (held.stream().allMatch(DataFiles.Subjects::isWhole)) {
                tell(file, row, column, code, targets, held.get(0).newest(), findings);
            } else {
                findings.note(
                        "unknown-reference",
                        file.source().file(),
                        "Whether " + names(targets)
                                + " has all that is named here was not checked. Put its own files right first.");
            }
        }
    }

    private static void tell(
            DataFile file,
            TableRow row,
            int column,
            String code,
            List<Target> targets,
            LocalDate newest,
            Findings findings) {
        LocalDate from = file.from(row);
        String missing = "'" + code + "' is not in " + names(targets);
        if (from != null && from.isAfter(newest)) {
            findings.note(
                    "unknown-reference",
                    row,
                    file.column(column),
                    missing + ", whose newest file is of " + newest + "; it begins on " + from
                            + ". Add the newer files when they are at hand.");
        } else {
            findings.error(
                    "unknown-reference",
                    file,
                    row,
                    file.column(column),
                    code,
                    missing + ". Compare with the published file, or add the file that has it.");
        }
    }

    /** A code that the notice makes, and that no master has yet. */
    private static boolean isNew(DataFile file, TableRow row) {
        return switch (file.layout().id()) {
            case "points" -> row.fields().contains("new");
            case "scheduled" -> true;
            default -> false;
        };
    }

    private static List<Target> itemTable(String code) {
        return ITEM_TABLES.getOrDefault(code.charAt(0), List.of());
    }

    private static Function<String, List<Target>> target(String written) {
        List<Target> targets = targets(written);
        return code -> targets;
    }

    private static List<Target> targets(String written) {
        List<Target> targets = new ArrayList<>();
        for (String each : Arrays.asList(written.split(" ", -1))) {
            int colon = each.indexOf(':');
            targets.add(new Target(each.substring(0, colon), Integer.parseInt(each.substring(colon + 1))));
        }
        return List.copyOf(targets);
    }

    private static List<Integer> columns(int... numbers) {
        return IntStream.of(numbers).boxed().toList();
    }

    private static String names(List<Target> targets) {
        return targets.stream().map(Target::table).collect(Collectors.joining(" or ", "table ", ""));
    }
}
