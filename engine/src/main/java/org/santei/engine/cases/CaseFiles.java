package org.santei.engine.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.cases.RuleCase.Application;
import org.santei.engine.cases.RuleCase.Expected;
import org.santei.engine.cases.RuleCase.LineExpected;
import org.santei.feetables.FeeTable;

/** Reads case files: a list of rules, each with its cases. Whatever a case may not say is refused. */
public final class CaseFiles {

    private static final String ENDING = ".cases.yaml";

    /** Cases of the rules for the official tables: the chapters own many codes, and say nothing unless a case asks them. */
    private static final String COMMON = "common/";

    static final Map<String, Application> APPLICATIONS = Map.of(
            "applies", Application.APPLIES,
            "does-not-apply", Application.DOES_NOT_APPLY,
            "undecided", Application.UNDECIDED);

    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "paid", Outcome.PAID,
            "refused", Outcome.REFUSED,
            "undecided", Outcome.UNDECIDED);

    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);

    private final GivenClaim given;

    public CaseFiles(FeeTable table) {
        this.given = new GivenClaim(table);
    }

    /** Every case of a claim of every file under a folder, in the order of paths. */
    public List<RuleCase> readAll(Path folder) {
        return paths(folder).stream()
                .filter(path -> !ShareCaseFiles.isShare(path))
                .flatMap(path -> read(path, text(folder.resolve(path))).stream())
                .toList();
    }

    /** Paths of the case files under a folder. */
    public static List<String> paths(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path without its ending: that of a rule file without month and ending. */
    public static String ruleFile(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of one file. */
    public List<RuleCase> read(String file, String text) {
        List<RuleCase> cases = new ArrayList<>();
        read(file, text, cases::add, refused -> {
            throw refused;
        });
        return cases;
    }

    /**
     * The cases of one file, and everything that a case may not say.
     *
     * @param found takes each case that is in order
     * @param refused takes what is refused; a case that is not in order does not keep the others from being read
     */
    public void read(String file, String text, Consumer<RuleCase> found, Consumer<CaseRefused> refused) {
        eachCase(file, text, (rule, node) -> found.accept(read(file, rule, node)), refused);
    }

    /** Goes through the cases of a file; what is refused in one is told, and the next one is read. */
    static void eachCase(String file, String text, BiConsumer<String, CaseNode> found, Consumer<CaseRefused> refused) {
        List<CaseNode> rules;
        try {
            rules = CaseYaml.list(file, text);
        } catch (CaseRefused e) {
            refused.accept(e);
            return;
        }
        for (CaseNode node : rules) {
            try {
                Fields ofRule = new Fields(file, node, Set.of("rule", "cases"));
                String rule = ofRule.text("rule");
                for (CaseNode ofCase : ofRule.list("cases")) {
                    try {
                        found.accept(rule, ofCase);
                    } catch (CaseRefused e) {
                        refused.accept(e);
                    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                        refused.accept(new CaseRefused(file, ofCase, "この例は１つの請求になりません。日付、コード、回数を確かめてください。"));
                    }
                }
            } catch (CaseRefused e) {
                refused.accept(e);
            }
        }
    }

    private RuleCase read(String file, String rule, CaseNode node) {
        Set<String> known =
                Set.of("name", "given", "chapters", "expect", "awards", "line", "total", "self-paid", "complete");
        Fields fields = new Fields(file + ' ' + rule, node, known);
        String name = fields.text("name");
        String place = file + ' ' + rule + " 「" + name + '」';
        Fields ofGiven = new Fields(place, fields.node("given"), GivenClaim.FIELDS);
        return new RuleCase(
                file,
                node.line(),
                rule,
                name,
                given.claim(ofGiven),
                GivenClaim.question(ofGiven),
                fields.choice("chapters", TRUTH, !file.startsWith(COMMON)),
                expected(place, fields));
    }

    private static Expected expected(String place, Fields fields) {
        return new Expected(
                fields.choice("expect", APPLICATIONS),
                fields.has("awards")
                        ? fields.each("awards").stream().map(CaseNode::inWords).toList()
                        : null,
                fields.has("line")
                        ? fields.each("line").stream()
                                .map(node -> line(place, node))
                                .toList()
                        : List.of(),
                fields.whole("total"),
                fields.whole("self-paid"),
                fields.has("complete") ? fields.choice("complete", TRUTH) : null);
    }

    private static LineExpected line(String place, CaseNode node) {
        Fields fields = new Fields(place, node, Set.of("code", "outcome"));
        return new LineExpected(fields.text("code"), fields.choice("outcome", OUTCOMES));
    }
}
