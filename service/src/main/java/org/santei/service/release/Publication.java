package org.santei.service.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.rulebase.ReleaseName;

/**
 * Releases that were published together.
 *
 * @param publishedOn the day
 * @param packaged whether they came with a build; else someone published them
 * @param releases what was published
 * @param unchanged what a build came with that had been published before
 */
record Publication(LocalDate publishedOn, boolean packaged, List<ReleaseName> releases, List<ReleaseName> unchanged) {

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

    /** One line for the day and the origin, and one for each release. */
    String toText() {
        List<String> lines = new ArrayList<>();
        lines.add(publishedOn + " " + (packaged ? "packaged" : "published"));
        releases.forEach(name -> lines.add("+ " + name));
        unchanged.forEach(name -> lines.add("= " + name));
        return String.join("\n", lines) + '\n';
    }

    static Publication parse(String text) {
        List<String> lines = text.lines().toList();
        String[] head = lines.get(0).split(" ", 2);
        List<ReleaseName> releases = new ArrayList<>();
        List<ReleaseName> unchanged = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            (line.startsWith("+") ? releases : unchanged).add(ReleaseName.parse(line.substring(2)));
        }
        return new Publication(LocalDate.parse(head[0]), head[1].equals("packaged"), releases, unchanged);
    }
}
