package org.santei.service.draft;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Path of a rule file in its parts.
 *
 * @param name folder and name without month, the same for all versions: {@code A-basic/A001-revisit}
 * @param begins first month
 */
record RulePath(String name, YearMonth begins) {

    private static final Pattern FORM =
            Pattern.compile(DraftPaths.RULES + "(.+)\\.([12][0-9]{3}-(?:0[1-9]|1[0-2]))\\.drl");

    private static final Pattern ITEM = Pattern.compile("[A-Z][0-9]{3}(?:-[0-9]+)*(?![0-9])");

    /** The parts of a path; empty when it is not that of a rule file. */
    static Optional<RulePath> of(String path) {
        Matcher matcher = FORM.matcher(path);
        return DraftPaths.mayChange(path) && matcher.matches()
                ? Optional.of(new RulePath(matcher.group(1), YearMonth.parse(matcher.group(2))))
                : Optional.empty();
    }

    /** The path. */
    public String path() {
        return DraftPaths.RULES + name + '.' + begins + ".drl";
    }

    /** The file of its cases. */
    String cases() {
        return DraftPaths.CASES + name + ".cases.yaml";
    }

    /** The folder. */
    String chapter() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The 区分番号 that its name begins with; empty when it is of a whole part. */
    String item() {
        Matcher matcher = ITEM.matcher(name.substring(name.indexOf('/') + 1));
        return matcher.lookingAt() ? matcher.group() : "";
    }

    /** The same file from another month. */
    RulePath from(YearMonth month) {
        return new RulePath(name, month);
    }

    /** Every version of the file, the newest first. */
    List<RulePath> versions(SortedMap<String, String> texts) {
        return texts.subMap(DraftPaths.RULES + name + '.', DraftPaths.RULES + name + '/').keySet().stream()
                .map(RulePath::of)
                .flatMap(Optional::stream)
                .filter(version -> version.name().equals(name))
                .sorted(Comparator.comparing(RulePath::begins).reversed())
                .toList();
    }
}
