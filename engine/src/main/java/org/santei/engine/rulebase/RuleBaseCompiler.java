package org.santei.engine.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.santei.engine.ledger.Stage;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * Compiles rule files to classes, one rule base per edition and stage, and one per span of the law of shares. Runs in the build of the rules module, so that
 * nothing is compiled when the service starts, and a rule that says more than it may breaks the build.
 */
public final class RuleBaseCompiler {

    private static final String CASES = "cases";
    private static final String CASE_LIST = "rulebases/cases.files";
    private static final String CLASS_LIST = "META-INF/kie/org.default/artifact/drools-model";

    private final RuleGuard guard;
    private final Path output;

    public RuleBaseCompiler(RuleGuard guard, Path output) {
        this.guard = guard;
        this.output = output;
    }

    /**
     * Compiles a folder of rules.
     *
     * @param arguments folder of rules and folder of classes
     */
    public static void main(String... arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        RuleTables tables = RuleTables.read(rules);
        FeeTable table = new FeeTableReader().readPackaged();
        RuleBaseCompiler compiler =
                new RuleBaseCompiler(new RuleGuard(tables.codeSets(), tables.limits()), Path.of(arguments[1]));
        compiler.compile(RuleFile.readAll(rules), table, tables.text());
        compiler.list(rules.resolveSibling(CASES));
    }

    /** Writes down which case files there are: a class path cannot be listed. */
    private void list(Path cases) throws IOException {
        try (Stream<Path> files = Files.walk(cases)) {
            write(
                    CASE_LIST,
                    files.filter(file -> file.toString().endsWith(".yaml"))
                            .map(file -> CASES
                                    + '/'
                                    + cases.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
    }

    /** The texts of the case files beside the packaged rules, by their paths. */
    public static SortedMap<String, String> packagedCases() {
        ClassLoader loader = RuleBaseCompiler.class.getClassLoader();
        try {
            SortedMap<String, String> cases = new TreeMap<>();
            for (String path : RuleBaseIndex.resource(loader, CASE_LIST).lines().toList()) {
                cases.put(path, RuleBaseIndex.resource(loader, path));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles every edition that the files make. */
    public void compile(List<RuleFile> files, FeeTable table, String ruleTables) throws IOException {
        compile(Edition.of(files, table.revisions()), RuleBaseIndex.EDITIONS, files, ruleTables);
        compile(Edition.ofShares(files), RuleBaseIndex.SHARES, files, ruleTables);
    }

    private void compile(List<Edition> editions, String list, List<RuleFile> files, String ruleTables)
            throws IOException {
        List<String> names = new ArrayList<>();
        for (Edition edition : editions) {
            List<RuleFile> inForce = edition.filesInForce(files);
            SortedMap<String, byte[]> compiled = compile(guard, edition, inForce, ruleTables);
            for (Map.Entry<String, byte[]> file : compiled.entrySet()) {
                write(file.getKey(), file.getValue());
            }
            List<String> parts = new ArrayList<>(compiled.keySet());
            inForce.forEach(file -> parts.add(RuleRelease.RULES + file.path()));
            write(RuleRelease.listOf(edition.name()), String.join("\n", parts));
            names.add(edition.name());
        }
        write(list, String.join("\n", names));
    }

    /**
     * Compiles one edition.
     *
     * @param files the files in force, in the order of their paths
     * @return the index and the classes, by their place on the class path
     */
    static SortedMap<String, byte[]> compile(
            RuleGuard guard, Edition edition, List<RuleFile> files, String ruleTables) {
        List<ParsedRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (RuleFile file : files) {
            for (ParsedRule rule : guard.read(file)) {
                if (file.isShare() != (rule.stage() == Stage.SHARE)) {
                    throw new RuleRefused(
                            file.path(), rule.id() + ": rules about who pays stand in share/, and no others do");
                }
                if (!ids.add(rule.id())) {
                    throw new RuleRefused(file.path(), "the id " + rule.id() + " is used twice in " + edition.name());
                }
                if (rule.isForTable() && !tables.add(rule.key())) {
                    throw new RuleRefused(file.path(), "two rules own " + rule.key() + " in " + edition.name());
                }
                rules.add(rule);
            }
        }
        SortedMap<String, byte[]> compiled = new TreeMap<>();
        List<RuleBaseIndex.StageModel> models = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<ParsedRule> ofStage =
                    rules.stream().filter(rule -> rule.stage() == stage).toList();
            if (!ofStage.isEmpty()) {
                models.add(new RuleBaseIndex.StageModel(
                        stage,
                        compile("org.santei.rules.e" + edition.name().replace('-', '_'), stage, ofStage, compiled)));
            }
        }
        RuleBaseIndex index = new RuleBaseIndex(
                edition,
                hash(files, ruleTables),
                models,
                rules.stream().map(CompiledRule::of).toList());
        compiled.put(RuleBaseIndex.path(edition.name()), index.toText().getBytes(StandardCharsets.UTF_8));
        return compiled;
    }

    /**
     * Compiles the rules of one stage.
     *
     * @param folder package under which they are compiled
     * @param compiled takes the classes, by their place on the class path
     * @return the class of the model
     */
    static String compile(String folder, Stage stage, List<ParsedRule> rules, SortedMap<String, byte[]> compiled) {
        String name = folder + '.' + stage.name().toLowerCase(Locale.ROOT);
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/" + name.replace('.', '/') + "/rules.drl", RuleWriter.write(name, rules));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new RuleRefused(name, builder.getResults().getMessages().toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        for (String file : module.getFileNames().stream().map(Object::toString).toList()) {
            if (file.startsWith(name.replace('.', '/')) && file.endsWith(".class")) {
                compiled.put(file, checked(name, module.getBytes(file)));
            }
        }
        services.getRepository().removeKieModule(module.getReleaseId());
        return new String(module.getBytes(CLASS_LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new RuleRefused(name, "no model was generated"));
    }

    /** The code, which refers to nothing but what rules may. */
    private static byte[] checked(String name, byte[] code) {
        Set<String> foreign = RuleCode.foreign(code);
        if (!foreign.isEmpty()) {
            throw new RuleRefused(name, "the compiled rules refer to what is not for rules: " + foreign);
        }
        return code;
    }

    private void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = output.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    /** What identifies a release: SHA-256, in hexadecimal digits, over its files and the tables beside them. */
    static String hash(List<RuleFile> files, String ruleTables) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RuleFile file : files) {
                digest.update((file.path() + '\n' + file.text() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            digest.update(ruleTables.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
