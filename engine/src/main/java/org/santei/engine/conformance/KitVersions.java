package org.santei.engine.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santei.engine.conformance.KitChange.What;
import org.santei.feetables.store.DataFolder;

/**
 * What the kits of an edition held: {@code conformance/<edition>.csv} beside the rules, a row for each case that ever was. A
 * kit that holds the same is the newest version; one that does not is a version of its own until the file is written anew.
 */
public final class KitVersions {

    private static final String HEAD = "number,print,since,changed,dropped,reason";
    private static final int PRINT = 16;
    private static final int FIELDS = 6;
    private static final String FIRST = "初版";

    private final String edition;
    private final Map<String, Row> rows;

    private record Row(String number, String print, int since, int changed, int dropped, String reason) {

        int last() {
            return Math.max(since, Math.max(changed, dropped));
        }

        String text() {
            return String.join(
                    ",",
                    number,
                    print,
                    "" + since,
                    changed == 0 ? "" : "" + changed,
                    dropped == 0 ? "" : "" + dropped,
                    reason);
        }
    }

    private KitVersions(String edition, Map<String, Row> rows) {
        this.edition = edition;
        this.rows = rows;
    }

    /** What the file on the class path says; nothing when there is none. */
    public static KitVersions packaged(String edition) {
        String file = "conformance/" + edition + ".csv";
        try (InputStream in = KitVersions.class.getClassLoader().getResourceAsStream(file)) {
            return of(edition, in == null ? HEAD : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text says. */
    public static KitVersions of(String edition, String text) {
        Map<String, Row> rows = new LinkedHashMap<>();
        text.lines()
                .skip(1)
                .map(line -> line.split(",", FIELDS))
                .forEach(field -> rows.put(
                        field[0],
                        new Row(field[0], field[1], whole(field[2]), whole(field[3]), whole(field[4]), field[5])));
        return new KitVersions(edition, rows);
    }

    private static int whole(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** The newest version; 0 when there is none. */
    public int newest() {
        return rows.values().stream().mapToInt(Row::last).max().orElse(0);
    }

    /** Whether some cases are those of the newest version. */
    public boolean holds(List<KitCase> cases) {
        return now(cases, "").values().stream().noneMatch(row -> row.last() > newest());
    }

    /** The same with another version that holds some cases, if they differ from the newest one. */
    public KitVersions with(List<KitCase> cases, String reason) {
        return new KitVersions(edition, now(cases, newest() == 0 ? FIRST : reason));
    }

    private Map<String, Row> now(List<KitCase> cases, String reason) {
        int next = newest() + 1;
        Map<String, Row> now = new TreeMap<>(rows);
        Map<String, KitCase> here = new LinkedHashMap<>();
        for (KitCase each : cases) {
            here.put(each.number(), each);
            String print = print(each);
            Row before = rows.get(each.number());
            if (before == null) {
                now.put(each.number(), new Row(each.number(), print, next, 0, 0, reason));
            } else if (before.dropped() > 0 || !before.print().equals(print)) {
                now.put(each.number(), new Row(each.number(), print, before.since(), next, 0, reason));
            }
        }
        rows.forEach((number, row) -> {
            if (!here.containsKey(number) && row.dropped() == 0) {
                now.put(number, new Row(number, row.print(), row.since(), row.changed(), next, reason));
            }
        });
        return now;
    }

    /** The text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        rows.values().forEach(row -> text.append(row.text()).append('\n'));
        return text.toString();
    }

    Kit versioned(List<KitCase> cases, boolean draft, LocalDate firstDay, String rules, String tables) {
        KitVersions now = with(cases, draft ? "改定案による" : "公表された規則か表による");
        String hash = hash(cases);
        boolean published = holds(cases) && !draft;
        int version = published ? newest() : now.newest();
        return new Kit(
                edition,
                edition + '.' + version + (published ? "" : "-" + hash.substring(0, PRINT / 2)),
                hash,
                draft,
                firstDay,
                rules,
                tables,
                cases,
                now.changes(version));
    }

    private List<KitChange> changes(int version) {
        List<KitChange> changes = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.last() == version)
                .forEach(row -> changes.add(new KitChange(
                        row.number(),
                        row.dropped() == version ? What.DROPPED : row.changed() == version ? What.CHANGED : What.NEW,
                        row.reason())));
        return changes;
    }

    static String hash(List<KitCase> cases) {
        StringBuilder text = new StringBuilder();
        cases.forEach(each -> text.append(each.number())
                .append(' ')
                .append(CasePrint.of(each))
                .append('\n'));
        return DataFolder.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String print(KitCase kitCase) {
        return CasePrint.of(kitCase).substring(0, PRINT);
    }
}
