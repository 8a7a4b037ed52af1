package org.santei.service.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.TestIssuer;

final class TokenTest {

    @Test
    void aTokenOfTheIssuerOpensWhatItsRolesMay() {
        String token = TestIssuer.token(TestIssuer.claims("token-test").build());

        assertThat(ask(token).statusCode()).isEqualTo(200);
        assertThat(RunningService.send(
                                RunningService.anonymous("/api/v1/keys").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(403);
        String byWords = TestIssuer.token(
                TestIssuer.claims("token-test").claim("roles", "vendor auditor").build());
        assertThat(ask(byWords).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensThatDoNotHoldOpenNothing() {
        JWTClaimsSet good = TestIssuer.claims("token-test").build();
        Date past = Date.from(Instant.now().minusSeconds(600));
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(
                "expired",
                TestIssuer.token(
                        TestIssuer.claims("token-test").expirationTime(past).build()));
        tokens.put(
                "not yet",
                TestIssuer.token(TestIssuer.claims("token-test")
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(600)))
                        .build()));
        tokens.put(
                "another issuer",
                TestIssuer.token(TestIssuer.claims("token-test")
                        .issuer("https://elsewhere.example")
                        .build()));
        tokens.put(
                "for others",
                TestIssuer.token(
                        TestIssuer.claims("token-test").audience("other").build()));
        tokens.put(
                "for nobody",
                TestIssuer.token(
                        TestIssuer.claims("token-test").audience((String) null).build()));
        tokens.put("no signature", TestIssuer.unsigned(good));
        tokens.put("forged", TestIssuer.forged(good));
        tokens.put("cut", TestIssuer.token(good).substring(0, 100));
        tokens.put(
                "no tenant",
                TestIssuer.token(TestIssuer.claims("token-test")
                        .claim("santei_tenant", null)
                        .build()));
        tokens.put(
                "odd tenant", TestIssuer.token(TestIssuer.claims("' or true --").build()));
        tokens.put(
                "list of tenants",
                TestIssuer.token(TestIssuer.claims("x")
                        .claim("santei_tenant", List.of("local"))
                        .build()));

        tokens.forEach((what, token) -> {
            HttpResponse<String> answer = ask(token);
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .as(what)
                    .hasValue("Bearer realm=\"santei\", error=\"invalid_token\"");
            assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/problem+json");
            assertThat(answer.body()).as(what).doesNotContain("nimbus", "Jwt", "elsewhere");
        });
    }

    @Test
    void aTokenWithoutRolesMayDoNothing() {
        String token = TestIssuer.token(
                TestIssuer.claims("token-test").claim("roles", null).build());

        assertThat(ask(token).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> ask(String token) {
        return RunningService.send(RunningService.anonymous("/api/v1/verify")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(RunningService.example())));
    }
}
