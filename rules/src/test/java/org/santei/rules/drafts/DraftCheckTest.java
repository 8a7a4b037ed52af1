package org.santei.rules.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.engine.draft.CaseOutcome;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.engine.draft.Severity;
import org.santei.engine.law.Notices;
import org.santei.rules.Packaged;

/** A draft is checked against everything that is in force. */
class DraftCheckTest {

    private static final String FILE = "rules/A-basic/A001-after-hours.2026-06.drl";
    private static final String CASES = "cases/A-basic/A001-after-hours.cases.yaml";
    private static final String NEW = "rules/A-basic/A001-trial.2026-06.drl";
    private static final String LIMITS = "rules/limits.csv";
    private static final String GROUPS = "rules/groups.csv";

    private static final String RULE = """
        package org.santei.rules.basic;

        import org.santei.engine.language.*;

        rule "%1$s 試みの規則"
            @Source("令和8年告示第69号 別表第一 A001 注8")
        when
            %2$s
        then
            %3$s;
        end
        """;

    @Test
    void aDraftThatChangesNothingTouchesNoEdition() {
        DraftReport report = check(new DraftText(FILE, Drafts.text(FILE)));

        assertThat(report.problems()).isEmpty();
        assertThat(report.editions()).isEmpty();
        assertThat(report.sound()).isTrue();
    }

    @Test
    void theCasesOfAChangedFileAreRun() {
        DraftReport report =
                check(new DraftText(FILE, Drafts.text(FILE).replace("届出あり( \"3001\" )", "届出あり( \"3002\" )")));

        assertThat(report.editions()).containsExactly("2026-06");
        assertThat(report.cases()).isNotEmpty().anyMatch(CaseOutcome::passed);
        assertThat(report.cases()).anySatisfy(outcome -> {
            assertThat(outcome.passed()).isFalse();
            assertThat(outcome.path()).isEqualTo(CASES);
            assertThat(outcome.expected()).contains("expect: ");
            assertThat(outcome.actual()).isNotEqualTo(outcome.expected());
        });
        assertThat(report.sound()).isFalse();
    }

    @Test
    void aFileOfAnotherMonthDividesAnEdition() {
        String later = "rules/A-basic/A001-after-hours.2026-10.drl";

        DraftReport report = check(new DraftText(later, Drafts.text(FILE)));

        assertThat(report.editions()).containsExactly("2026-06", "2026-10");
        assertThat(kinds(report)).contains("same-as-before", "no-case");
    }

