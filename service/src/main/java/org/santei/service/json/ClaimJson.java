package org.santei.service.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Claims as they are kept beside their answers: every field of the claim model under its own name, unknown ones left out. The
 * same claim always gives the same text, and the text the same claim. The model has neither name nor number of a patient.
 */
public final class ClaimJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(
                    fields -> fields.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                            .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                            .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    SortedMap.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Facility.class, SortedStandards.class)
            .build();

    /** A set without an order, in the order of its texts. */
    interface SortedStandards {

        @JsonSerialize(using = Sorted.class)
        @Nullable
        Set<String> standards();
    }

    /** Writes texts in their order. */
    static final class Sorted extends StdSerializer<Set<String>> {

        Sorted() {
            super(Set.class);
        }

        @Override
        public void serialize(Set<String> texts, JsonGenerator out, SerializationContext context) {
            SortedSet<String> sorted = new TreeSet<>(texts);
            out.writeStartArray();
            sorted.forEach(out::writeString);
            out.writeEndArray();
        }
    }

    private ClaimJson() {}

    /** The text of a claim. */
    public static String write(Claim claim) {
        return MAPPER.writeValueAsString(claim);
    }

    /** The same in UTF-8, as it is kept. */
    public static byte[] bytes(Claim claim) {
        return MAPPER.writeValueAsBytes(claim);
    }

    /**
     * The claim of a text.
     *
     * @throws tools.jackson.core.JacksonException if it is no text of a claim
     */
    public static Claim read(String json) {
        return MAPPER.readValue(json, Claim.class);
    }
}
