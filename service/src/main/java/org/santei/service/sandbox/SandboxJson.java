package org.santei.service.sandbox;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The messages between the service and the process that looks at drafts: JSON, read strictly on both sides. */
final class SandboxJson {

    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 64 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private SandboxJson() {}

    static byte[] write(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /**
     * A message.
     *
     * @throws tools.jackson.core.JacksonException when it is none of its kind
     */
    static <T> T read(byte[] message, Class<T> kind) {
        return MAPPER.readValue(message, kind);
    }
}