    @Test
    void everyProblemOfAFileIsTold() {
        DraftReport report = check(new DraftText(
                FILE,
                Drafts.text(FILE)
                        .replace("群 == \"再診料\"", "群 == \"再心料\"")
                        .replace("診療所,", "診寮所,")
                        .replace("加算する(", "加山する(")));

        assertThat(kinds(report)).contains("unknown-name", "unknown-question", "unknown-verb");
        assertThat(report.problems()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(report.problems()).allMatch(problem -> problem.line() > 0 && problem.column() > 0);
    }

    @Test
    void twoRulesThatAwardTheSameAreTold() {
        String twin = RULE.formatted(
                "A001-N98",
                "$群明細 : 群明細( 群 == \"再診料\", 診療所, 届出あり( \"3001\" ) )",
                "$群明細.加算する( \"A001-N98\", \"112016070\" )");

        assertThat(check(new DraftText(NEW, twin), trialCases("A001-N98")).problems())
                .anySatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo("award-twice");
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                    assertThat(problem.message()).contains("A001-N98", "A001-N10-A1");
                });
    }

    @Test
    void rulesThatExcludeEachOtherAreTold() {
        String both = RULE.formatted(
                        "A001-N98-X1",
                        "$明細 : 明細( コード == \"112007410\", 同月に実施( \"初診料\" ) )",
                        "$明細.同月算定しない( \"A001-N98-X1\", \"初診料\" )")
                + RULE.formatted(
                                "A001-N98-X2",
                                "$群明細 : 群明細( 群 == \"初診料\", 同月に実施( \"再診料\" ) )",
                                "$群明細.同月算定しない( \"A001-N98-X2\", \"再診料\" )")
                        .replaceFirst("(?s)^.*?(?=rule )", "");

        assertThat(kinds(check(new DraftText(NEW, both), trialCases("A001-N98-X1"), trialCases("A001-N98-X2"))))
                .contains("path");
        assertThat(check(new DraftText(NEW, both), trialCases("A001-N98-X1", "A001-N98-X2"))
                        .problems())
                .anySatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo("mutual-exclusion");
                    assertThat(problem.message()).contains("A001-N98-X1", "A001-N98-X2");
                });
    }

    @Test
    void whatCanNeverBeIsTold() {
        String gone = RULE.formatted(
                "A001-N98-X1", "$明細 : 明細( コード == \"199999990\", 診療所 )", "$明細.別に算定しない( \"A001-N98-X1\" )");

        assertThat(kinds(check(new DraftText(NEW, gone), trialCases("A001-N98-X1"))))
                .contains("no-row");
    }

    @Test
    void aRuleWithoutCasesOnBothSidesIsTold() {
        String rule = RULE.formatted(
                "A001-N98-X1", "$明細 : 明細( コード == \"112011010\", 診療所 )", "$明細.別に算定しない( \"A001-N98-X1\" )");

        assertThat(kinds(check(new DraftText(NEW, rule)))).containsExactly("no-case");
    }

    @Test
    void aChangedThresholdRunsTheCasesOfTheRulesThatNameIt() {
        String limits = Drafts.text(LIMITS);
        String line = limits.lines()
                .filter(row -> row.startsWith("乳幼児,6,2022-04-01,"))
                .findFirst()
                .orElseThrow();

        DraftReport report = check(new DraftText(LIMITS, limits.replace(line, line.replace("乳幼児,6,", "乳幼児,7,"))));

        assertThat(report.problems()).isEmpty();
        assertThat(report.editions()).contains("2026-06");
        assertThat(report.cases()).hasSizeGreaterThan(20).anyMatch(outcome -> !outcome.passed());
    }

    @Test
    void daysWithoutAThresholdAndSetsThatAreGoneAreTold() {
        String limits = Drafts.text(LIMITS);
        String line = limits.lines()
                .filter(row -> row.startsWith("乳幼児,6,2022-04-01,"))
                .findFirst()
                .orElseThrow();
        String groups = Drafts.text(GROUPS)
                .lines()
                .filter(row -> !row.startsWith("再診料,"))
                .reduce("", (all, row) -> all + row + '\n');

        assertThat(kinds(check(new DraftText(LIMITS, limits.replace(line, line.replace("2022-04-01", "2022-06-01"))))))
                .contains("gap");
        assertThat(kinds(check(new DraftText(GROUPS, groups)))).contains("unknown-name");
    }

    /** Every rule that is in force cites what can be read, or what is known to be elsewhere. */
    @Test
    void noRuleInForceCitesAClauseThatIsNotThere() {
        Notices notices = Notices.packaged();
        assertThat(Packaged.BASES.all().stream().flatMap(base -> base.entries().stream()))
                .allSatisfy(rule -> assertThat(notices.links(rule.source()).isEmpty()
                                && notices.whyNotHere(rule.source()).isEmpty()
                                && notices.isOfNoticeAtHand(rule.source()))
                        .as(rule.name())
                        .isFalse());
    }

    @Test
    void aSecondCheckTakesNoLongerThanAPersonWaits() {
        String changed = Drafts.text(FILE).replace("届出あり( \"3001\" )", "届出あり( \"3002\" )");
        check(new DraftText(FILE, changed));
        long begun = System.nanoTime();

        check(new DraftText(FILE, changed.replace("\"3002\"", "\"3155\"")));

        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("A warm check took " + taken.toMillis() + " ms.");
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }

    private static DraftText trialCases(String... rules) {
        StringBuilder text = new StringBuilder();
        for (String rule : rules) {
            text.append("""
                - rule: %s
                  cases:
                    - { name: 当てはまる, given: { date: 2026-07-10, lines: ["112007410"] }, expect: applies }
                    - { name: 当てはまらない, given: { date: 2026-07-10, lines: ["112007410"] }, expect: does-not-apply }
                """.formatted(rule));
        }
        return new DraftText("cases/A-basic/A001-trial.cases.yaml", text.toString());
    }

    private static List<String> kinds(DraftReport report) {
        return report.problems().stream().map(DraftProblem::kind).distinct().toList();
    }

    private static DraftReport check(DraftText... changes) {
        return Drafts.CHECK.check(Drafts.BASE, List.of(changes));
    }
}
