package org.santei.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.CompiledRule;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleGuard;
import org.santei.engine.rulebase.RuleRefused;
import org.santei.engine.rulebase.RuleTables;
import org.santei.feetables.FeeTable;

/**
 * Checks a draft before it is saved or released: its paths, its letters, what its rules and cases may say, conflicts with
 * everything in force, and how the cases come out. Safe for use by many threads.
 */
public final class DraftCheck {

    private static final int MOST_CHANGES = 200;
    private static final int MOST_PROBLEMS = 500;
    private static final Pattern CASE_OF = Pattern.compile("(?m)^- rule: *(\\S+)");

    private final DraftCompiler compiler;
    private final FeeTable table;
    private final Notices notices;
    private final LoadedReleases loaded;

    /**
     * @param compiler makes releases of drafts
     * @param table official tables
     * @param notices the clauses that rules cite
     * @param engine the engine build, which is that of this class path
     */
    public DraftCheck(DraftCompiler compiler, FeeTable table, Notices notices, String engine) {
        this.compiler = compiler;
        this.table = table;
        this.notices = notices;
        this.loaded = new LoadedReleases(engine);
    }

    /** What is wrong with a draft, and how its cases come out. Never throws for what a draft says. */
    public DraftReport check(DraftBase base, List<DraftText> changes) {
        return new Checking(base).check(changes);
    }

    /** One check. */
    private final class Checking {

        private final DraftBase base;
        private final List<DraftProblem> problems = new ArrayList<>();
        private final Map<String, List<ParsedRule>> rules = new LinkedHashMap<>();

        Checking(DraftBase base) {
            this.base = base;
        }

        DraftReport check(List<DraftText> changes) {
            List<DraftText> sound = soundPaths(changes);
            DraftTexts changed = base.with(sound);
            RuleTables tables = tables(changed, sound);
            if (tables == null) {
                return report(List.of(), List.of());
            }
            read(sound, changed, tables);
            List<Edition> editions = compiler.changedEditions(base.with(List.of()), changed);
            List<String> names = editions.stream().map(Edition::name).toList();
            DraftCases cases = cases(sound, changed);
            DraftEditions draft = new DraftEditions(base, changed, loaded, tables, this::noteOnce);
            draft.place(editions, rules);
            if (hasErrors()) {
                return report(List.of(), names);
            }
            try {
                draft.compile();
                conflicts(draft, editions);
                boolean canRun =
                        problems.stream().noneMatch(problem -> problem.kind().equals("unknown-name"));
                return report(canRun ? cases.run(draft.bases(), draft.shares()) : List.of(), names);
            } catch (RuleRefused e) {
                note(DraftProblem.error("", 0, 0, "compiler", e.reason()));
                return report(List.of(), names);
            }
        }

        private List<DraftText> soundPaths(List<DraftText> changes) {
            if (changes.size() > MOST_CHANGES) {
                note(DraftProblem.error(
                        "", 0, 0, "too-many-files", "１つの案で変えられるファイルは " + MOST_CHANGES + " までです。案を分けてください。"));
                return List.of();
            }
            DraftPaths paths = new DraftPaths(base);
            Set<String> seen = new HashSet<>();
            List<DraftText> sound = new ArrayList<>();
            for (DraftText change : changes) {
                List<DraftProblem> found = paths.check(change);
                found.forEach(this::note);
                if (!seen.add(change.path())) {
                    note(DraftProblem.error(change.path(), 0, 0, "path", "同じファイルが２度あります。１つにしてください。"));
                } else if (found.isEmpty()) {
                    sound.add(change);
                }
            }
            return sound;
        }

        private @Nullable RuleTables tables(DraftTexts changed, List<DraftText> changes) {
            int before = problems.size();
            for (DraftText change : changes) {
                if (change.text() != null && change.path().endsWith(".csv")) {
                    TableRows reader = new TableRows(change.path(), this::note);
                    reader.checkDays(reader.read(change.text()));
                }
            }
            boolean readable = problems.subList(before, problems.size()).stream()
                    .noneMatch(problem -> problem.severity() == Severity.ERROR);
            return readable ? changed.tables() : null;
        }

        private void read(List<DraftText> changes, DraftTexts changed, RuleTables tables) {
            RuleGuard guard = new RuleGuard(tables.codeSets(), tables.limits());
            DraftMonths months = new DraftMonths(table, changed, this::note);
            for (DraftText change : changes) {
                if (change.text() == null || !change.path().endsWith(DraftTexts.DRL)) {
                    continue;
                }
                RuleFile file = RuleFile.of(change.path().substring(DraftTexts.RULES.length()), change.text());
                RuleGuard.Read read = guard.check(file);
                read.problems()
                        .forEach(problem -> note(DraftProblem.error(
                                change.path(), problem.line(), problem.column(), problem.kind(), problem.message())));
                read.rules().forEach(rule -> {
                    DraftNames.check(change.path(), rule).forEach(this::note);
                    source(change.path(), rule);
                });
                rules.put(file.path(), read.rules());
                months.check(change.path(), file);
            }
        }

