package org.santei.feetables.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.SourceFile;

/**
 * Facility standards that acts need are in the lists of the ministry. A list is one day's: it does not know what came
 * later or was gone before, so what only the list of another revision has is a note.
 */
final class StandardCheck implements Check {

    private static final String LIST = "shisetsukijun";
    private static final int FIRST = 72;
    private static final int LAST = 81;

    @Override
    public void check(DataFiles data, Findings findings) {
        List<DataFile> lists = data.of(LIST);
        Set<String> ever = new HashSet<>();
        lists.forEach(list -> list.all().forEach(row -> ever.add(row.fields().get(0))));
        if (!lists.stream().allMatch(DataFile::isWhole)) {
            return;
        }
        for (DataFile file : data.of("s")) {
            DataFiles.Subjects now = data.subjects(LIST, 1, file.source().holds());
            if (file.isOfficial() && now.isAtHand()) {
                check(file, now.codes(), ever, findings);
            }
        }
    }

    private static void check(DataFile file, Set<String> now, Set<String> ever, Findings findings) {
        Map<String, Integer> elsewhere = new LinkedHashMap<>();
        Map<String, List<TableRow>> nowhere = new LinkedHashMap<>();
        for (TableRow row : file.rows()) {
            for (int number = FIRST; number <= LAST; number++) {
                String code = row.text(file.column(number));
                if (code.isEmpty() || code.equals("0") || now.contains(code)) {
                    continue;
                }
                if (ever.contains(code)) {
                    elsewhere.merge(code, 1, Integer::sum);
                } else {
                    nowhere.computeIfAbsent(code, each -> new ArrayList<>()).add(row);
                }
            }
        }
        nowhere.forEach((code, rows) -> tell(file, code, rows, findings));
        if (!elsewhere.isEmpty()) {
            findings.note("unknown-reference", file.source().file(), text(file.source(), elsewhere));
        }
    }

    /** One problem for all rows that need the same standard. */
    private static void tell(DataFile file, String code, List<TableRow> rows, Findings findings) {
        TableRow first = rows.get(0);
        int column = FIRST + first.fields().subList(FIRST - 1, LAST).indexOf(code);
        findings.error(
                "unknown-reference",
                file,
                first,
                file.column(column),
                "standard " + code,
                String.format(
                        "No list of facility standards has '%s', which %,d rows from here on need. Compare with the"
                                + " published file, or add the list that has it.",
                        code, rows.size()));
    }

    private static String text(SourceFile source, Map<String, Integer> elsewhere) {
        return String.format(
                "%,d facility standards, such as %s, are in the list of another revision and not in that of %s, which"
                        + " is older or younger than the file.",
                elsewhere.size(),
                String.join(", ", elsewhere.keySet().stream().limit(3).toList()),
                source.holds().from());
    }
}
