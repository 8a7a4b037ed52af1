package org.santei.service.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.santei.service.RunningService;

/** Bodies that are too large, too deep, of wrong types, in broken encodings, or bombs. */
final class HostileBodies {

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String FHIR = "Content-Type: application/fhir+json\r\n";
    private static final String UKE = "Content-Type: application/octet-stream\r\n";
    private static final String LINES = "Content-Type: application/x-ndjson\r\n";

    private final String key;
    private final String operator;
    private final String claim = RunningService.example();

    /** Requests of a processor; those that make keys are an operator's. */
    HostileBodies(String processor, String operator) {
        this.key = "Authorization: Bearer " + processor + "\r\n";
        this.operator = "Authorization: Bearer " + operator + "\r\n";
    }

    List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        noJson(all);
        wrongTypes(all);
        large(all);
        files(all);
        return all;
    }

    /** What is no JSON, sent to everything that reads JSON. */
    private void noJson(List<Hostile> all) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put("100,000 arrays in each other", bytes("[".repeat(100_000)));
        bodies.put("100,000 objects in each other", bytes("{\"a\":".repeat(100_000)));
        bodies.put("a name twice", bytes("{\"month\": \"2021-10\", \"month\": \"2021-11\"}"));
        bodies.put("NaN", bytes("{\"month\": NaN}"));
        bodies.put("a comment", bytes("{/* x */ \"month\": \"2021-10\"}"));
        bodies.put("single quotes", bytes("{'month': '2021-10'}"));
        bodies.put("something behind the end", bytes("{} {}"));
        bodies.put("bytes that are no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.put("an overlong slash", new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'});
        bodies.put("a control character in a string", bytes("{\"month\": \"2021\u0000-10\"}"));
        bodies.put("a number of 10,000 digits", bytes("{\"month\": " + "9".repeat(10_000) + "}"));
        bodies.put("an entity of XML", bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
        for (String path : List.of(
                "/api/v1/calculations",
                "/api/v1/verify",
                "/api/v1/why-not",
                "/api/v1/copayments",
                "/api/v1/copayments/household",
                "/api/v1/copayments/year")) {
            bodies.forEach(
                    (name, body) -> all.add(Hostile.of(path + ": " + name, "POST", path, key + JSON, body, 400)));
        }
        bodies.forEach((name, body) ->
                all.add(Hostile.of("key: " + name, "POST", "/api/v1/keys", operator + JSON, body, 400)));
        bodies.forEach((name, body) ->
                all.add(Hostile.of("FHIR: " + name, "POST", "/fhir/Claim/$submit", key + FHIR, body, 400, 422)));
        all.add(post("UTF-16", claim.getBytes(StandardCharsets.UTF_16), 400));
        all.add(post("Shift_JIS", "{\"receipt\": \"番号\"}".getBytes(Charset.forName("MS932")), 400));
        all.add(post("2,000 lines on every day of the month", everyDay(2_000), 422));
        all.add(post("half a claim", bytes(claim.substring(0, claim.length() / 2)), 400));
    }

    /** The example with so many lines on each of 31 days: its acts would be held against each other for minutes. */
    private byte[] everyDay(int lines) {
        String days = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> "\"" + day + "\": 1")
                .collect(Collectors.joining(", "));
        String line = "{\"code\": \"111000110\"}";
        return bytes("{\"month\": \"2021-10\", \"setting\": \"outpatient\", \"patient\": {\"sex\": \"male\","
                + " \"birthDate\": \"1991-11-21\"}, \"payers\": [{\"payer\": \"insurance\"}], \"groups\": [{\"section\": \"11\","
                + " \"days\": {" + days + "}, \"lines\": ["
                + String.join(", ", Collections.nCopies(lines, line)) + "]}]}");
    }

    /** JSON that is no claim. */
    private void wrongTypes(List<Hostile> all) {
        String[][] wrong = {
            {"\"2021-10\"", "202110"},
            {"\"2021-10\"", "null"},
            {"\"2021-10\"", "[]"},
            {"\"2021-10\"", "{}"},
            {"\"2021-10\"", "\"2021-13\""},
            {"\"2021-10\"", "\"-999999999-10\""},
            {"\"2021-10\"", "\"２０２１-１０\""},
            {"\"1991-11-21\"", "\"1991-02-30\""},
            {"\"1991-11-21\"", "true"},
            {"\"male\"", "\"MALE\""},
            {"\"male\"", "1"},
            {"\"outpatient\"", "\"outpatient\\u0000\""},
            {"{\"8\": 1}", "{\"0\": 1}"},
            {"{\"8\": 1}", "{\"32\": 1}"},
            {"{\"8\": 1}", "{\"8\": -1}"},
            {"{\"8\": 1}", "{\"8\": 1e9}"},
            {"{\"8\": 1}", "{\"8\": 0.5}"},
            {"{\"8\": 1}", "{\"8\": 99999999999999999999}"},
            {"{\"8\": 1}", "{\"__proto__\": 1}"},
            {"{\"8\": 1}", "[1]"},
            {"\"111000110\"", "111000110"},
            {"\"111000110\"", "\"' or 1=1; drop table calculation; --\""},
            {"\"111000110\"", "\"${jndi:ldap://127.0.0.1/x}\""},
            {"\"111000110\"", "\"" + "1".repeat(100_000) + "\""},
            {"\"points\": 288, \"lines\"", "\"points\": -1e400, \"lines\""},
            {"\"11\"", "\"#{7*7}\""},
            {"\"insurance\"", "\"../../etc/passwd\""},
            {"\"receipt\": \"1\"", "\"receipt\": \"<script>alert(1)</script>\\n\""},
            {"\"receipt\": \"1\"", "\"receipt\": \"\\ud800\""},
            {"\"receipt\": \"1\"", "\"unknown\": \"1\""},
            {"\"receipt\": \"1\"", "\"" + "n".repeat(100_000) + "\": 1"},
        };
        for (String[] change : wrong) {
            String body = claim.replace(change[0], change[1]);
            if (body.equals(claim)) {
                throw new IllegalStateException("The example has no " + change[0]);
            }
            String name = change[0] + " is " + change[1].substring(0, Math.min(40, change[1].length()));
            all.add(post(name, bytes(body), 400, 422));
        }
        for (String body : List.of("null", "1", "\"text\"", "[]", "{}", "true")) {
            all.add(post("a claim that is " + body, bytes(body), 422));
        }
    }

    private void large(List<Hostile> all) {
        all.add(post("3 MiB of spaces", bytes(" ".repeat(3 << 20)), 413));
        all.add(Hostile.of(
                "a length of 9 exabytes",
                "POST",
                "/api/v1/calculations",
                key + JSON + "Content-Length: 9223372036854775807\r\n",
                new byte[0],
                400,
                413));
        String line = "{\"code\": \"111000110\"}";
        all.add(post(
                "50,000 lines in a group", bytes(claim.replace(line, (line + ",").repeat(49_999) + line)), 413, 422));
        all.add(post(
                "10,000 groups",
                bytes(claim.replaceFirst("(?s)\"groups\".*", "\"groups\": [" + "{},".repeat(9_999) + "{}]}")),
                413,
                422));
        all.add(post("200,000 unknown fields", bytes(fields(100_000)), 413, 422));
        byte[] bomb = zipped(200 << 20);
        all.add(Hostile.of(
                "a zipped bomb as a claim",
                "POST",
                "/api/v1/calculations",
                key + JSON + "Content-Encoding: gzip\r\n",
                bomb,
                400,
                413,
                415));
        all.add(Hostile.of(
                "a zipped bomb as lines",
                "POST",
                "/api/v1/calculations",
                key + LINES + "Content-Encoding: gzip\r\n",
                bomb,
                400,
                413,
                415));
        all.add(Hostile.of(
                "a broken zip as a job",
                "POST",
                "/api/v1/jobs",
                key + LINES + "Content-Encoding: gzip\r\n",
                bytes("no gzip"),
                400,
                415));
        all.add(Hostile.of(
                "an encoding that nobody knows",
                "POST",
                "/api/v1/jobs",
                key + LINES + "Content-Encoding: zip-bomb\r\n",
                bytes("{}"),
                400,
                415));
    }

    private void files(List<Hostile> all) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put("NUL", new byte[1000]);
        bodies.put("a program", bytes("\u007fELF\u0002\u0001"));
        bodies.put("a zip", bytes("PK\u0003\u0004 and so on"));
        bodies.put("a line of 4 MiB", bytes("RE,1," + "9".repeat(4 << 20)));
        bodies.put("100,000 empty lines", bytes("\r\n".repeat(100_000)));
        bodies.put("bytes that are no MS932", new byte[] {'R', 'E', ',', (byte) 0xff, (byte) 0xff, '\r', '\n'});
        bodies.put("records in disorder", bytes("SI,12,1,112007410\r\nIR,1\r\nRE,1\r\n"));
        bodies.forEach((name, body) ->
                all.add(Hostile.of("UKE: " + name, "POST", "/api/v1/uke?store=none", key + UKE, body, 200, 400)));
    }

    private Hostile post(String name, byte[] body, Integer... right) {
        return Hostile.of("claim: " + name, "POST", "/api/v1/calculations?store=none", key + JSON, body, right);
    }

    private static String fields(int count) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            json.append("\"f").append(i).append("\":1,");
        }
        return json.append("\"month\":\"2021-10\"}").toString();
    }

    private static byte[] zipped(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        java.util.Arrays.fill(piece, (byte) ' ');
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int written = 0; written < size; written += piece.length) {
                zip.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
