package org.santei.service.security.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Role;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(AsUsualCaller.class)
final class KeysTest {

    private final ApiKeys keys = RunningService.bean(ApiKeys.class);

    @Test
    void aKeyIsTwoHundredAndFiftySixBitsOfWhichOnlyAHashIsKept() {
        ApiKeys.Made made = make(Duration.ofDays(1));

        assertThat(made.secret().text()).matches("santei_[0-9a-f]{16}_[0-9a-f]{64}");
        assertThat(made.secret().toString()).doesNotContain(made.secret().secret());
        assertThat(make(Duration.ofDays(1)).secret().secret())
                .isNotEqualTo(made.secret().secret());
        String row = RunningService.bean(JdbcTemplate.class)
                .queryForObject(
                        "select key_find(?)::text", String.class, made.key().id());
        assertThat(row).contains(made.key().id()).doesNotContain(made.secret().secret());
    }

    @Test
    void keysThatDoNotHoldAreRefusedAlike() {
        String good = make(Duration.ofDays(1)).secret().text();
        String other = make(Duration.ofDays(1)).secret().text();
        String wrongSecret = good.substring(0, 24) + other.substring(24);

        assertThat(status(good)).isEqualTo(200);
        for (String wrong : new String[] {
            wrongSecret,
            good + "0",
            good.substring(0, 60),
            "santei_",
            "santei__",
            "secret",
            good.toUpperCase(Locale.ROOT)
        }) {
            HttpResponse<String> answer = ask(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer realm=\"santei\", error=\"invalid_token\"");
            assertThat(answer.body()).doesNotContain("0000").contains("urn:santei:problem:unauthenticated");
        }
    }

    @Test
    void aKeyEndsWithItsTime() {
        ApiKeys.Made made = make(Duration.ofMillis(1));

        assertThat(status(made.secret().text())).isEqualTo(401);
        assertThat(ask(made.secret().text()).body()).contains("期限");
        assertThatThrownBy(() -> keys.rotate(made.key().id(), Duration.ZERO, null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aWithdrawnKeyOpensNothingAtOnce() {
        ApiKeys.Made made = make(Duration.ofDays(1));
        assertThat(status(made.secret().text())).isEqualTo(200);

        assertThat(keys.revoke(made.key().id()).revokedAt()).isNotNull();

        assertThat(status(made.secret().text())).isEqualTo(401);
        assertThat(ask(made.secret().text()).body()).contains("取り消されて");
    }

    @Test
    void theSecretOfBeforeIsGoodForTheGraceOnly() {
        ApiKeys.Made first = make(Duration.ofDays(1));
        ApiKeys.Made second = keys.rotate(first.key().id(), Duration.ofHours(1), null);

        assertThat(second.secret().id()).isEqualTo(first.secret().id());
        assertThat(status(first.secret().text())).isEqualTo(200);
        assertThat(status(second.secret().text())).isEqualTo(200);

        ApiKeys.Made third = keys.rotate(first.key().id(), Duration.ZERO, null);

        assertThat(status(first.secret().text())).isEqualTo(401);
        assertThat(status(second.secret().text())).isEqualTo(401);
        assertThat(status(third.secret().text())).isEqualTo(200);
    }

    @Test
    void theDayOfUseIsNoted() {
        ApiKeys.Made made = make(Duration.ofDays(1));
        assertThat(find(made).lastUsed()).isNull();

        status(made.secret().text());

        assertThat(find(made).lastUsed()).isNotNull();
    }

    private ApiKey find(ApiKeys.Made made) {
        return keys.all().stream()
                .filter(key -> key.id().equals(made.key().id()))
                .findFirst()
                .orElseThrow();
    }

    private ApiKeys.Made make(Duration validFor) {
        return keys.create(new ApiKeys.Wanted("keys-test", "test", Set.of(Role.VENDOR), validFor, null));
    }

    private static int status(String key) {
        return ask(key).statusCode();
    }

    private static HttpResponse<String> ask(String key) {
        return RunningService.send(RunningService.anonymous("/api/v1/verify")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(RunningService.example())));
    }
}
