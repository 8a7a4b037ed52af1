package org.santei.engine.draft;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.CaseRefused;
import org.santei.engine.cases.CaseRunner;
import org.santei.engine.cases.Difference;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.cases.RuleCase.Application;
import org.santei.engine.cases.ShareCase;
import org.santei.engine.cases.ShareCaseFiles;
import org.santei.engine.cases.ShareCaseRunner;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;

/** Reads the cases of a draft, holds its rules to having some on both sides, and runs them. */
final class DraftCases {

    /** More would take longer than a person waits. */
    private static final int MOST = 5000;

    private final FeeTable table;
    private final CaseFiles files;
    private final List<RuleCase> cases = new ArrayList<>();
    private final List<ShareCase> shares = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    DraftCases(FeeTable table) {
        this.table = table;
        this.files = new CaseFiles(table);
    }

    /** Reads a case file. */
    void read(String path, String text, Consumer<DraftProblem> problems) {
        String file = path.substring(DraftTexts.CASES.length());
        Consumer<CaseRefused> refused =
                e -> problems.accept(DraftProblem.error(path, e.line(), e.column(), "case", e.reason()));
        if (ShareCaseFiles.isShare(file)) {
            ShareCaseFiles.read(
                    file,
                    text,
                    found -> add(shares, found, found.rule(), found.name(), path, found.line(), problems),
                    refused);
        } else {
            files.read(
                    file,
                    text,
                    found -> add(cases, found, found.rule(), found.name(), path, found.line(), problems),
                    refused);
        }
    }

    private <T> void add(
            List<T> all, T found, String rule, String name, String path, int line, Consumer<DraftProblem> problems) {
        if (!names.add(rule + '\n' + name)) {
            problems.accept(DraftProblem.error(
                    path, line, 1, "case-twice", "規則 " + rule + " に「" + name + "」という例が２つあります。名を変えるか、１つにしてください。"));
        } else if (cases.size() + shares.size() >= MOST) {
            problems.accept(
                    DraftProblem.error(path, line, 1, "too-many-cases", "一度に検査できる例は " + MOST + " までです。例を分けて検査してください。"));
        } else {
            all.add(found);
        }
    }

    /** Notes rules that lack a case where they apply, or one where they do not, in the months from a month on. */
    void checkBothSides(String path, ParsedRule rule, YearMonth from, Consumer<DraftProblem> problems) {
        boolean anyMonth = rule.id().startsWith("COMMON-");
        Set<Application> sides = Stream.concat(
                        cases.stream()
                                .filter(found -> found.rule().equals(rule.id()))
                                .filter(found ->
                                        anyMonth || !found.claim().month().isBefore(from))
                                .map(found -> found.expected().application()),
                        shares.stream()
                                .filter(found -> found.rule().equals(rule.id()))
                                .filter(found -> !found.given().month().isBefore(from))
                                .map(ShareCase::application))
                .collect(Collectors.toSet());
        List<String> lacking = new ArrayList<>();
        if (!sides.contains(Application.APPLIES)) {
            lacking.add("当てはまる例（expect: applies）");
        }
        if (!sides.contains(Application.DOES_NOT_APPLY)) {
            lacking.add("当てはまらない例（expect: does-not-apply）");
        }
        if (!lacking.isEmpty()) {
            problems.accept(DraftProblem.error(
                    path,
                    rule.line(),
                    1,
                    "no-case",
                    "規則 " + rule.id() + " に、" + from + " 以後の" + String.join("と、", lacking)
                            + "がありません。cases の同じ名のファイルに書いてください。"));
        }
    }

    /** The rules of which there are cases. */
    Set<String> rules() {
        return Stream.concat(cases.stream().map(RuleCase::rule), shares.stream().map(ShareCase::rule))
                .collect(Collectors.toSet());
    }

    /** How every case comes out. */
    List<CaseOutcome> run(RuleBases bases, ShareRules shareRules) {
        CaseRunner all = new CaseRunner(new Calculator(table, bases));
        CaseRunner tables = new CaseRunner(new Calculator(table, bases.ofTables()));
        ShareCaseRunner share = new ShareCaseRunner(shareRules, table);
        List<CaseOutcome> outcomes = new ArrayList<>();
        for (RuleCase found : cases) {
            boolean inForce = bases.find(found.claim().month()) != null;
            outcomes.add(outcome(
                    found.file(),
                    found.rule(),
                    found.name(),
                    inForce
                            ? calculated(() -> (found.chapters() ? all : tables).differences(found))
                            : noEdition(found.claim().month())));
        }
        for (ShareCase found : shares) {
            boolean inForce = shareRules.find(found.given().month()) != null;
            outcomes.add(outcome(
                    found.file(),
                    found.rule(),
                    found.name(),
                    inForce
                            ? calculated(() -> share.differences(found))
                            : noEdition(found.given().month())));
        }
        return outcomes;
    }

    /** A case that cannot be calculated, such as for a threshold without a value on its day, fails and stops no other. */
    private static List<Difference> calculated(Supplier<List<Difference>> differences) {
        try {
            return differences.get();
        } catch (RuntimeException e) {
            return List.of(new Difference("expect", "（計算できる請求）", "（計算できません。その日の限度と集合を確かめてください）"));
        }
    }

    private static List<Difference> noEdition(YearMonth month) {
        return List.of(new Difference("date", "規則のある月", month + "（規則がありません）"));
    }

    private static CaseOutcome outcome(String file, String rule, String name, Collection<Difference> differences) {
        return new CaseOutcome(
                DraftTexts.CASES + file,
                rule,
                name,
                differences.isEmpty(),
                differences.stream()
                        .map(each -> each.what() + ": " + each.expected())
                        .collect(Collectors.joining("、")),
                differences.stream()
                        .map(each -> each.what() + ": " + each.actual())
                        .collect(Collectors.joining("、")));
    }
}
