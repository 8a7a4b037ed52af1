package org.santei.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBaseCompiler;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleGuard;
import org.santei.engine.rulebase.RuleTables;
import org.santei.feetables.FeeTable;

/**
 * An edition cut or filled up to a number of rules. Rules that are wanted or award a code stay; where the edition has too few, its rules are
 * copied for codes and sets that nobody claims: same conditions, same verb, another key.
 */
final class ManyRules {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(\\S+) .*?^end$");
    private static final Pattern KEY_OF_A_CODE = Pattern.compile("コード == \"[0-9]{9}\"");
    private static final Pattern KEY_OF_A_SET = Pattern.compile("群 == \"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"[0-9]{9}\"");
    /** A code is judged otherwise as soon as some rule awards it. */
    private static final Pattern AWARDS = Pattern.compile("\\.(?:加算|付随して算定|月に算定|算定)する\\(");

    private static final String HEAD = "package org.santei.rules.many;\n\nimport org.santei.engine.language.*;\n\n";

    private final FeeTable table;
    private final Edition edition;
    private final List<RuleFile> files;
    private final String groups;
    private final String limits;
    private final Set<String> copiedSets = new LinkedHashSet<>();
    private int codes = 990_000_000;

    private ManyRules(FeeTable table, Edition edition, List<RuleFile> files, String groups, String limits) {
        this.table = table;
        this.edition = edition;
        this.files = files;
        this.groups = groups;
        this.limits = limits;
    }

    /** The files of an edition, as the jar or folder of the rules holds them. */
    static ManyRules of(FeeTable table, Edition edition) throws IOException {
        try {
            URI groups = requireNonNull(RuleBases.class.getResource("/rules/groups.csv"))
                    .toURI();
            if (groups.getScheme().equals("file")) {
                return read(table, edition, requireNonNull(Path.of(groups).getParent()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(groups, Map.of())) {
                return read(table, edition, jar.getPath("rules"));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static ManyRules read(FeeTable table, Edition edition, Path folder) throws IOException {
        return new ManyRules(
                table,
                edition,
                edition.filesInForce(RuleFile.readAll(folder)),
                Files.readString(folder.resolve("groups.csv")),
                Files.readString(folder.resolve("limits.csv")));
    }

    /**
     * Compiles the rules for the official tables, the wanted ones, and others up to a number.
     *
     * @param wanted ids of rules that must be among them
     * @param output an empty folder
     */
    RuleBases compile(int number, Set<String> wanted, Path output) throws IOException {
        List<RuleFile> common = files.stream().filter(RuleFile::isCommon).toList();
        List<String> chapters = files.stream()
                .filter(file -> !file.isCommon())
                .flatMap(file -> rulesOf(file).stream())
                .sorted(Comparator.comparing(rule -> !AWARDS.matcher(rule).find() && !wanted.contains(idOf(rule))))
                .toList();
        int left = number
                - (int) common.stream().mapToLong(file -> rulesOf(file).size()).sum();
        List<String> taken = new ArrayList<>(chapters.stream().limit(left).toList());
        List<String> copied = chapters.stream()
                .filter(rule -> KEY_OF_A_CODE.matcher(rule).find()
                        || KEY_OF_A_SET.matcher(rule).find())
                .toList();
        for (int copy = 1; taken.size() < left; copy++) {
            String mark = "・写" + copy;
            copied.stream()
                    .limit(left - (long) taken.size())
                    .map(rule -> copy(rule, mark))
                    .forEach(taken::add);
        }
        Path rules = Files.createDirectories(output.resolve("rules"));
        Files.writeString(rules.resolve("groups.csv"), groups.stripTrailing() + '\n' + copiedSets());
        Files.writeString(rules.resolve("limits.csv"), limits);
        RuleTables tables = RuleTables.read(rules);
        List<RuleFile> written = new ArrayList<>(common);
        for (int i = 0; i < taken.size(); i++) {
            written.add(RuleFile.of("many/" + i + '.' + edition.name() + ".drl", HEAD + taken.get(i) + '\n'));
        }
        new RuleBaseCompiler(new RuleGuard(tables.codeSets(), tables.limits()), output)
                .compile(written, table, tables.text());
        return RuleBases.read(new CompiledFolder(output));
    }

    private String copy(String rule, String mark) {
        String id = idOf(rule);
        String renamed = rule.replace('"' + id, '"' + id + mark);
        String ofOtherSets = KEY_OF_A_SET.matcher(renamed).replaceAll(set -> {
            copiedSets.add(set.group(1) + mark);
            return "群 == \"" + set.group(1) + mark + '"';
        });
        return CODE.matcher(ofOtherSets).replaceAll(code -> '"' + nextCode() + '"');
    }

    private String nextCode() {
        return String.valueOf(codes++);
    }

    private String copiedSets() {
        return copiedSets.stream()
                .map(set -> set + ',' + nextCode() + ',' + edition.begins().atDay(1) + ",,copied\n")
                .collect(Collectors.joining());
    }

    private static List<String> rulesOf(RuleFile file) {
        return RULE.matcher(file.text()).results().map(MatchResult::group).toList();
    }

    private static String idOf(String rule) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(rule);
        }
        return matcher.group(1);
    }
}
