package org.santei.service.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What of a description breaks clients that were written for an earlier one. Requests may ask for less and take more; answers may
 * have more and never less. Texts and examples do not count.
 */
final class Compatibility {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Every break, with its place; empty when there is none. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        Compatibility compatibility = new Compatibility(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> compatibility.operation(
                                method.getKey() + " " + path.getKey(),
                                method.getValue(),
                                after.path("paths").path(path.getKey()).path(method.getKey()))));
        return compatibility.breaks;
    }

    private void operation(String place, JsonNode then, JsonNode now) {
        if (now.isMissingNode()) {
            breaks.add(place + " is gone");
            return;
        }
        parameters(place, then.path("parameters"), now.path("parameters"));
        if (now.path("requestBody").path("required").asBoolean(false)
                && !then.path("requestBody").path("required").asBoolean(false)) {
            breaks.add(place + " needs a body");
        }
        contents(place + " request", then.path("requestBody"), now.path("requestBody"), true);
        then.path("responses").properties().forEach(response -> {
            String answer = place + " " + response.getKey();
            JsonNode same = now.path("responses").path(response.getKey());
            if (same.isMissingNode()) {
                breaks.add(answer + " is gone");
            } else {
                contents(answer, response.getValue(), same, false);
            }
        });
    }

    private void parameters(String place, JsonNode then, JsonNode now) {
        for (JsonNode parameter : then) {
            JsonNode same = named(now, parameter);
            String where = place + " parameter " + parameter.get("name").stringValue();
            if (same.isMissingNode()) {
                breaks.add(where + " is gone");
            } else {
                schema(where, parameter.path("schema"), same.path("schema"), true);
            }
        }
        for (JsonNode parameter : now) {
            JsonNode old = named(then, parameter);
            if (parameter.path("required").asBoolean(false)
                    && !old.path("required").asBoolean(false)) {
                breaks.add(
                        place + " needs the parameter " + parameter.get("name").stringValue());
            }
        }
    }

    private static JsonNode named(JsonNode parameters, JsonNode like) {
        for (JsonNode parameter : parameters) {
            if (parameter.get("name").equals(like.get("name"))
                    && parameter.get("in").equals(like.get("in"))) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    private void contents(String place, JsonNode then, JsonNode now, boolean request) {
        then.path("content").properties().forEach(content -> {
            JsonNode same = now.path("content").path(content.getKey());
            if (same.isMissingNode()) {
                breaks.add(place + " " + content.getKey() + " is gone");
            } else {
                schema(place + " " + content.getKey(), content.getValue().path("schema"), same.path("schema"), request);
            }
        });
    }

    private void schema(String place, JsonNode thenOrRef, JsonNode nowOrRef, boolean request) {
        if (!compared.add(thenOrRef + " " + nowOrRef + " " + request)) {
            return;
        }
        JsonNode then = resolved(before, thenOrRef);
        JsonNode now = resolved(after, nowOrRef);
        types(place, then, now, request);
        words(place, then.path("enum"), now.path("enum"), request);
        if (request) {
            bounds(place, then, now);
        }
        required(place, then, now, request);
        then.path("properties").properties().forEach(property -> {
            JsonNode same = now.path("properties").path(property.getKey());
            String where = place + "." + property.getKey();
            if (same.isMissingNode()) {
                breaks.add(where + " is gone");
            } else {
                schema(where, property.getValue(), same, request);
            }
        });
        for (String inner : List.of("items", "additionalProperties")) {
            if (then.path(inner).isObject()) {
                schema(place + "[]", then.path(inner), now.path(inner), request);
            }
        }
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            choices(place + " " + choice, then.path(choice), now.path(choice), request);
        }
    }

    /** Choices keep their order; new ones come behind. */
    private void choices(String place, JsonNode then, JsonNode now, boolean request) {
        if (now.size() < then.size()) {
            breaks.add(place + " has fewer choices");
        }
        for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
            schema(place + i, then.get(i), now.get(i), request);
        }
    }

    private void types(String place, JsonNode then, JsonNode now, boolean request) {
        Set<String> old = names(then.path("type"));
        Set<String> current = names(now.path("type"));
        boolean fits =
                request ? current.isEmpty() || current.containsAll(old) : old.isEmpty() || old.containsAll(current);
        if (!fits) {
            breaks.add(place + " was " + old + " and is " + current);
        }
    }

    private void words(String place, JsonNode then, JsonNode now, boolean request) {
        if (request && now.isArray() && (!then.isArray() || !names(now).containsAll(names(then)))) {
            breaks.add(place + " takes fewer words");
        }
    }

    private void bounds(String place, JsonNode then, JsonNode now) {
        for (String least : List.of("minimum", "minLength", "minItems")) {
            if (now.has(least)
                    && (!then.has(least)
                            || now.get(least).asDouble() > then.get(least).asDouble())) {
                breaks.add(place + " has a higher " + least);
            }
        }
        for (String most : List.of("maximum", "maxLength", "maxItems")) {
            if (now.has(most)
                    && (!then.has(most)
                            || now.get(most).asDouble() < then.get(most).asDouble())) {
                breaks.add(place + " has a lower " + most);
            }
        }
        if (now.has("pattern") && !now.get("pattern").equals(then.path("pattern"))) {
            breaks.add(place + " has another pattern");
        }
    }

    private void required(String place, JsonNode then, JsonNode now, boolean request) {
        Set<String> old = names(then.path("required"));
        Set<String> current = names(now.path("required"));
        if (request ? !old.containsAll(current) : !current.containsAll(old)) {
            breaks.add(place + " required " + old + " and requires " + current);
        }
    }

    private static Set<String> names(JsonNode nameOrNames) {
        Set<String> names = new TreeSet<>();
        if (nameOrNames.isString()) {
            names.add(nameOrNames.stringValue());
        }
        nameOrNames.forEach(name -> names.add(name.asString()));
        return names;
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }
}
