package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleFile;

/**
 * docs/table-rules.md lists the rules for the official tables as they stand in their files. To write it again:
 * {@code mvn verify -pl fee-tables,engine,rules -Dtest=TableRulesPageTest -Dsurefire.failIfNoSpecifiedTests=false
 * -DargLine=-Dsantei.update-docs=true}.
 */
class TableRulesPageTest {

    private static final Path PAGE = Path.of("../docs/table-rules.md");

    private static final String HEAD = """
        # Rules for the official tables

        Written by `TableRulesPageTest` from the rule files under `rules/src/main/resources/rules/common`; CONTRIBUTING.md says how to
        write it again. They hold in every edition, from 2020-04 on. Java finds the rows of the masters and the electronic tables that
        speak of an act (`engine/tables`); the rule that owns the column or table says what follows, and the answer names the row
        (`lines[].row`). 項番 are those of 医科診療行為マスター, 手引き is 医科電子点数表の活用手引き.

        - *Undecided*: the fact is not in the claim. In `calculate` the line is undecided; in `verify` a billed line is paid and
          lists the fact as `assumed`, unless its row has a condition that no table tells (特例条件): then it is undecided, too.
        - The electronic tables at hand hold for 2024-06 to 2026-05. In another month a row of theirs only warns
          (`COMMON-other-months`); the finding has the type of the row where the row stood in the table already (新設年月日). 02 包括・被包括 and 03-1 背反（１日につき） are not at hand: their rules wait for an import.
        - `COMMON-master`, `-validity`, `-price`, `-drug-points`, `-material-points`, `-billed-points`, `-billed-total` and
          `-billed-patient-yen` are no rules: Java prices and compares, and says so under these names.
        """;

    private static final Map<String, String> VERBS = Map.of(
            "算定しない", "not paid",
            "上限とする", "paid at most so often",
            "代えて算定する", "paid instead of the single tests",
            "指摘する", "warning, still paid",
            "加算する", "earns the code of the row",
            "月に算定する", "earns the code of the row, once a month");

    private static final Map<String, String> DOCUMENTS = Map.of(
            "レセプト電算処理システム マスターファイル仕様説明書（令和6年度） 医科診療行為マスター ", "",
            "医科診療行為マスター ", "",
            "医科電子点数表の活用手引き（令和6年度版） ", "手引き ",
            "コメント関連テーブル ファイル仕様説明書（令和6年度版）", "コメント関連テーブル");

    @Test
    void thePageListsEveryRuleAsItStandsInItsFile() throws Exception {
        String page = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyRuleSaysWhenItIsUndecidedAndNoOtherDoes() {
        assertThat(UndecidedWhen.rules())
                .containsExactlyInAnyOrderElementsOf(rules().map(ParsedRule::id).toList());
    }

    @Test
    void aRuleWithAnUndecidedCaseIsNotSaidToBeAlwaysDecided() {
        assertThat(new CaseFiles(Packaged.TABLE)
                        .readAll(Packaged.CASES).stream()
                                .filter(given -> given.expected().application() == RuleCase.Application.UNDECIDED)
                                .map(RuleCase::rule)
                                .filter(UndecidedWhen.rules()::contains))
                .allSatisfy(rule -> assertThat(UndecidedWhen.of(rule)).as(rule).isNotEqualTo(UndecidedWhen.NEVER));
    }

    @Test
    void everyEditionHoldsTheseRules() {
        List<String> ids = rules().map(ParsedRule::id).toList();
        for (RuleBase base : Packaged.BASES.all()) {
            assertThat(base.ruleIds()).as(base.edition().name()).containsAll(ids);
        }
    }

    /** The files in force today. */
    private static List<RuleFile> files() {
        List<RuleBase> bases = Packaged.BASES.all();
        Edition last = bases.get(bases.size() - 1).edition();
        return last.filesInForce(Packaged.FILES).stream()
                .filter(RuleFile::isCommon)
                .toList();
    }

    private static Stream<ParsedRule> rules() {
        return files().stream().flatMap(file -> Packaged.rules(file).stream());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (RuleFile file : files()) {
            page.append("\n## ").append(file.name()).append("\n\n");
            page.append("| rule | column or table | what it says | what happens | undecided when |\n");
            page.append("|---|---|---|---|---|\n");
            Packaged.rules(file).forEach(rule -> page.append(row(rule)));
        }
        return page.toString();
    }

    private static String row(ParsedRule rule) {
        String says = rule.name().substring(rule.id().length()).strip();
        String verb = Objects.requireNonNull(VERBS.get(rule.verb()), rule.verb());
        return "| "
                + String.join(
                        " | ", rule.id(), table(rule) + source(rule.source()), says, verb, UndecidedWhen.of(rule.id()))
                + " |\n";
    }

    /** The column or table that a rule on table hits names. */
    private static String table(ParsedRule rule) {
        String key = rule.key();
        return key != null && key.startsWith("表.") ? key.substring(2) + ", " : "";
    }

    private static String source(String source) {
        return DOCUMENTS.entrySet().stream()
                .filter(document -> source.startsWith(document.getKey()))
                .map(document ->
                        document.getValue() + source.substring(document.getKey().length()))
                .findFirst()
                .orElse(source);
    }
}
