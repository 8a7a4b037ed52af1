package org.santei.service.copayment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests that the documentation shows, and the answers to requests. */
final class CopaymentExamples {

    private static final Path FOLDER = Path.of("src/main/resources/santei");

    private CopaymentExamples() {}

    /** All of a patient's month, by name, each with its summary. */
    static JsonNode all() {
        return all("example-copayments.json");
    }

    /** All of a file. */
    static JsonNode all(String file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them. */
    static String of(String name) {
        return all().get(name).get("value").toString();
    }

    /** One of a file. */
    static String of(String file, String name) {
        return all(file).get(name).get("value").toString();
    }
}
