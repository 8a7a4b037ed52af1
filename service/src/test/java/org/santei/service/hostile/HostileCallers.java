package org.santei.service.hostile;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santei.service.RunningService;
import org.santei.service.TestIssuer;

/** Callers who are not who they say, or reach for what is another's. */
final class HostileCallers {

    private static final String JSON = "Content-Type: application/json\r\n";

    /** The idempotency key with which the victim kept its calculation. */
    static final String VICTIMS_KEY = "victims-key";

    private final String key;
    private final String victimsCalculation;
    private final String victimsJob;

    HostileCallers(String key, String victimsCalculation, String victimsJob) {
        this.key = key;
        this.victimsCalculation = victimsCalculation;
        this.victimsJob = victimsJob;
    }

    List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        strangers(all);
        thieves(all);
        wrongRoles(all);
        replays(all);
        return all;
    }

    /** Nobody gets in with these. */
    private void strangers(List<Hostile> all) {
        JWTClaimsSet claims = TestIssuer.claims("victim").build();
        Instant past = Instant.now().minusSeconds(3600);
        JWTClaimsSet old =
                new JWTClaimsSet.Builder(claims).expirationTime(Date.from(past)).build();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("no key", "");
        headers.put("an empty key", bearer(""));
        headers.put("a key of one letter", bearer("x"));
        headers.put("a key of 6,000 letters", bearer("x".repeat(6_000)));
        headers.put("a key with another secret", bearer(key.substring(0, key.length() - 8) + "00000000"));
        headers.put("a key with another id", bearer(key.replaceFirst("_[0-9a-f]{4}", "_0000")));
        headers.put("a key cut off", bearer(key.substring(0, key.length() - 1)));
        headers.put("a key with something behind it", bearer(key + "0"));
        headers.put("a key in capitals", bearer(key.toUpperCase(java.util.Locale.ROOT)));
        headers.put("SQL for a key", bearer("santei_0123456789abcdef_' or '1'='1"));
        headers.put("a name and a password", "Authorization: Basic YWRtaW46YWRtaW4=\r\n");
        headers.put("a scheme that nobody knows", "Authorization: Negotiate abc\r\n");
        headers.put("a cookie", "Cookie: JSESSIONID=1; key=" + key + "\r\n");
        headers.put("an expired token", bearer(TestIssuer.token(old)));
        headers.put("a forged token", bearer(TestIssuer.forged(claims)));
        headers.put("a token without a signature", bearer(TestIssuer.unsigned(claims)));
        headers.put(
                "a token of another issuer",
                bearer(TestIssuer.token(new JWTClaimsSet.Builder(claims)
                        .issuer("https://evil.example")
                        .build())));
        headers.put(
                "a token for somebody else",
                bearer(TestIssuer.token(
                        new JWTClaimsSet.Builder(claims).audience("other").build())));
        headers.put("a token of three dots", bearer("..."));
        headers.forEach((name, header) -> {
            all.add(Hostile.of(
                    "stranger reads with " + name,
                    "GET",
                    "/api/v1/calculations/" + victimsCalculation,
                    header,
                    new byte[0],
                    400,
                    401));
            all.add(Hostile.of(
                    "stranger calculates with " + name,
                    "POST",
                    "/api/v1/calculations",
                    header + JSON,
                    body(),
                    400,
                    401));
        });
    }

    /** Someone with a key reaches for what another tenant keeps. */
    private void thieves(List<Hostile> all) {
        for (String header : List.of(
                "",
                "X-Tenant: victim\r\n",
                "santei_tenant: victim\r\n",
                "X-Forwarded-User: victim\r\nX-Original-URL: /\r\n")) {
            String headers = bearer(key) + header;
            String by = header.isEmpty() ? "" : " with " + header.substring(0, header.indexOf(':'));
            all.add(Hostile.of(
                    "another's calculation" + by,
                    "GET",
                    "/api/v1/calculations/" + victimsCalculation,
                    headers,
                    new byte[0],
                    404));
            all.add(Hostile.of(
                    "another's calculation again" + by,
                    "POST",
                    "/api/v1/calculations/" + victimsCalculation + "/replay",
                    headers,
                    new byte[0],
                    404));
            all.add(Hostile.of("another's job" + by, "GET", "/api/v1/jobs/" + victimsJob, headers, new byte[0], 404));
            all.add(Hostile.of(
                    "another's results" + by,
                    "GET",
                    "/api/v1/jobs/" + victimsJob + "/results",
                    headers,
                    new byte[0],
                    404));
            all.add(Hostile.of(
                    "another's job stopped" + by,
                    "POST",
                    "/api/v1/jobs/" + victimsJob + "/cancel",
                    headers,
                    new byte[0],
                    404));
            all.add(Hostile.of(
                    "another's job removed" + by, "DELETE", "/api/v1/jobs/" + victimsJob, headers, new byte[0], 404));
        }
        all.add(Hostile.of(
                "a tenant as a parameter",
                "GET",
                "/api/v1/calculations/" + victimsCalculation + "?tenant=victim",
                bearer(key),
                new byte[0],
                400,
                404));
        all.add(Hostile.of(
                "another's events", "GET", "/api/v1/jobs/" + victimsJob + "/events", bearer(key), new byte[0], 404));
        all.add(Hostile.of(
                "another's corrected file",
                "GET",
                "/api/v1/jobs/" + victimsJob + "/results.uke",
                bearer(key),
                new byte[0],
                404));
        all.add(Hostile.of(
                "another's findings",
                "GET",
                "/api/v1/jobs/" + victimsJob + "/findings.csv",
                bearer(key),
                new byte[0],
                404));
    }

    /** A processor's key opens nothing of the operator's and the auditor's. */
    private void wrongRoles(List<Hostile> all) {
        String headers = bearer(key);
        for (String path : List.of("/api/v1/keys", "/api/v1/audit", "/audit/verify", "/actuator/prometheus")) {
            all.add(Hostile.of("a processor at " + path, "GET", path, headers, new byte[0], 403));
        }
        byte[] wanted =
                "{\"tenant\": \"victim\", \"name\": \"x\", \"roles\": [\"operator\"]}".getBytes(StandardCharsets.UTF_8);
        all.add(Hostile.of("a processor makes a key", "POST", "/api/v1/keys", headers + JSON, wanted, 403));
        all.add(Hostile.of(
                "a processor removes what is old", "POST", "/api/v1/retention", headers, new byte[0], 403, 404));
    }

    /** Idempotency keys used before: by the same caller for another claim, and by another tenant. */
    private void replays(List<Hostile> all) {
        String calculations = "/api/v1/calculations";
        String headers = bearer(key) + JSON + "Idempotency-Key: ";
        byte[] other = RunningService.example()
                .replace("\"receipt\": \"1\"", "\"receipt\": \"2\"")
                .getBytes(StandardCharsets.UTF_8);
        all.add(Hostile.of(
                "an idempotency key used the first time",
                "POST",
                calculations,
                headers + "hostile-1\r\n",
                body(),
                201));
        all.add(Hostile.of("the same with another claim", "POST", calculations, headers + "hostile-1\r\n", other, 422));
        all.add(Hostile.of(
                "the same with another question",
                "POST",
                calculations + "?question=calculate",
                headers + "hostile-1\r\n",
                body(),
                422));
        all.add(Hostile.of(
                "an idempotency key of another tenant",
                "POST",
                calculations,
                headers + VICTIMS_KEY + "\r\n",
                body(),
                201));
        all.add(Hostile.of(
                "an idempotency key of 3,000 letters",
                "POST",
                calculations,
                headers + "x".repeat(3_000) + "\r\n",
                body(),
                400));
        all.add(Hostile.of(
                "an idempotency key with SQL",
                "POST",
                calculations,
                headers + "'; drop table calculation; --\r\n",
                body(),
                201,
                400));
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static byte[] body() {
        return RunningService.example().getBytes(StandardCharsets.UTF_8);
    }
}
