package org.santei.service.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import tools.jackson.databind.JsonNode;

/** Holds a document against what FHIR R4 has, and says of everything that is wrong where it stands, as a FHIRPath. */
final class StructureCheck {

    private static final Set<String> ROOTS = Set.of("Claim", "Bundle", "Parameters");
    private static final String TYPE = "resourceType";
    private static final int SHOWN = 40;

    private final FhirContext context;
    private final FieldErrors errors;

    StructureCheck(FhirContext context, FieldErrors errors) {
        this.context = context;
        this.errors = errors;
    }

    /** Checks a whole document, which has to be a Claim or something around one. */
    void resource(JsonNode document) {
        String type = document.path(TYPE).isString() ? document.get(TYPE).stringValue() : "";
        if (ROOTS.contains(type)) {
            resource(document, type);
        } else {
            errors.add("resourceType", "resourceType に \"Claim\"、または Claim を含む \"Bundle\" か \"Parameters\" を書いてください。");
        }
    }

    private void resource(JsonNode node, String path) {
        JsonNode type = node.path(TYPE);
        RuntimeResourceDefinition definition = type.isString() ? definition(type.stringValue()) : null;
        if (definition == null) {
            errors.add(path, "resourceType に FHIR R4 のリソースの名前を書いてください。");
        } else {
            element(node, path, definition);
        }
    }

    private @Nullable RuntimeResourceDefinition definition(String type) {
        return context.getResourceTypes().contains(type) ? context.getResourceDefinition(type) : null;
    }

    private void element(JsonNode node, String path, BaseRuntimeElementDefinition<?> definition) {
        if (!node.isObject() || node.isEmpty()) {
            errors.add(path, "空でないオブジェクト { … } で書いてください。");
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            property(entry.getKey(), entry.getValue(), path, definition);
        }
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            if (child.getMin() > 0 && child.getValidChildNames().stream().noneMatch(node::has)) {
                errors.add(path + '.' + pathName(child), "必須です。この要素を書いてください。");
            }
        }
    }

    private void property(String name, JsonNode value, String path, BaseRuntimeElementDefinition<?> definition) {
        if (name.equals(TYPE) && definition instanceof RuntimeResourceDefinition) {
            return;
        }
        if (name.equals("modifierExtension")) {
            errors.add(path + ".modifierExtension", "意味を変える拡張は扱えません。取り除いてください。");
        } else if (name.equals("extension")) {
            list(value, path + ".extension", this::extension);
        } else if (name.equals("id") && !(definition instanceof RuntimeResourceDefinition)) {
            scalar(value, path + ".id");
        } else if (name.startsWith("_") && definition.getChildByName(name.substring(1)) != null) {
            // Extensions of a simple value say nothing that is read here.
            if (!value.isObject() && !value.isArray()) {
                errors.add(path + '.' + name, "オブジェクト { … } で書いてください。");
            }
        } else {
            BaseRuntimeChildDefinition child = definition.getChildByName(name);
            if (child == null || name.endsWith("[x]")) {
                errors.add(path + '.' + shown(name), "FHIR R4 にこの要素はありません。つづりを確かめるか、取り除いてください。");
            } else {
                child(name, value, path + '.' + pathName(child), child);
            }
        }
    }

    private void extension(JsonNode node, String path) {
        element(node, path, context.getElementDefinition(Extension.class));
    }

    private void child(String name, JsonNode value, String path, BaseRuntimeChildDefinition child) {
        if (child.getMax() == 1) {
            one(name, value, path, child);
        } else {
            list(value, path, (item, where) -> one(name, item, where, child));
        }
    }

    private void one(String name, JsonNode value, String path, BaseRuntimeChildDefinition child) {
        BaseRuntimeElementDefinition<?> definition = child.getChildByName(name);
        switch (definition.getChildType()) {
            case RESOURCE, CONTAINED_RESOURCES, CONTAINED_RESOURCE_LIST -> resource(value, path);
            case PRIMITIVE_DATATYPE, ID_DATATYPE -> primitive(value, path, definition, child);
            case PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG -> scalar(value, path);
            default -> element(value, path, definition);
        }
    }

    private void primitive(
            JsonNode value, String path, BaseRuntimeElementDefinition<?> definition, BaseRuntimeChildDefinition child) {
        if (!scalar(value, path)) {
            return;
        }
        IPrimitiveType<?> type = (IPrimitiveType<?>) definition.newInstance(child.getInstanceConstructorArguments());
        boolean fits = switch (definition.getName()) {
            case "boolean" -> value.isBoolean();
            case "integer", "unsignedInt", "positiveInt" -> value.isIntegralNumber();
            case "decimal" -> value.isNumber();
            default -> value.isString();
        };
        if (!fits || !isValue(type, value.asString())) {
            errors.add(path, "FHIR の " + definition.getName() + " の形で書いてください。");
        }
    }

    private static boolean isValue(IPrimitiveType<?> type, String text) {
        try {
            type.setValueAsString(text);
            return true;
        } catch (IllegalArgumentException | DataFormatException e) {
            return false;
        }
    }

    private boolean scalar(JsonNode value, String path) {
        if (value.isNull()
                || value.isContainer()
                || (value.isString() && value.stringValue().isBlank())) {
            errors.add(path, "空でない値を1つ書いてください。");
            return false;
        }
        return true;
    }

    /** What is done with each item of a list. */
    private interface Item {
        void check(JsonNode item, String path);
    }

    private void list(JsonNode value, String path, Item item) {
        if (!value.isArray() || value.isEmpty()) {
            errors.add(path, "空でない配列 [ … ] で書いてください。");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            item.check(value.get(i), path + '[' + i + ']');
        }
    }

    /** The name that FHIRPath has for a child: without the type of a choice. */
    private static String pathName(BaseRuntimeChildDefinition child) {
        return child instanceof RuntimeChildChoiceDefinition
                ? child.getElementName().replace("[x]", "")
                : child.getElementName();
    }

    private static String shown(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}]", "?");
        return safe.length() > SHOWN ? safe.substring(0, SHOWN) + "…" : safe;
    }
}
