package org.santei.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

/** Drafts over HTTP: begun, written version by version, taken back, and kept from whoever may not. */
final class DraftApiTest {

    private static final String REVISIT = "rules/A-basic/A001-revisit.2026-06.drl";
    private static final String LIMITS = "rules/limits.csv";

    private final TestCaller author = RunningService.as("draft-api", Role.AUTHOR);

    @Test
    void aDraftIsBegunWrittenAndTakenBack() {
        HttpResponse<String> begun = begin("再診料の乳幼児加算", "令和8年告示第69号 別表第一 A001 注4");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String draft = begun.headers().firstValue("Location").orElseThrow();
        JsonNode empty = RunningService.json(begun);
        assertThat(empty.get("state").stringValue()).isEqualTo("editing");
        assertThat(empty.get("version").intValue()).isZero();
        assertThat(author.get("/api/v1/drafts").body()).contains(empty.get("id").stringValue());

        HttpResponse<String> inForce = author.get(draft + "/text?path=" + REVISIT);
        String text = RunningService.json(inForce).get("text").stringValue();
        assertThat(text).contains("A001-N4 再診料 乳幼児加算");
        assertThat(inForce.headers().firstValue("ETag")).hasValue("\"0\"");

        HttpResponse<String> saved = put(author, draft, REVISIT, "\"0\"", text.replace("乳幼児加算", "乳幼児の加算"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.headers().firstValue("ETag")).hasValue("\"1\"");
        JsonNode changed = RunningService.json(author.get(draft));
        assertThat(changed.get("version").intValue()).isEqualTo(1);
        assertThat(changed.get("changes").get(0).get("path").stringValue()).isEqualTo(REVISIT);
        assertThat(changed.get("hash")).isNotEqualTo(empty.get("hash"));

        assertThat(delete(author, draft, "rules/A-basic/A001-telephone.2026-06.drl", "\"0\"", "removed")
                        .body())
                .contains("\"text\":null");
        JsonNode versions = RunningService.json(author.get(draft + "/versions")).get("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("note").stringValue()).endsWith("を除いた");

        JsonNode restored = RunningService.json(author.post(draft + "/versions/1/restore", ""));
        assertThat(restored.get("version").intValue()).isEqualTo(3);
        assertThat(restored.get("hash")).isEqualTo(changed.get("hash"));
        JsonNode none = RunningService.json(author.post(draft + "/versions/0/restore", ""));
        assertThat(none.get("changes")).isEmpty();
        assertThat(none.get("hash")).isEqualTo(empty.get("hash"));
    }

    @Test
    void whoeverReadAnOlderVersionIsToldSo() {
        String draft = location("二人で書く");
        assertThat(put(author, draft, LIMITS, "\"0\"", "name,value,from,until,source\n")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> late = put(author, draft, LIMITS, "\"0\"", "name,value\n");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("urn:santei:problem:draft-changed", "いまの版は1");
        assertThat(put(author, draft, LIMITS, "\"1\"", "name,value\n").statusCode())
                .isEqualTo(200);
        assertThat(put(author, draft, LIMITS, null, "name\n").statusCode()).isEqualTo(428);
        for (String tag : List.of("1", "*", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "\"99999999999\"")) {
            assertThat(put(author, draft, LIMITS, tag, "name\n").statusCode())
                    .as(tag)
                    .isEqualTo(400);
        }
    }

    @Test
    void theSameTextIsNoVersionAndTheTextInForceIsNoChange() {
        String draft = location("同じ文");
        String text = RunningService.json(author.get(draft + "/text?path=" + REVISIT))
                .get("text")
                .stringValue();
        put(author, draft, REVISIT, "\"0\"", text);
        assertThat(RunningService.json(author.get(draft)).get("version").intValue())
                .isZero();
        put(author, draft, REVISIT, "\"0\"", text + "\n");
        put(author, draft, REVISIT, "\"1\"", text + "\n");
        assertThat(RunningService.json(author.get(draft)).get("version").intValue())
                .isEqualTo(1);
        put(author, draft, REVISIT, "\"1\"", text);
        assertThat(RunningService.json(author.get(draft)).get("changes")).isEmpty();
    }

    @Test
    void anotherTenantSeesNothingOfADraft() {
        String draft = location("よその案");
        TestCaller other = RunningService.as("draft-other", Role.values());
        assertThat(other.get("/api/v1/drafts").body()).doesNotContain(draft.substring(draft.lastIndexOf('/') + 1));
        for (String path : List.of("", "/versions", "/text?path=" + REVISIT)) {
            assertThat(other.get(draft + path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/submit", "/withdraw", "/reopen", "/check", "/versions/0/restore")) {
            assertThat(other.post(draft + path, "").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(put(other, draft, REVISIT, "\"0\"", "x").statusCode()).isEqualTo(404);
        assertThat(RunningService.json(author.get(draft)).get("version").intValue())
                .isZero();
    }

    @Test
    void onlyAnAuthorWrites() {
        String draft = location("書けない人");
        for (Role role : List.of(Role.APPROVER, Role.AUDITOR)) {
            TestCaller reader = RunningService.as("draft-api", role);
            assertThat(reader.get(draft).statusCode()).as(role.word()).isEqualTo(200);
            assertThat(put(reader, draft, REVISIT, "\"0\"", "x").statusCode()).isEqualTo(403);
            assertThat(reader.post(draft + "/submit", "").statusCode()).isEqualTo(403);
        }
        TestCaller processor = RunningService.as("draft-api", Role.PROCESSOR, Role.VENDOR, Role.OPERATOR);
        assertThat(processor.get(draft).statusCode()).isEqualTo(403);
        assertThat(processor.post("/api/v1/drafts", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void whatNoDraftMayHoldIsRefused() {
        String draft = location("大きすぎる");
        for (String path : List.of(
                "rules/../../etc/passwd",
                "rules/A-basic/A001-revisit.drl",
                "rules/A-basic/A001-revisit.2026-13.drl",
                "rules/plain-words.csv",
                "rules/A-basic/x/y.2026-06.drl",
                "cases/A-basic/a.yaml",
                "kmodule.xml",
                "")) {
            assertThat(put(author, draft, path, "\"0\"", "x").statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
        HttpResponse<String> huge = put(author, draft, REVISIT, "\"0\"", "あ".repeat(100_000));
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(huge.body()).contains("256KiBまで");
        assertThat(put(author, draft, LIMITS, "\"0\"", "x".repeat(5 << 20)).statusCode())
                .isEqualTo(413);
        assertThat(put(author, draft, REVISIT, "\"0\"", "rule \u0000").statusCode())
                .isEqualTo(422);
        assertThat(delete(author, draft, LIMITS, "\"0\"", "removed").statusCode())
                .isEqualTo(422);
        assertThat(RunningService.json(author.get(draft)).get("version").intValue())
                .isZero();
        assertThat(author.post(draft + "/versions/7/restore", "").statusCode()).isEqualTo(404);
        assertThat(begin("", "理由").body()).contains("\"title\"");
        assertThat(begin("名前", "あ".repeat(1001)).body()).contains("\"reason\"");
    }

    @Test
    void aClosedDraftIsNotWritten() {
        String draft = location("取り下げる");
        assertThat(author.post(draft + "/submit", "").body()).contains("まだ何も変えていません");
        assertThat(author.post(draft + "/withdraw", "").body()).contains("\"withdrawn\"");
        HttpResponse<String> late = put(author, draft, REVISIT, "\"0\"", "x");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("取り下げ");
        assertThat(author.post(draft + "/reopen", "").statusCode()).isEqualTo(409);
        assertThat(author.post(draft + "/versions/0/restore", "").statusCode()).isEqualTo(409);
    }

    @Test
    void aDraftMovesOnlyFromTheStateItIsIn() {
        Drafts drafts = RunningService.bean(Drafts.class);
        Caller caller = new Caller("draft-moves", "moves", java.util.Set.of(Role.AUTHOR));
        UUID id = caller.call(() -> drafts.begin("動かす", "理由").id());
        caller.call(() -> drafts.moved(id, DraftState.EDITING, DraftState.SUBMITTED));
        assertThat(caller.call(() -> drafts.find(id).state())).isEqualTo(DraftState.SUBMITTED);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> caller.call(() -> drafts.moved(id, DraftState.EDITING, DraftState.SUBMITTED)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().detail()).contains("決裁待ち"));
    }

    private HttpResponse<String> begin(String title, String reason) {
        return author.post("/api/v1/drafts", "{\"title\":\"" + title + "\",\"reason\":\"" + reason + "\"}");
    }

    private String location(String title) {
        return begin(title, "試す").headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> put(
            TestCaller caller, String draft, String path, @Nullable String tag, String text) {
        HttpRequest.Builder request = caller.request(draft + "/text?path=" + path)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .PUT(HttpRequest.BodyPublishers.ofString(text));
        return RunningService.send(tag == null ? request : request.header("If-Match", tag));
    }

    private static HttpResponse<String> delete(TestCaller caller, String draft, String path, String tag, String to) {
        return RunningService.send(caller.request(draft + "/text?path=" + path + "&to=" + to)
                .header("If-Match", tag)
                .DELETE());
    }
}
