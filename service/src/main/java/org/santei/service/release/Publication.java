package org.santei.service.release;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.santei.engine.rulebase.ReleaseName;

/**
 * Releases that were published together and have begun, as a data directory keeps them.
 *
 * @param id its name among all that were published
 * @param publishedOn its first day
 * @param packaged whether they came with a build; else someone published them
 * @param releases what was published
 * @param unchanged what a build came with that had been published before
 */
record Publication(
        UUID id, LocalDate publishedOn, boolean packaged, List<ReleaseName> releases, List<ReleaseName> unchanged) {

    private static final int WITH_ID = 3;

    Publication {
        releases = List.copyOf(releases);
        unchanged = List.copyOf(unchanged);
    }

    /** Everything that the build came with. */
    List<ReleaseName> all() {
        List<ReleaseName> all = new ArrayList<>(releases);
        all.addAll(unchanged);
        return all;
    }

    /** One line for the day, the origin and the name, and one for each release. */
    String toText() {
        List<String> lines = new ArrayList<>();
        lines.add(publishedOn + " " + (packaged ? "packaged" : "published") + " " + id);
        releases.forEach(name -> lines.add("+ " + name));
        unchanged.forEach(name -> lines.add("= " + name));
        return String.join("\n", lines) + '\n';
    }

    /**
     * What stands in a file. Files of before this had names have one that follows from what they say.
     *
     * @param file name of the file
     */
    static Publication parse(String file, String text) {
        List<String> lines = text.lines().toList();
        String[] head = lines.get(0).split(" ", WITH_ID);
        List<ReleaseName> releases = new ArrayList<>();
        List<ReleaseName> unchanged = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            (line.startsWith("+") ? releases : unchanged).add(ReleaseName.parse(line.substring(2)));
        }
        UUID id = head.length == WITH_ID
                ? UUID.fromString(head[WITH_ID - 1])
                : UUID.nameUUIDFromBytes((file + '\n' + text).getBytes(StandardCharsets.UTF_8));
        return new Publication(id, LocalDate.parse(head[0]), head[1].equals("packaged"), releases, unchanged);
    }
}
