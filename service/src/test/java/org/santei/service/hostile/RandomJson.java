package org.santei.service.hostile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents that a schema of OpenAPI 3.1 allows, and now and then something that it does not. */
final class RandomJson {

    private static final int DEPTH = 7;

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "null",
            "0",
            "-1",
            "1e400",
            "２０２４",
            "山田",
            "\ud83d\ude00",
            "' or 1=1 --",
            "../..",
            "${x}",
            "2024-02-30",
            "9999-12-31",
            "0000-01-01",
            "2026-06",
            "112007410",
            "9".repeat(300));

    private final JsonNode api;
    private final Random random;
    private final JsonMapper json = JsonMapper.shared();

    RandomJson(JsonNode api, Random random) {
        this.api = api;
        this.random = random;
    }

    /** Something of a schema; one value in a hundred is of none. */
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (random.nextInt(100) == 0) {
            return odd();
        }
        JsonNode ref = schema.get("$ref");
        if (ref != null) {
            return of(api.at(ref.stringValue().substring(1)), depth);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return of(
                        schema.get(choice).get(random.nextInt(schema.get(choice).size())), depth);
            }
        }
        JsonNode values = schema.get("enum");
        if (values != null && values.size() > 0) {
            return values.get(random.nextInt(values.size()));
        }
        if (schema.has("example") && random.nextInt(3) > 0) {
            return schema.get("example");
        }
        return ofType(type(schema), schema, depth);
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.get("type");
        if (type == null) {
            return schema.has("properties") ? "object" : "string";
        }
        return type.isArray() ? type.get(random.nextInt(type.size())).stringValue() : type.stringValue();
    }

    private JsonNode ofType(String type, JsonNode schema, int depth) {
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> json.valueToTree(integer(schema));
            case "number" -> json.valueToTree(random.nextInt(10) == 0 ? 0.1 : integer(schema));
            case "boolean" -> json.valueToTree(random.nextBoolean());
            case "null" -> json.nullNode();
            default -> json.valueToTree(string(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = json.createObjectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.stringValue().equals(property.getKey()));
            if (depth < DEPTH && (required ? random.nextInt(50) > 0 : random.nextInt(3) == 0)) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        }
        JsonNode others = schema.get("additionalProperties");
        if (others != null && others.isObject() && depth < DEPTH) {
            object.set(String.valueOf(1 + random.nextInt(31)), of(others, depth + 1));
        }
        if (random.nextInt(50) == 0) {
            object.set("unknown", odd());
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = json.createArrayNode();
        int size = depth < DEPTH ? random.nextInt(4) : 0;
        for (int i = 0; i < size; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        if (random.nextInt(20) == 0) {
            return List.of(0L, -1L, (long) Integer.MAX_VALUE, Long.MIN_VALUE).get(random.nextInt(4));
        }
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 50);
        return least + (long) (random.nextDouble() * Math.min(most - least, 100) + 0.5);
    }

    private String string(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        if (schema.path("format").asString("").equals("date") || pattern.contains("-[0-9]{2}-")) {
            return LocalDate.of(2020, 4, 1).plusDays(random.nextInt(2600)).toString();
        }
        if (pattern.contains("{4}-")) {
            return LocalDate.of(2020, 4, 1)
                    .plusDays(random.nextInt(2600))
                    .toString()
                    .substring(0, 7);
        }
        if (pattern.contains("[0-9]")) {
            return List.of("112007410", "111000110", "160000310", "620098801", "810000001", "8830001")
                    .get(random.nextInt(6));
        }
        return ODD.get(random.nextInt(ODD.size()));
    }

    /** A value that no schema asks for. */
    private JsonNode odd() {
        return switch (random.nextInt(6)) {
            case 0 -> json.nullNode();
            case 1 -> json.createArrayNode().add(json.createObjectNode());
            case 2 -> json.createObjectNode().put("", 1);
            case 3 -> json.valueToTree(Long.MAX_VALUE);
            case 4 -> json.valueToTree(1e308);
            default -> json.valueToTree(oddText());
        };
    }

    /** A text that is out of place almost everywhere. */
    String oddText() {
        return ODD.get(random.nextInt(ODD.size()));
    }
}
