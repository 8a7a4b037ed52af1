package org.santei.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.CaseRunner;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.claim.Claim;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.feetables.FeeTable;
import org.santei.service.BrowserSession;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

final class TrialCasesTest {

    private final TrialCases cases = RunningService.bean(TrialCases.class);
    private final FeeTable table = RunningService.bean(FeeTable.class);
    private final CaseFiles reader = new CaseFiles(table);
    private final CaseRunner runner = new CaseRunner(new Calculator(table, RunningService.bean(RuleBases.class)));

    @Test
    void whatIsWrittenIsReadAsTheSameClaimAndHolds() throws IOException, UkeFileException {
        int written = 0;
        try (UkeReader file = UkeReader.open(Files.newInputStream(RunningService.UKE))) {
            for (UkeEntry entry = file.next(); entry != null; entry = file.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    TrialForm form = TrialImport.of(read.claim());
                    TrialAnswer answer = RunningService.bean(Trials.class).answer(form, null);
                    if (answer.rules().isEmpty()) {
                        continue;
                    }
                    String rule = answer.rules().get(0).id();
                    TrialCases.Written one = cases.write(form, rule);
                    List<RuleCase> back = reader.read(one.path().substring("cases/".length()), one.text());

                    assertThat(back).hasSize(1);
                    assertThat(back.get(0).claim()).isEqualTo(given(read.claim()));
                    assertThat(runner.differences(back.get(0))).as(one.text()).isEmpty();
                    written++;
                }
            }
        }
        assertThat(written).isGreaterThan(20);
    }

    private static Claim given(Claim claim) {
        return GivenClaims.of(claim.withoutFigures());
    }

    @Test
    void aCaseIsAddedToADraftOfTheCallersChoice() {
        TestCaller author = RunningService.as("trial-cases", Role.AUTHOR);
        JsonNode draft =
                RunningService.json(author.post("/api/v1/drafts", "{\"title\": \"乳幼児加算\", \"reason\": \"A001 注4\"}"));
        BrowserSession browser = BrowserSession.signedIn(author);
        Map<String, String> fields = new TreeMap<>(Map.of(
                "month", "2026-06",
                "setting", "outpatient",
                "question", "verify",
                "sex", "female",
                "birthDate", "1985-03-04",
                "line.0.code", "112007410",
                "line.0.days", "8",
                "rule", "A001"));
        fields.put("kind", "clinic");
        String page = browser.post("/workbench/claims/case", fields).body();
        assertThat(page).contains("- rule: A001", "乳幼児加算", "data-editor=\"yaml\"");

        String path = page.replaceAll("(?s).*name=\"path\" value=\"([^\"]+)\".*", "$1");
        String kept = browser.post(
                        "/workbench/claims/case/keep",
                        Map.of(
                                "draft",
                                draft.get("id").stringValue(),
                                "path",
                                path,
                                "text",
                                "- rule: A001\n  cases: []\n"))
                .body();

        assertThat(kept).contains("に事例を加えました", "/workbench/drafts/");
        assertThat(author.get("/api/v1/drafts/" + draft.get("id").stringValue()).body())
                .contains(path);
        assertThat(browser.post(
                                "/workbench/claims/case/keep",
                                Map.of("draft", draft.get("id").stringValue(), "path", "rules/limits.csv", "text", "x"))
                        .statusCode())
                .isEqualTo(404);
    }
}
