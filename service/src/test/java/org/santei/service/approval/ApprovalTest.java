package org.santei.service.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.approval.Installation.Someone;
import org.santei.service.release.Releases;
import org.santei.service.release.Today;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

/** From a submitted draft to what answers, and everyone who tries to get there another way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ApprovalTest {

    private static final String TENANT = "ministry";
    private static final String RELIEF = "rules/share/relief.2025-10.drl";
    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    private static final Installation SERVICE = new Installation("approval");
    private static final Someone AUTHOR = SERVICE.as(TENANT, "author", Role.AUTHOR, Role.APPROVER);
    private static final Someone APPROVER = SERVICE.as(TENANT, "approver", Role.APPROVER, Role.AUDITOR);

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    @Order(1)
    void nobodyApprovesTheirOwnDraftByWhateverKey() {
        String draft = AUTHOR.submitted("自分の案", RELIEF, "// 試し\n");

        assertProblem(AUTHOR.approve(draft), 403, "self-approval");
        Someone secondKey = SERVICE.as(TENANT, "author", Role.AUTHOR, Role.APPROVER);
        assertProblem(secondKey.approve(draft), 403, "self-approval");
        for (String lookalike : new String[] {"Author", "ａｕｔｈｏｒ", "auth\u200bor"}) {
            Someone other = SERVICE.as(TENANT, lookalike, Role.AUTHOR, Role.APPROVER);
            assertProblem(other.approve(draft), 403, "self-approval");
        }
        Someone foreign = SERVICE.as("elsewhere", "stranger", Role.values());
        assertProblem(
                foreign.post("/api/v1/drafts/" + draft + "/approve", Map.of("hash", AUTHOR.hash(draft))),
                404,
                "not-found");
        assertProblem(SERVICE.as(TENANT, "second author", Role.AUTHOR).approve(draft), 403, "forbidden");
        assertProblem(publish(APPROVER, draft, null, null), 409, "approval-void");
    }

    @Test
    @Order(2)
    void whatIsApprovedIsWhatWasRead() {
        String draft = AUTHOR.submitted("読んだ案", RELIEF, "// 読んだ\n");
        assertProblem(
                APPROVER.post("/api/v1/drafts/" + draft + "/approve", Map.of("hash", "0".repeat(64))),
                409,
                "approval-void");

        HttpResponse<String> approved = APPROVER.approve(draft);

        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        JsonNode review = Installation.json(approved);
        assertThat(review.get("state").stringValue()).isEqualTo("approved");
        assertThat(review.get("approved").booleanValue()).isTrue();
        assertThat(review.get("sound").booleanValue()).isTrue();
        assertThat(review.get("editions").toString()).contains("share-2025-10");
        HttpResponse<String> back = APPROVER.post("/api/v1/drafts/" + draft + "/send-back", Map.of("comment", "考え直し"));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        AUTHOR.post("/api/v1/drafts/" + draft + "/reopen", "");
        AUTHOR.post("/api/v1/drafts/" + draft + "/submit", "");
        assertProblem(publish(APPROVER, draft, null, null), 409, "approval-void");
    }

    @Test
    @Order(3)
    void aPublicationWaitsForItsDayAndMayBeWithdrawnBefore() {
        ReleaseName before = answering();
        LocalDate today = SERVICE.bean(Today.class).get();
        String draft = approved("明日からの案", "// 明日\n");
        assertProblem(publish(APPROVER, draft, today.minusDays(1), null), 422, "invalid-release");
        assertProblem(publish(AUTHOR, "00000000-0000-0000-0000-000000000000", null, null), 404, "not-found");

        HttpResponse<String> scheduled = publish(APPROVER, draft, today.plusDays(1), null);

        assertThat(scheduled.statusCode()).as(scheduled.body()).isEqualTo(201);
        String location = scheduled.headers().firstValue("Location").orElseThrow();
        JsonNode release = Installation.json(APPROVER.get(location));
        assertThat(release.get("state").stringValue()).isEqualTo("scheduled");
        assertThat(release.get("authors").toString()).isEqualTo("[\"author\"]");
        assertThat(release.get("approver").stringValue()).isEqualTo("approver");
        assertThat(answering()).isEqualTo(before);
        String other = approved("同じところの案", "// 同じところ\n");
        assertProblem(publish(APPROVER, other, null, null), 409, "release-base-changed");
        Someone foreign = SERVICE.as("elsewhere", "stranger", Role.APPROVER);
        assertProblem(foreign.post(location + "/withdraw", Map.of("comment", "乗っ取り")), 403, "forbidden");

        HttpResponse<String> withdrawn = APPROVER.post(location + "/withdraw", Map.of("comment", "誤りがあった"));

        assertThat(Installation.json(withdrawn).get("state").stringValue()).isEqualTo("withdrawn");
        assertThat(Installation.json(AUTHOR.get("/api/v1/drafts/" + draft))
                        .get("state")
                        .stringValue())
                .isEqualTo("rejected");
        assertProblem(APPROVER.post(location + "/withdraw", Map.of("comment", "二度目")), 409, "release-state");
    }

    @Test
    @Order(4)
    void whatIsPublishedAnswersAtOnceAndDraftsBegunBeforeDoNotUndoIt() {
        ReleaseName before = answering();
        String late = AUTHOR.submitted("前に始めた案", RELIEF, "// 前から\n");
        String draft = approved("今日からの案", "// 今日\n");
        String alsoApproved = approved("先に承認された案", "// 先\n");

        HttpResponse<String> published = publish(APPROVER, draft, null, null);

        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        JsonNode release = Installation.json(published);
        assertThat(release.get("state").stringValue()).isEqualTo("in_force");
        assertThat(answering()).isNotEqualTo(before);
        assertThat(release.get("releases").toString()).contains(answering().hash());
        assertThat(release.get("paths").toString()).isEqualTo("[\"" + RELIEF + "\"]");
        assertProblem(APPROVER.approve(late), 409, "release-base-changed");
        assertProblem(publish(APPROVER, alsoApproved, null, null), 409, "approval-void");
        assertThat(Installation.json(AUTHOR.get("/api/v1/drafts/" + late + "/review"))
                        .get("stale"))
                .hasSize(1);
        assertProblem(
                APPROVER.post(
                        "/api/v1/releases/" + release.get("id").stringValue() + "/withdraw", Map.of("comment", "遅い")),
                409,
                "release-state");
    }

    @Test
    @Order(5)
    void anEmergencyIsInForceAtOnceAndSomebodyElseLooksAtItAfterwards() {
        ReleaseName before = answering();
        String draft = AUTHOR.draft("緊急の案", RELIEF, "// 緊急\n");
        assertProblem(
                AUTHOR.post("/api/v1/releases", Map.of("draft", draft, "emergency", true)), 422, "invalid-release");

        HttpResponse<String> published =
                AUTHOR.post("/api/v1/releases", Map.of("draft", draft, "emergency", true, "reason", "感染症の急な広がり"));

        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        String id = Installation.json(published).get("id").stringValue();
        assertThat(answering()).isNotEqualTo(before);
        assertThat(Installation.json(published).get("reviewDue").stringValue())
                .isEqualTo(SERVICE.bean(Today.class).get().plusDays(14).toString());
        assertThat(SERVICE.bean(Duties.class).open())
                .singleElement()
                .satisfies(duty -> assertThat(duty.overdue()).isFalse());
        assertProblem(
                AUTHOR.post("/api/v1/releases/" + id + "/review", Map.of("comment", "自分で確かめた")), 403, "self-approval");
        assertThat(APPROVER.post("/api/v1/releases/" + id + "/review", Map.of("comment", "確かめた"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.bean(Duties.class).open()).isEmpty();
    }

    @Test
    @Order(6)
    void everyStepStandsInTheAuditLogAndInTheFolder() {
        String audit = APPROVER.get("/api/v1/audit?limit=1000").body();

        assertThat(audit)
                .contains(
                        "draft.submitted",
                        "draft.approved",
                        "draft.rejected",
                        "release.published",
                        "release.withdrawn",
                        "release.reviewed");
        assertThat(Files.exists(SERVICE.data().resolve("releases/rules/" + answering() + ".zip")))
                .isTrue();
        assertThat(Releases.in(SERVICE.data()).inForce()).contains(answering());
    }

    @Test
    @Order(7)
    void onePageShowsEverythingThatADecisionNeeds() {
        String draft = AUTHOR.submitted("画面で読む案", RELIEF, "// 画面で読む\n");

        HttpResponse<String> review = APPROVER.page("/workbench/drafts/" + draft + "/review");

        assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
        assertThat(review.body())
                .contains("画面で読む案", "// 画面で読む", AUTHOR.hash(draft), "誤りはなく", "競合はありません", "承認する", "緊急に公表する")
                .contains("まだ計算されていません")
                .doesNotContain("あなたはこの案を起草したか");
        assertThat(AUTHOR.page("/workbench/drafts/" + draft + "/review").body()).contains("あなたはこの案を起草したか");
        HttpResponse<String> list = APPROVER.page("/workbench/releases");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body()).contains("画面で読む案", "今日からの案", "緊急の案", "プログラムに付いてきた規則", "share-2025-10");
        String published = Installation.json(APPROVER.get("/api/v1/releases"))
                .at("/releases/0/id")
                .stringValue();
        HttpResponse<String> one = APPROVER.page("/workbench/releases/" + published);
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(one.body()).contains("緊急の案", "公表（この日から回答に使う）", "施行（診療月）", RELIEF, "確かめた");
        assertThat(APPROVER.page("/workbench/releases/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVICE.as(TENANT, "processor", Role.PROCESSOR)
                        .page("/workbench/releases")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String approved(String title, String line) {
        String draft = AUTHOR.submitted(title, RELIEF, line);
        HttpResponse<String> approved = APPROVER.approve(draft);
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        return draft;
    }

    private static HttpResponse<String> publish(
            Someone someone,
            String draft,
            @org.jspecify.annotations.Nullable LocalDate firstDay,
            @org.jspecify.annotations.Nullable String reason) {
        Map<String, Object> fields = new java.util.TreeMap<>(Map.of("draft", draft));
        if (firstDay != null) {
            fields.put("firstDay", firstDay.toString());
        }
        if (reason != null) {
            fields.put("reason", reason);
        }
        return someone.post("/api/v1/releases", fields);
    }

    private static ReleaseName answering() {
        return ReleaseName.of(
                Objects.requireNonNull(SERVICE.bean(Releases.class).shares().find(MONTH)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Installation.json(answer).get("type").stringValue()).isEqualTo("urn:santei:problem:" + type);
    }
}
