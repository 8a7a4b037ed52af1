package org.santei.service.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;

/** Reads the extensions of this service, and notes what is wrong with them. Those of others are read over. */
final class ExtensionReader {

    private final FieldErrors errors;

    ExtensionReader(FieldErrors errors) {
        this.errors = errors;
    }

    /** Notes every extension under our name that an element cannot have, and those that stand there too often. */
    void check(List<Extension> extensions, String path, String context) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < extensions.size(); i++) {
            String url = extensions.get(i).getUrl();
            if (url == null || !url.startsWith(Systems.OWN)) {
                continue;
            }
            String where = path + ".extension[" + i + ']';
            Extensions.Definition known = Extensions.ALL.stream()
                    .filter(each -> each.url().equals(url) && each.context().contains(context))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                errors.add(where, context + " にこの拡張はありません。使える拡張は /fhir/StructureDefinition にあります。");
            } else if (!seen.add(url) && !known.many()) {
                errors.add(where, "この拡張は1つだけ書いてください。");
            }
        }
    }

    /** The simple value of an extension; {@code null} when it is not there, or not of its type. */
    @Nullable
    PrimitiveType<?> value(Element element, Extensions.Definition definition, String path) {
        for (int i = 0; i < element.getExtension().size(); i++) {
            Extension extension = element.getExtension().get(i);
            if (definition.url().equals(extension.getUrl())) {
                return value(extension, definition.type(), path + ".extension[" + i + ']');
            }
        }
        return null;
    }

    /** The simple value of an extension; notes one of another type. */
    @Nullable
    PrimitiveType<?> value(Extension extension, String type, String path) {
        if (extension.getValue() instanceof PrimitiveType<?> value
                && value.fhirType().equals(type)) {
            return value;
        }
        errors.add(path, "FHIR の " + type + " の値を書いてください。");
        return null;
    }

    /** Writes the parts of an extension as fields of the API. */
    void parts(Extension extension, List<Extensions.Part> parts, Placed target, String path) {
        if (extension.hasValue()) {
            errors.add(path, "値ではなく、部分の拡張（" + names(parts) + "）を書いてください。");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < extension.getExtension().size(); i++) {
            Extension inner = extension.getExtension().get(i);
            String where = path + ".extension[" + i + ']';
            Extensions.Part part = parts.stream()
                    .filter(each -> each.name().equals(inner.getUrl()))
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                errors.add(where, "この部分はありません。使える部分: " + names(parts) + "。");
            } else if (!seen.add(part.name()) && !part.many()) {
                errors.add(where, "この部分は1つだけ書いてください。");
            } else {
                part(inner, part, target, where);
            }
        }
    }

    private void part(Extension inner, Extensions.Part part, Placed target, String where) {
        if (part.type().isEmpty()) {
            parts(inner, part.parts(), target.object(part.field(), where), where);
            return;
        }
        PrimitiveType<?> value = value(inner, part.type(), where);
        if (value != null && part.many()) {
            target.add(part.field(), value.getValueAsString(), where + ".value");
        } else if (value != null) {
            target.value(part.field(), value, where + ".value");
        }
    }

    private static String names(List<Extensions.Part> parts) {
        return String.join("、", parts.stream().map(Extensions.Part::name).toList());
    }
}
