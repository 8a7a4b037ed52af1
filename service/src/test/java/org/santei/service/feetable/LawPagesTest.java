package org.santei.service.feetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.RunningService;

final class LawPagesTest {

    @Test
    void aTextHasAPlaceForEachOfItsNotes() {
        HttpResponse<String> page = RunningService.get("/law/2024-06/A001");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"ja\"", "Ａ００１　再診料　75点", "id=\"N4\"", "id=\"N20\"", "/law/2026-06/A001")
                .doesNotContain("<script>", "id=\"\"");
        assertThat(page.body().split("id=\"N4\"", 2)[1]).contains("乳幼児加算として、38点");
    }

    @Test
    void generalProvisionsAndItemsUnderANumberHavePlaces() {
        assertThat(RunningService.get("/law/2026-06/D-S3-H2").body()).contains("id=\"G1\"");
        assertThat(RunningService.get("/law/2024-06/B001").body()).contains("id=\"I22-N1\"");
    }

    @Test
    void anItemLeadsToItsText() {
        assertThat(RunningService.get("/items/112007410?on=2024-06-01").body()).contains("href=\"/law/2024-06/A001\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/law/2020-04/A001",
                "/law/2024-06/A999",
                "/law/2024-06/a001",
                "/law/2024-06/answers",
                "/law/2024-06/..%2Fanswers",
                "/law/%2E%2E/A001",
                "/law/2024-06/%3Cscript%3E"
            })
    void whatIsNotThereIsAFriendlyPage(String path) {
        HttpResponse<String> page = RunningService.get(path);

        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body()).doesNotContain("<script>", "clause,hash", "Ａ００１");
    }
}
