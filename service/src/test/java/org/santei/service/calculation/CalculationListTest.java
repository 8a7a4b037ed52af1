package org.santei.service.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.security.Caller;
import org.santei.service.store.CalculationListStore;
import tools.jackson.databind.JsonNode;

@ExtendWith(AsUsualCaller.class)
final class CalculationListTest {

    private static final String PATH = "/api/v1/calculations";

    @Test
    void everyPageFollowsTheOneBeforeAndTheNewestIsFirst() {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer =
                    RunningService.post(PATH, RunningService.example().replace("\"1\"", "\"LIST-7\""));
            kept.add(0, answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        }

        List<String> listed = new ArrayList<>();
        int pages = 0;
        String next = PATH + "?receipt=LIST-7&month=2021-10&limit=2";
        while (next != null) {
            HttpResponse<String> response = RunningService.get(next);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonNode page = RunningService.json(response);
            page.get("calculations").forEach(each -> listed.add(each.get("id").stringValue()));
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
            assertThat(response.headers().firstValue("Link").isPresent()).isEqualTo(next != null);
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(listed).isEqualTo(kept);
    }

    @Test
    void filtersChooseAndAnotherTenantSeesNothing() {
        RunningService.post(PATH, RunningService.example());

        JsonNode page = RunningService.json(RunningService.get(PATH + "?complete=true&limit=200"));
        assertThat(page.get("calculations").valueStream())
                .isNotEmpty()
                .allMatch(each -> each.get("complete").booleanValue());
        assertThat(RunningService.json(RunningService.get(PATH + "?month=1999-01"))
                        .get("calculations"))
                .isEmpty();
        CalculationListStore store = RunningService.bean(CalculationListStore.class);
        Caller other = new Caller("nobody-else", "test", java.util.Set.of());
        assertThat(other.call(() -> store.find(new CalculationListStore.Filter(null, null, null, null), 10)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "month=2021-13",
                "receipt=%27",
                "complete=maybe",
                "before=1",
                "page=2"
            })
    void aWrongParameterIsNamed(String query) {
        HttpResponse<String> response = RunningService.get(PATH + "?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningService.json(response).at("/errors/0/field").stringValue())
                .isEqualTo(query.replaceAll("=.*", ""));
    }
}