        private void source(String path, ParsedRule rule) {
            boolean none = false;
            boolean linked = false;
            try {
                linked = !notices.links(rule.source()).isEmpty();
            } catch (IllegalArgumentException e) {
                none = true;
            }
            boolean elsewhere = !notices.whyNotHere(rule.source()).isEmpty();
            if (none || (!linked && !elsewhere && notices.isOfNoticeAtHand(rule.source()))) {
                note(DraftProblem.error(
                        path,
                        rule.line() + 1,
                        1,
                        "source",
                        "根拠「" + rule.source() + "」にあたる条文は、その告示にありません。区分番号と注の番号を確かめてください。"));
            } else if (!linked && !elsewhere) {
                note(DraftProblem.warning(
                        path,
                        rule.line() + 1,
                        1,
                        "source",
                        "根拠「" + rule.source() + "」の条文はここにないため、確かめられません。告示の番号と「別表第一 A001 注4」の形を確かめてください。"));
            }
        }

        /** The cases that a draft touches: its own, those of its rule files, and those of rules that name what its tables change. */
        private DraftCases cases(List<DraftText> changes, DraftTexts changed) {
            Set<String> paths = new HashSet<>();
            for (DraftText change : changes) {
                if (change.path().startsWith(DraftTexts.CASES)) {
                    paths.add(change.path());
                } else if (change.path().endsWith(DraftTexts.DRL)) {
                    String name = RuleFile.of(change.path().substring(DraftTexts.RULES.length()), "")
                            .name();
                    paths.add(DraftTexts.CASES + name + ".cases.yaml");
                }
            }
            Set<String> touched = touchedByTables(changed);
            if (!touched.isEmpty()) {
                changed.byPath().forEach((path, text) -> {
                    if (path.startsWith(DraftTexts.CASES)
                            && CASE_OF.matcher(text)
                                    .results()
                                    .map(found -> found.group(1))
                                    .anyMatch(touched::contains)) {
                        paths.add(path);
                    }
                });
            }
            DraftCases cases = new DraftCases(table);
            for (String path : new TreeSet<>(paths)) {
                String text = changed.byPath().get(path);
                if (text != null) {
                    cases.read(path, text, this::note);
                }
            }
            rules.forEach((path, ofFile) -> ofFile.forEach(rule -> cases.checkBothSides(
                    DraftTexts.RULES + path, rule, RuleFile.of(path, "").begins(), this::note)));
            return cases;
        }

        /** Ids of the rules in force that name a set or a threshold whose rows a draft changes. */
        private Set<String> touchedByTables(DraftTexts changed) {
            Set<String> names = new HashSet<>();
            DraftTexts before = base.with(List.of());
            names.addAll(changedNames(before.groups(), changed.groups()));
            names.addAll(changedNames(before.limits(), changed.limits()));
            if (names.isEmpty()) {
                return Set.of();
            }
            return base.releases().stream()
                    .map(loaded::of)
                    .flatMap(rules -> rules.entries().stream())
                    .filter(rule -> names(rule).stream().anyMatch(names::contains))
                    .map(CompiledRule::id)
                    .collect(Collectors.toSet());
        }

        private static Set<String> changedNames(String before, String after) {
            if (before.equals(after)) {
                return Set.of();
            }
            Set<String> old = before.lines().collect(Collectors.toSet());
            Set<String> now = after.lines().collect(Collectors.toSet());
            return Stream.concat(
                            now.stream().filter(line -> !old.contains(line)),
                            old.stream().filter(line -> !now.contains(line)))
                    .map(line -> line.split(",", 2)[0])
                    .collect(Collectors.toSet());
        }

        private static Set<String> names(CompiledRule rule) {
            String all = rule.key() + '\n' + rule.verb() + '\n' + String.join("\n", rule.conditions());
            Set<String> names = DraftConflicts.texts(all);
            names.add(rule.key());
            return names;
        }

        private void conflicts(DraftEditions draft, List<Edition> editions) {
            for (Edition edition : editions) {
                RuleBase changed = draft.of(edition);
                DraftConflicts conflicts = new DraftConflicts(table, changed, this::noteOnce);
                draft.rulesOf(edition)
                        .forEach((path, ofFile) ->
                                ofFile.forEach(rule -> conflicts.check(DraftTexts.RULES + path, rule)));
                if (draft.tablesChanged()) {
                    missingNames(changed);
                }
            }
        }

        /** Notes rules in force that name what the tables of the draft do not hold any more. */
        private void missingNames(RuleBase changed) {
            Set<String> before =
                    new HashSet<>(base.with(List.of()).tables().codeSets().names());
            before.addAll(base.with(List.of()).tables().limits().names());
            for (CompiledRule rule : changed.entries()) {
                for (String name : names(rule)) {
                    if (before.contains(name)
                            && !changed.codeSets().knows(name)
                            && !changed.limits().knows(name)) {
                        noteOnce(DraftProblem.error(
                                DraftTexts.GROUPS,
                                0,
                                0,
                                "unknown-name",
                                "「" + name + "」の行をすべて消すと、「" + rule.name() + "」が使えなくなります。行を残すか、先に規則を直してください。"));
                    }
                }
            }
        }

        private void note(DraftProblem problem) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            }
        }

        private void noteOnce(DraftProblem problem) {
            if (!problems.contains(problem)) {
                note(problem);
            }
        }

        private boolean hasErrors() {
            return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        }

        private DraftReport report(List<CaseOutcome> cases, List<String> editions) {
            problems.sort(Comparator.comparing(DraftProblem::path)
                    .thenComparingInt(DraftProblem::line)
                    .thenComparingInt(DraftProblem::column));
            return new DraftReport(problems, cases, editions);
        }
    }
}
