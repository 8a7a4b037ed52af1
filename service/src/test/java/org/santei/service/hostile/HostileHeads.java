package org.santei.service.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.santei.service.RunningService;

/** Paths, parameters, methods and headers that should not be. */
final class HostileHeads {

    private static final byte[] NOTHING = new byte[0];

    private final String key;

    HostileHeads(String key) {
        this.key = "Authorization: Bearer " + key + "\r\n";
    }

    List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        paths(all);
        parameters(all);
        methods(all);
        headers(all);
        return all;
    }

    private void paths(List<Hostile> all) {
        for (String path : List.of(
                "/api/v1/calculations/../../../../etc/passwd",
                "/api/v1/calculations/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1/calculations/..%2f..%2fetc%2fpasswd",
                "/api/v1/calculations/..;/..;/actuator/env",
                "/api/v1/calculations/%00",
                "/api/v1/calculations/%c0%ae%c0%ae/",
                "/api/v1/calculations/00000000-0000-0000-0000-000000000000%0d%0aSet-Cookie:x",
                "/api/v1/calculations/1'%20or%20'1'='1",
                "/api/v1/calculations/" + "1".repeat(4_000),
                "//api//v1//calculations//x",
                "/api/v1/calculations;a=b/x",
                "/law/2024-06/..%2f..%2f..%2fapplication.properties",
                "/law/2024-06/../../application.properties",
                "/law/..%5c..%5c/A000",
                "/items/..%2f..%2fsantei.css",
                "/santei.css/../../WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/META-INF/spring.factories",
                "/application.properties",
                "/.git/config",
                "/.santei/password",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/actuator/health/../env",
                "/swagger-ui/..%2f..%2fapplication.properties",
                "/v3/api-docs/../../etc/passwd",
                "/api/v1/jobs/..%2f..%2fpassword/results",
                "/api/v1/jobs/%2fetc%2fpasswd/results",
                "/fhir/StructureDefinition/..%2f..%2fapplication.properties")) {
            all.add(Hostile.of("path " + shortened(path), "GET", path, key, NOTHING, 400, 404));
        }
        all.add(Hostile.of(
                "a path of 60,000 letters", "GET", "/" + "a".repeat(60_000), key, NOTHING, 400, 404, 414, 431));
        all.add(Hostile.of("an address for a path", "GET", "http://127.0.0.1:1/", key, NOTHING, 400, 404, 200));
        all.add(Hostile.of("no slash at the beginning", "GET", "api/v1/editions", key, NOTHING, 400, 404));
    }

    private void parameters(List<Hostile> all) {
        for (String path : List.of(
                "/api/v1/items?query=%27%20or%201%3D1%3B%20drop%20table%20calculation%3B--",
                "/api/v1/items?query=" + "%E7%AE%97".repeat(1_500),
                "/api/v1/items?query=%00",
                "/api/v1/items?query=%ff%fe",
                "/api/v1/items?query=(a%2B)%2B%24",
                "/api/v1/items/%27%3Bselect%20pg_sleep(10)--",
                "/api/v1/items/112007410?on=0000-00-00",
                "/api/v1/items/112007410?on=%2B999999999-01-01",
                "/api/v1/revisions/..%2f/diff/2024-06",
                "/api/v1/revisions/%27/diff/%27",
                "/api/v1/jobs?limit=-1",
                "/api/v1/jobs?limit=99999999999999999999",
                "/api/v1/jobs?before=%27%20or%20true--",
                "/api/v1/calculations?limit=1e9",
                "/api/v1/calculations?month=2021-10%27--",
                "/api/v1/editions?on=%27")) {
            all.add(Hostile.of("parameter " + shortened(path), "GET", path, key, NOTHING, 200, 400, 404, 422));
        }
    }

    private void methods(List<Hostile> all) {
        for (String method : List.of("TRACE", "CONNECT", "PUT", "PATCH", "DELETE", "PROPFIND", "FOO", "get")) {
            all.add(Hostile.of("method " + method, method, "/api/v1/calculations", key, NOTHING, 400, 403, 405, 501));
        }
        all.add(Hostile.of(
                "a method in a header",
                "POST",
                "/api/v1/jobs/x",
                key + "X-HTTP-Method-Override: DELETE\r\n",
                NOTHING,
                404,
                405));
        all.add(Hostile.of(
                "a method in a parameter", "POST", "/api/v1/jobs/x?_method=delete", key, NOTHING, 400, 404, 405));
    }

    private void headers(List<Hostile> all) {
        byte[] claim = RunningService.example().getBytes(StandardCharsets.UTF_8);
        String start = "POST /api/v1/calculations?store=none HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + key
                + "Content-Type: application/json\r\n";
        all.add(Hostile.raw(
                "two lengths",
                start + "Content-Length: " + claim.length + "\r\nContent-Length: 1\r\n\r\n",
                claim,
                400));
        all.add(Hostile.raw("a negative length", start + "Content-Length: -1\r\n\r\n", claim, 400));
        all.add(Hostile.raw("a length in words", start + "Content-Length: all\r\n\r\n", claim, 400));
        all.add(Hostile.raw(
                "a length and pieces (smuggling)",
                start + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n",
                "0\r\n\r\nGET /actuator/env HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8),
                400));
        all.add(Hostile.raw(
                "pieces of a size that is none",
                start + "Transfer-Encoding: chunked\r\n\r\n",
                "zz\r\n{}\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8),
                400));
        all.add(Hostile.raw(
                "a piece larger than all memory",
                start + "Transfer-Encoding: chunked\r\n\r\n",
                "ffffffffffffffff\r\n".getBytes(StandardCharsets.UTF_8),
                400));
        all.add(Hostile.raw(
                "an encoding of transfer that nobody knows",
                start + "Transfer-Encoding: xyz\r\n\r\n",
                claim,
                400,
                501));
        all.add(Hostile.raw(
                "a wish that nobody fulfils",
                start + "Expect: miracles\r\nContent-Length: 2\r\n\r\n",
                "{}".getBytes(StandardCharsets.UTF_8),
                400,
                417,
                422));
        all.add(Hostile.raw("no host", "GET /api/v1/editions HTTP/1.1\r\nConnection: close\r\n\r\n", NOTHING, 400));
        all.add(Hostile.raw(
                "two hosts",
                "GET /api/v1/editions HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                NOTHING,
                400));
        all.add(Hostile.raw("a version that is none", "GET / HTTP/9.9\r\nHost: x\r\n\r\n", NOTHING, 400, 505));
        all.add(Hostile.raw("no HTTP", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n", NOTHING, 0, 400));
        all.add(Hostile.raw("only line ends", "\r\n\r\n\r\n\r\nGET\r\n\r\n", NOTHING, 0, 400));
        all.add(Hostile.of("10,000 headers", "GET", "/api/v1/editions", "a: b\r\n".repeat(10_000), NOTHING, 400, 431));
        all.add(Hostile.of(
                "a header of 100,000 letters",
                "GET",
                "/api/v1/editions",
                "a: " + "b".repeat(100_000) + "\r\n",
                NOTHING,
                400,
                431));
        all.add(Hostile.of("a folded header", "GET", "/api/v1/editions", "a: b\r\n c: d\r\n", NOTHING, 200, 400));
        all.add(Hostile.of("a header with a NUL", "GET", "/api/v1/editions", "a: \u0000\r\n", NOTHING, 400));
        for (String type : List.of(
                "text/html",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=nonsense",
                "*/*",
                "application/vnd.santei.v99+json",
                "a/b/c",
                "x".repeat(3_000))) {
            all.add(Hostile.of(
                    "type " + shortened(type),
                    "POST",
                    "/api/v1/calculations?store=none",
                    key + "Content-Type: " + type + "\r\n",
                    claim,
                    415));
        }
        for (String accept : List.of(
                "image/png",
                "text/html",
                "application/vnd.santei.v99+json",
                ",;,;",
                "a/b/c",
                "*/" + "x".repeat(3_000))) {
            all.add(Hostile.of(
                    "accepts " + shortened(accept),
                    "POST",
                    "/api/v1/calculations?store=none",
                    key + "Content-Type: application/json\r\nAccept: " + accept + "\r\n",
                    claim,
                    406));
        }
        all.add(Hostile.of(
                "another host for the answer",
                "POST",
                "/api/v1/calculations?store=none",
                key
                        + "Content-Type: application/json\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n",
                claim,
                200));
        all.add(Hostile.of(
                "a range", "GET", "/api/v1/editions", "Range: bytes=0-,0-,0-,0-,0-,0-\r\n", NOTHING, 200, 206, 416));
        all.add(Hostile.of(
                "an origin elsewhere",
                "OPTIONS",
                "/api/v1/calculations",
                key + "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n",
                NOTHING,
                200,
                400,
                403,
                404,
                405));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(70, text.length()));
    }
}
