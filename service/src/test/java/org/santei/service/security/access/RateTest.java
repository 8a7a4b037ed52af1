package org.santei.service.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;
import org.santei.service.security.key.ApiKeys;

final class RateTest {

    @Test
    void aKeyMayCallAsOftenAsItSaysAndOthersGoOn() {
        ApiKeys.Wanted slow = new ApiKeys.Wanted("rate-test", "slow", Set.of(Role.AUDITOR), Duration.ofDays(1), 3);
        TestCaller caller = RunningService.as(slow);
        for (int i = 2; i >= 0; i--) {
            HttpResponse<String> answer = caller.get("/api/v1/editions");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"key\";r=" + i);
            assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"key\";q=3;w=60");
        }

        HttpResponse<String> refused = caller.get("/api/v1/editions");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 21L);
        assertThat(RunningService.json(refused).get("type").stringValue())
                .isEqualTo("urn:santei:problem:too-many-requests");
        assertThat(RunningService.get("/api/v1/editions").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressMayNotTryKeysWithoutEnd() {
        RateLimits limits = new RateLimits(10, 10, 2);

        assertThat(limits.mayFail("192.0.2.1")).isTrue();
        limits.failed("192.0.2.1");
        assertThat(limits.mayFail("192.0.2.1")).isTrue();
        limits.failed("192.0.2.1");
        assertThat(limits.mayFail("192.0.2.1")).isFalse();
        assertThat(limits.mayFail("192.0.2.2")).isTrue();
    }
}
