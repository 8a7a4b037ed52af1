package org.santei.service.fhir;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.UriType;

/** The definitions of the extensions and code systems of this service, made from the tables by which they are read. */
final class Definitions {

    /** Day on which they were last changed. */
    static final String DATE = "2026-11-30";

    private static final String VERSION = "1.0.0";
    private static final String TYPE = "Extension";

    private Definitions() {}

    /** Every extension by its address. */
    static Map<String, StructureDefinition> extensions() {
        Map<String, StructureDefinition> all = new LinkedHashMap<>();
        Extensions.ALL.forEach(each -> all.put(each.url(), extension(each)));
        return all;
    }

    /** Every code system by its address. */
    static Map<String, CodeSystem> codeSystems() {
        Map<String, CodeSystem> all = new LinkedHashMap<>();
        Arrays.stream(Vocabulary.values()).forEach(each -> all.put(each.url(), codeSystem(each)));
        return all;
    }

    private static CodeSystem codeSystem(Vocabulary vocabulary) {
        CodeSystem system = new CodeSystem();
        system.setId(vocabulary.id());
        system.setUrl(vocabulary.url())
                .setVersion(VERSION)
                .setName(name(vocabulary.id()))
                .setTitle(vocabulary.title())
                .setStatus(PublicationStatus.ACTIVE)
                .setExperimental(false)
                .setDateElement(new DateTimeType(DATE))
                .setDescription(vocabulary.title())
                .setCaseSensitive(true)
                .setContent(CodeSystemContentMode.COMPLETE);
        vocabulary
                .codes()
                .forEach((code, display) -> system.addConcept().setCode(code).setDisplay(display));
        return system;
    }

    private static StructureDefinition extension(Extensions.Definition definition) {
        StructureDefinition structure = new StructureDefinition();
        structure.setId(definition.name());
        structure
                .setUrl(definition.url())
                .setVersion(VERSION)
                .setName(name(definition.name()))
                .setTitle(definition.title())
                .setStatus(PublicationStatus.ACTIVE)
                .setExperimental(false)
                .setDateElement(new DateTimeType(DATE))
                .setDescription(definition.title())
                .setFhirVersion(FHIRVersion._4_0_1)
                .setKind(StructureDefinitionKind.COMPLEXTYPE)
                .setAbstract(false)
                .setType(TYPE)
                .setBaseDefinition("http://hl7.org/fhir/StructureDefinition/" + TYPE)
                .setDerivation(TypeDerivationRule.CONSTRAINT);
        definition
                .context()
                .forEach(context -> structure
                        .addContext()
                        .setType(ExtensionContextType.ELEMENT)
                        .setExpression(context));
        root(structure, definition);
        parts(structure, TYPE, definition.parts());
        element(structure, TYPE + ".url").setFixed(new UriType(definition.url()));
        value(structure, TYPE, definition.type());
        return structure;
    }

    private static void root(StructureDefinition structure, Extensions.Definition definition) {
        element(structure, TYPE)
                .setShort(definition.title())
                .setDefinition(definition.title())
                .setMin(0)
                .setMax(definition.many() ? "*" : "1");
    }

    private static void parts(StructureDefinition structure, String parent, List<Extensions.Part> parts) {
        if (parts.isEmpty()) {
            element(structure, parent + ".extension").setMax("0");
            return;
        }
        ElementDefinition slicing = element(structure, parent + ".extension");
        slicing.getSlicing()
                .setRules(ElementDefinition.SlicingRules.CLOSED)
                .addDiscriminator()
                .setType(ElementDefinition.DiscriminatorType.VALUE)
                .setPath("url");
        for (Extensions.Part part : parts) {
            String id = parent + ".extension:" + part.name();
            element(structure, id)
                    .setSliceName(part.name())
                    .setShort(part.title())
                    .setDefinition(part.title())
                    .setMin(0)
                    .setMax(part.many() ? "*" : "1");
            parts(structure, id, part.parts());
            element(structure, id + ".url").setFixed(new UriType(part.name()));
            value(structure, id, part.type());
        }
    }

    private static void value(StructureDefinition structure, String parent, String type) {
        ElementDefinition value = element(structure, parent + ".value[x]");
        if (type.isEmpty()) {
            value.setMax("0");
        } else {
            value.setMin(1).addType().setCode(type);
        }
    }

    /** A new element at the end; its path is its id without the names of slices. */
    private static ElementDefinition element(StructureDefinition structure, String id) {
        ElementDefinition element = structure.getDifferential().addElement();
        element.setId(id);
        return element.setPath(id.replaceAll(":[^.]*", ""));
    }

    /** A name as FHIR wants it for programs: in capitals without hyphens. */
    private static String name(String id) {
        StringBuilder name = new StringBuilder("Santei");
        for (String word : id.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
