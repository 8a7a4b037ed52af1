package org.santei.service.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file as it is in force, and as a draft has it.
 *
 * @param path its path
 * @param state what happens to it, as the messages of the pages name it: new, changed or removed
 * @param language how the editor reads it
 * @param before what it is compared with: the text in force, or for a new version of a file the version before; empty when there is
 *     none
 * @param beforeName what that is
 * @param after the text of the draft; empty when the file goes
 * @param change what the draft says of it
 */
record TextDifference(
        String path,
        String state,
        String language,
        String before,
        String beforeName,
        String after,
        ChangedText change) {

    /** Every file that a draft changes. */
    static List<TextDifference> all(Overlay overlay) {
        return overlay.changes().values().stream()
                .map(change -> of(overlay, change))
                .toList();
    }

    private static TextDifference of(Overlay overlay, ChangedText change) {
        String inForce = overlay.inForce().get(change.path());
        String state = change.text() == null ? "removed" : inForce == null ? "new" : "changed";
        String base = inForce == null ? before(overlay, change.path()) : change.path();
        String before = base.isEmpty() ? "" : String.valueOf(overlay.inForce().get(base));
        String after = change.text() == null ? "" : change.text();
        return DraftPaths.isTable(change.path())
                ? new TextDifference(
                        change.path(), state, "csv", only(before, after), base, only(after, before), change)
                : new TextDifference(change.path(), state, language(change.path()), before, base, after, change);
    }

    /** The version in force that a new version of a file follows; empty when it is the first. */
    private static String before(Overlay overlay, String path) {
        return RulePath.of(path)
                .flatMap(rule -> rule.versions(overlay.inForce()).stream()
                        .filter(other -> other.begins().isBefore(rule.begins()))
                        .findFirst())
                .map(RulePath::path)
                .orElse("");
    }

    /** The lines of a table that another one does not have, each with the line of heads before it. */
    private static String only(String text, String other) {
        Map<String, Integer> there = new TreeMap<>();
        other.lines().forEach(line -> there.merge(line, 1, Integer::sum));
        StringBuilder only = new StringBuilder(text.lines().findFirst().orElse(""));
        text.lines().skip(1).forEach(line -> {
            if (there.merge(line, -1, Integer::sum) < 0) {
                only.append('\n').append(line);
            }
        });
        return only.append('\n').toString();
    }

    /** How the editor reads a file. */
    static String language(String path) {
        return path.endsWith(".drl") ? "drl" : path.endsWith(".csv") ? "csv" : "yaml";
    }
}
