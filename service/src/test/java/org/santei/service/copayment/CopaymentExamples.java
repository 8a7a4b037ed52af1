package org.santei.service.copayment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests that the documentation shows, and the answers to requests. */
final class CopaymentExamples {

    private static final Path FILE = Path.of("src/main/resources/santei/example-copayments.json");

    private CopaymentExamples() {}

    /** All, by name, each with its summary. */
    static JsonNode all() {
        try {
            return JsonMapper.shared().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them. */
    static String of(String name) {
        return all().get(name).get("value").toString();
    }
}
