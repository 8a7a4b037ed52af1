package org.santei.service.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description that the service publishes, read as strictly as it can be: what it does not name must not be there. */
final class Published {

    static final JsonNode API = RunningService.json(RunningService.get("/v3/api-docs"));

    private static final ObjectNode COMPONENTS = closed();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Published() {}

    /** What of a document is not as a schema says; empty when all is. */
    static List<Error> wrong(JsonNode schema, JsonNode document) {
        return SCHEMAS.computeIfAbsent(schema.toString(), text -> {
                    ObjectNode whole = JsonMapper.shared().createObjectNode();
                    whole.putArray("allOf").add(close(schema.deepCopy()));
                    whole.putObject("components").set("schemas", COMPONENTS);
                    return REGISTRY.getSchema(whole);
                })
                .validate(document);
    }

    /** The schema of an answer. */
    static JsonNode answer(String path, String method, int status, String type) {
        JsonNode content = operation(path, method)
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        JsonNode exact = content.path(type).path("schema");
        return exact.isMissingNode() ? content.path("*/*").path("schema") : exact;
    }

    static JsonNode operation(String path, String method) {
        return API.path("paths").path(path).path(method);
    }

    private static ObjectNode closed() {
        ObjectNode schemas = API.at("/components/schemas").deepCopy().asObject();
        for (String name : Set.copyOf(schemas.propertyNames())) {
            if (schemas.get(name).has("allOf")) {
                schemas.set(name, merged(schemas, schemas.get(name).get("allOf")));
            }
        }
        schemas.forEach(Published::close);
        return schemas;
    }

    /** One schema that has what all of some others have. */
    private static ObjectNode merged(ObjectNode schemas, JsonNode parts) {
        ObjectNode whole = JsonMapper.shared().createObjectNode().put("type", "object");
        ObjectNode properties = whole.putObject("properties");
        Set<String> required = new LinkedHashSet<>();
        for (JsonNode part : parts) {
            JsonNode schema = part.has("$ref")
                    ? schemas.get(part.get("$ref").stringValue().replaceAll(".*/", ""))
                    : part;
            schema.path("properties").properties().forEach(each -> properties.set(each.getKey(), each.getValue()));
            schema.path("required").forEach(name -> required.add(name.stringValue()));
        }
        ArrayNode names = whole.putArray("required");
        required.forEach(names::add);
        return whole;
    }

    private static JsonNode close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Published::close);
        return schema;
    }
}
