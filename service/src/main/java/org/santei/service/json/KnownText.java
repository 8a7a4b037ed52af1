package org.santei.service.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes texts that come again and again, such as what a rule rests on: each is encoded once. */
final class KnownText extends ValueSerializer<String> {

    /** No more than this are kept, whatever is published while the service runs. */
    private static final int MOST_KEPT = 8_192;

    private static final Map<String, SerializedString> KEPT = new ConcurrentHashMap<>();

    @Override
    public void serialize(String text, JsonGenerator out, SerializationContext context) {
        SerializedString kept = KEPT.get(text);
        if (kept == null) {
            if (KEPT.size() >= MOST_KEPT) {
                KEPT.clear();
            }
            kept = KEPT.computeIfAbsent(text, SerializedString::new);
        }
        out.writeString(kept);
    }
}
