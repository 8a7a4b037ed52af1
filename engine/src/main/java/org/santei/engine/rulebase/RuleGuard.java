package org.santei.engine.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.language.限度;

/**
 * Reads rule files and refuses whatever a rule may not say: a rule is one pattern on a fact of the language package, a
 * hashed key and a few questions, and one verb. Everything else that DRL or Java could do is refused before anything is
 * compiled: first by the letters of the text, then by its syntax trees.
 */
public final class RuleGuard {

    private static final String LANGUAGE = "org.santei.engine.language.*";
    private static final String PACKAGE = "org.santei.rules.";

    private final CodeSets codeSets;
    private final 限度 limits;

    /**
     * What the guard has read of a file.
     *
     * @param rules the rules in order, in which no problem was found
     * @param problems what the file says and may not say
     */
    public record Read(List<ParsedRule> rules, List<RuleProblem> problems) {}

    public RuleGuard(CodeSets codeSets, 限度 limits) {
        this.codeSets = codeSets;
        this.limits = limits;
    }

    /**
     * The rules of a file.
     *
     * @throws RuleRefused if the file or a rule in it says more than a rule may; with every problem
     */
    public List<ParsedRule> read(RuleFile file) {
        Read read = check(file);
        if (!read.problems().isEmpty()) {
            throw new RuleRefused(
                    file.path(),
                    read.problems().stream().map(RuleProblem::inWords).collect(Collectors.joining("\n")));
        }
        return read.rules();
    }

    /** The rules of a file and everything that it says and may not say. Never throws for what a text says. */
    public Read check(RuleFile file) {
        RuleProblems problems = new RuleProblems(file.text());
        new RawText(file.text(), problems).check();
        PackageDescr drl = problems.areNone() ? new RuleParser(file.text(), problems).drl() : null;
        if (drl == null) {
            return new Read(List.of(), problems.all());
        }
        onlyRules(file, drl, problems);
        List<ParsedRule> rules = new ArrayList<>();
        for (RuleDescr rule : drl.getRules()) {
            if (rule instanceof QueryDescr) {
                problems.add(start(rule), "declaration", "query は書けません。問いと動詞だけを使ってください。");
                continue;
            }
            ParsedRule read =
                    new RuleInspection(file, rule, new Arguments(codeSets, limits, problems), problems).read();
            if (read != null) {
                rules.add(read);
            }
        }
        return new Read(List.copyOf(rules), problems.all());
    }

    /** Notes everything in a file that is no rule. */
    private static void onlyRules(RuleFile file, PackageDescr drl, RuleProblems problems) {
        String folder = file.path().replaceFirst("/.*", "");
        String expected = PACKAGE + folder.substring(folder.indexOf('-') + 1);
        if (!expected.equals(drl.getName())) {
            problems.add(0, "package", "１行目は、ファイルを置く章に合わせて「package " + expected + ";」としてください。");
        }
        for (ImportDescr imported : drl.getImports()) {
            if (!LANGUAGE.equals(imported.getTarget())) {
                problems.add(start(imported), "import", "取り込めるのは「import " + LANGUAGE + ";」だけです。この行を消してください。");
            }
        }
        note(drl.getFunctionImports(), "import", "import static と import function は使えません。この行を消してください。", problems);
        note(drl.getAccumulateImports(), "import", "import accumulate は使えません。この行を消してください。", problems);
        note(drl.getFunctions(), "declaration", "関数は書けません。問いと動詞だけを使ってください。", problems);
        note(drl.getGlobals(), "declaration", "global は書けません。問いと動詞だけを使ってください。", problems);
        note(drl.getTypeDeclarations(), "declaration", "declare は書けません。問いと動詞だけを使ってください。", problems);
        note(drl.getEnumDeclarations(), "declaration", "declare は書けません。問いと動詞だけを使ってください。", problems);
        note(drl.getAttributes(), "attribute", "規則の順序や実行のしかたを変える属性は使えません。この行を消してください。", problems);
        note(List.copyOf(drl.getEntryPointDeclarations()), "declaration", "declare は書けません。問いと動詞だけを使ってください。", problems);
        note(List.copyOf(drl.getWindowDeclarations()), "declaration", "declare は書けません。問いと動詞だけを使ってください。", problems);
    }

    private static void note(List<? extends BaseDescr> found, String kind, String message, RuleProblems problems) {
        found.forEach(descr -> problems.add(start(descr), kind, message));
    }

    static int start(BaseDescr descr) {
        return Math.max(0, descr.getStartCharacter());
    }
}
