package org.santei.service.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.santei.engine.impact.ImpactFigures;
import org.santei.service.RunningService;
import org.santei.service.database.TenantDatabase;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

/** What a killed service left is begun again, and given up after three times; who was overtaken writes nothing. */
final class ImpactQueueStoreTest {

    private static final String TENANT = "impact-queue";
    private static final String ORDER = """
        {"corpus":"synthetic","claims":10,"seed":2,"before":"2024-06","after":"2026-06"}\
        """;

    /** A service took it so many times and has been silent for two minutes. */
    private static final String LEFT_BEHIND = """
        update impact set state = 'running', started_at = clock_timestamp(), attempts = ?, done = 4, finished_at = null,
            result = null, beat_at = clock_timestamp() - interval '2 minutes' where id = ?\
        """;

    private final ImpactsOfTenant impacts = new ImpactsOfTenant(TENANT, Role.AUTHOR);
    private final TenantDatabase database = RunningService.bean(TenantDatabase.class);

    private UUID leftBehind(int attempts) {
        String path = impacts.start(ORDER);
        impacts.ended(path);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        database.call(TENANT, jdbc -> {
            jdbc.update("delete from impact_mover where impact = ?", id);
            return jdbc.update(LEFT_BEHIND, attempts, id);
        });
        return id;
    }

    @Test
    void whatAKilledServiceLeftIsBegunAgain() {
        UUID id = leftBehind(1);
        JsonNode result = impacts.result(ImpactsOfTenant.PATH + '/' + id);
        assertThat(result.at("/figures/counts/total").longValue()).isEqualTo(10);
        assertThat(result.at("/figures/movers")).isNotEmpty();
    }

    @Test
    void whatNeverEndsIsGivenUpAndSaysSo() {
        UUID id = leftBehind(3);
        JsonNode impact = impacts.ended(ImpactsOfTenant.PATH + '/' + id);
        assertThat(impact.get("state").stringValue()).isEqualTo("failed");
        assertThat(impact.get("reason").stringValue()).contains("3回");
    }

    @Test
    void whoWasOvertakenWritesNothing() {
        String path = impacts.start(ORDER);
        impacts.ended(path);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        ImpactQueueStore queue = RunningService.bean(ImpactQueueStore.class);
        ImpactQueueStore.Turn late = new ImpactQueueStore.Turn(TENANT, id, 7);

        assertThat(queue.beat(late, 1)).isFalse();
        queue.failed(late, "late");
        new Caller(TENANT, "test", Set.of()).run(() -> {
            ImpactFigures figures = RunningService.bean(ImpactStore.class)
                    .outcome(id)
                    .orElseThrow()
                    .figures();
            assertThat(figures.counts().total()).isEqualTo(10);
        });
    }
}
