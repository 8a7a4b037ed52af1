package org.santei.service.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.rulebase.RuleFile;
import org.santei.service.RunningService;

final class RulebookPagesTest {

    @Test
    void aRuleStandsBesideTheWordsOfItsClause() {
        String page = get("/revisions/2024-06/rules/A-basic/A001-after-hours").body();

        assertThat(page)
                .contains("A001-N10-A1", "&quot;112016070&quot;", "href=\"/law/2024-06/A001#N10\"")
                .contains("別に厚生労働大臣が定める施設基準に適合しているものとして");
    }

    @Test
    void theChangeOfARuleIsShownWithTheChangeOfItsClause() {
        String list = get("/revisions/2024-06/diff/2026-06/rules").body();
        assertThat(list).contains("A-basic/A001-after-hours", "規則の変更", "条文だけ変更");

        String page = get("/revisions/2024-06/diff/2026-06/rules/A-basic/A001-after-hours")
                .body();
        assertThat(page)
                .contains("data-merge=\"drl\"", "再診料 時間外対応加算１", "再診料 時間外対応体制加算１")
                .contains("イ　時間外対応加算１　５点");
    }

    @Test
    void limitsAndSetsAreThoseOfTheDay() {
        assertThat(get("/revisions/2024-06/limits").body()).contains("多剤投与の内服薬の種類", "令和6年告示第57号");
        assertThat(get("/revisions/2024-06/diff/2026-06/limits").body()).contains("限度と集合の変更");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/revisions/2019-04/rules",
                "/revisions/2026-06/rules/A-basic/nothing",
                "/revisions/2024-06/diff/2026-06/rules/A-basic/nothing"
            })
    void whatIsNotThereIsAPageThatSaysWhatToDo(String path) {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"ja\"", "一覧から選んでください");
    }

    @Test
    void everyRuleOfEveryFileIsRead() {
        Rulebook book = RunningService.bean(Rulebook.class);
        List<RuleFile> files = book.all();

        assertThat(files).hasSizeGreaterThan(500);
        for (RuleFile file : files) {
            long heads =
                    file.text().lines().filter(line -> line.startsWith("rule ")).count();
            List<WrittenRule> rules = WrittenRule.of(file.text());
            assertThat(rules).as(file.path()).hasSize((int) heads);
            assertThat(rules)
                    .as(file.path())
                    .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        }
    }

    private static HttpResponse<String> get(String path) {
        return RunningService.send(RunningService.anonymous(path).header("Accept", "text/html"));
    }
}
