package org.santei.batch.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftCompiler;
import org.santei.engine.draft.DraftText;
import org.santei.engine.rulebase.RuleRefused;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.feetables.FeeTableReader;

/** The law as a draft changes it. */
public final class DraftLaw {

    private DraftLaw() {}

    /**
     * The law as the texts in a folder change it: rule files under {@code rules/}, {@code rules/limits.csv}, {@code
     * rules/groups.csv}, each in place of the text of that path.
     *
     * @throws IOException when they cannot be read, are no rules, or change nothing
     */
    public static Law read(String folder) throws IOException {
        List<RuleRelease> releases;
        try {
            releases = new DraftCompiler(new FeeTableReader().readPackaged(), EngineBuild.VERSION)
                    .releases(
                            DraftBase.packaged(EngineBuild.VERSION, DraftBase.packagedCases()), texts(Path.of(folder)));
        } catch (RuleRefused e) {
            throw new IOException(folder + " holds no rules that can be used: " + e.getMessage(), e);
        }
        if (releases.isEmpty()) {
            throw new IOException(folder + " changes nothing. Its files must lie under rules/.");
        }
        String id = releases.stream().map(release -> release.name().toString()).collect(Collectors.joining(" "));
        return new Law(id, releases.stream().map(RuleRelease::archive).toList());
    }

    private static List<DraftText> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(DraftLaw::isText).sorted().toList();
            List<DraftText> texts = new ArrayList<>();
            for (Path file : found) {
                texts.add(new DraftText(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
            return texts;
        }
    }

    private static boolean isText(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".drl") || name.endsWith(".csv"));
    }
}
