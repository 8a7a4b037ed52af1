package org.santei.service.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An object of a claim in the form of the API, which knows of each of its fields where in FHIR it stood. */
final class Placed {

    private final ObjectNode node;
    private final String path;
    private final Places places;

    private Placed(ObjectNode node, String path, Places places) {
        this.node = node;
        this.path = path;
        this.places = places;
    }

    /** A whole claim. */
    static Placed claim(Places places) {
        return new Placed(JsonMapper.shared().createObjectNode(), "", places);
    }

    /** The object itself. */
    ObjectNode node() {
        return node;
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    /** Writes a text; nothing when there is none. */
    void text(String name, @Nullable String text, String fhir) {
        if (text != null) {
            places.note(path(name), fhir);
            node.put(name, text);
        }
    }

    /** Writes a number; nothing when there is none. */
    void number(String name, @Nullable BigDecimal number, String fhir) {
        if (number != null) {
            places.note(path(name), fhir);
            BigDecimal plain = number.stripTrailingZeros();
            if (plain.scale() <= 0 && plain.precision() - plain.scale() < 10) {
                node.put(name, plain.intValueExact());
            } else {
                node.put(name, number);
            }
        }
    }

    /** Writes a simple value of FHIR as what it is. */
    void value(String name, PrimitiveType<?> value, String fhir) {
        if (value instanceof BooleanType truth) {
            places.note(path(name), fhir);
            node.put(name, truth.booleanValue());
        } else if (value instanceof IntegerType whole) {
            number(name, BigDecimal.valueOf(whole.getValue()), fhir);
        } else if (value instanceof DecimalType decimal) {
            number(name, decimal.getValue(), fhir);
        } else {
            text(name, value.getValueAsString(), fhir);
        }
    }

    /** Adds a text to a list. */
    void add(String list, String text, String fhir) {
        places.note(path(list) + '[' + node.withArray(list).size() + ']', fhir);
        node.withArray(list).add(text);
    }

    /** An empty list. */
    void empty(String list, String fhir) {
        places.note(path(list), fhir);
        node.putArray(list);
    }

    /** The object of a name, which is made when there is none. */
    Placed object(String name, String fhir) {
        places.note(path(name), fhir);
        ObjectNode object = node.get(name) instanceof ObjectNode known ? known : node.putObject(name);
        return new Placed(object, path(name), places);
    }

    /** A new object at the end of a list. */
    Placed item(String list, String fhir) {
        String where = path(list) + '[' + node.withArray(list).size() + ']';
        places.note(where, fhir);
        return new Placed(node.withArray(list).addObject(), where, places);
    }
}
