package org.santei.rules.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.santei.engine.claim.Claim;

/** The claims of the worked examples, for tests that ask something else of them. */
public final class ExampleClaims {

    private ExampleClaims() {}

    /** Every claim of every example. */
    public static List<Claim> read() throws IOException {
        return read(Path.of("src/test/resources/org/santei/rules/examples.yaml"));
    }

    /** Every claim of every example of a file. */
    public static List<Claim> read(Path file) throws IOException {
        return ExampleFile.read(file).stream()
                .flatMap(example -> example.claims().stream())
                .map(Example.Given::claim)
                .toList();
    }
}
