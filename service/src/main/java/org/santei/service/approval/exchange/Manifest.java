package org.santei.service.approval.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.json.AnswerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a release file holds; this is what is signed.
 *
 * @param publisher id of the key of the publisher
 * @param publication its name at the publisher
 * @param number its number at the publisher: later ones are greater
 * @param title what it is called
 * @param firstDay the day from which it answers at the publisher
 * @param releases the rules: of each release its name, and of each of its texts the path and the SHA-256
 * @param cases of each case file that changes with it the path and the SHA-256; {@code null} for one that goes
 */
record Manifest(
        String publisher,
        UUID publication,
        long number,
        String title,
        LocalDate firstDay,
        List<Part> releases,
        Map<String, @Nullable String> cases) {

    static final String FORMAT = "santei-release-1";

    /** Most releases of a file: as many as there are editions, and some. */
    private static final int MOST_RELEASES = 64;

    private static final int TITLE = 200;

    /** The texts of one release by path: the SHA-256 of each. */
    record Part(ReleaseName name, Map<String, String> texts) {}

    byte[] bytes() {
        Map<String, Object> json = new TreeMap<>();
        json.put("format", FORMAT);
        json.put("publisher", publisher);
        json.put("publication", publication.toString());
        json.put("number", number);
        json.put("title", title);
        json.put("firstDay", firstDay.toString());
        List<Object> parts = new ArrayList<>();
        for (Part part : releases) {
            parts.add(new TreeMap<>(Map.of("name", part.name().toString(), "texts", new TreeMap<>(part.texts()))));
        }
        json.put("releases", parts);
        json.put("cases", new TreeMap<>(cases));
        return AnswerJson.line(json).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * Reads what was signed.
     *
     * @throws IllegalArgumentException when it is no manifest
     */
    static Manifest read(byte[] bytes) {
        JsonNode json = JsonMapper.shared().readTree(bytes);
        if (!FORMAT.equals(json.path("format").asString(""))) {
            throw new IllegalArgumentException("format");
        }
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : json.path("releases")) {
            parts.add(new Part(ReleaseName.parse(part.path("name").asString("")), hashes(part.path("texts"))));
        }
        String title = json.path("title").asString("");
        if (parts.isEmpty() || parts.size() > MOST_RELEASES || title.isBlank() || title.length() > TITLE) {
            throw new IllegalArgumentException("releases or title");
        }
        Map<String, @Nullable String> cases = new TreeMap<>();
        json.path("cases").properties().forEach(entry -> {
            JsonNode hash = entry.getValue();
            cases.put(path(entry.getKey()), hash.isNull() ? null : hash(hash));
        });
        return new Manifest(
                hash(json.path("publisher")),
                UUID.fromString(json.path("publication").asString("")),
                json.path("number").asLong(0),
                title,
                LocalDate.parse(json.path("firstDay").asString("")),
                List.copyOf(parts),
                cases);
    }

    private static Map<String, String> hashes(JsonNode texts) {
        Map<String, String> hashes = new TreeMap<>();
        texts.properties().forEach(entry -> hashes.put(path(entry.getKey()), hash(entry.getValue())));
        return hashes;
    }

    private static String path(String path) {
        if (!path.matches("(rules|cases)(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\\.(drl|csv|yaml)")) {
            throw new IllegalArgumentException("path");
        }
        return path;
    }

    private static String hash(JsonNode node) {
        String text = node.asString("");
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("hash");
        }
        return text;
    }
}
