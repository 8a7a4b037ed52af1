package org.santei.engine.rulebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule file. Its name is its registration: {@code <chapter>/<区分番号>-<slug>.<YYYY-MM>.drl} begins on the first day
 * of that month, and ends when its next version begins.
 *
 * @param name path without month and ending; the same for all versions
 * @param begins its first month
 * @param text the DRL
 */
public record RuleFile(String name, YearMonth begins, String text) {

    private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d{4}-\\d{2})\\.drl");

    /** Whether it holds rules for the official tables, which no revision of the notice ends. */
    public boolean isCommon() {
        return name.startsWith("common/");
    }

    /** Whether it holds rules about who pays, which have a calendar of their own. */
    public boolean isShare() {
        return name.startsWith("share/");
    }

    /** Path of the file under the folder of rules. */
    public String path() {
        return name + '.' + begins + ".drl";
    }

    /** Reads every rule file under a folder, in the order of their paths. */
    public static List<RuleFile> readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> paths = files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
            List<RuleFile> read = new ArrayList<>(paths.size());
            for (Path path : paths) {
                read.add(of(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path)));
            }
            return List.copyOf(read);
        }
    }

    /**
     * A file with its text.
     *
     * @throws RuleRefused if the path does not say when the file begins
     */
    public static RuleFile of(String path, String text) {
        Matcher matcher = NAME.matcher(path);
        if (!matcher.matches()) {
            throw new RuleRefused(path, "name it <chapter>/<区分番号>-<slug>.<YYYY-MM>.drl");
        }
        return new RuleFile(matcher.group(1), YearMonth.parse(matcher.group(2)), text);
    }
}
