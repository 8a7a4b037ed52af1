package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table that is changed changes the hash of the answers that rest on it. */
class CopaymentFilesTest {

    /** Tables that tell what stands on a claim: no answer to a patient's month rests on them. */
    private static final Set<String> OF_CLAIMS = Set.of("claim-marks.csv");

    @Test
    void everyTableOfWhatPatientsPayIsInTheHash() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data/copayment"))) {
            TreeSet<String> others = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !CopaymentFiles.NAMES.contains("copayment/" + name))
                    .forEach(others::add);
            assertThat(others).containsExactlyElementsOf(new TreeSet<>(OF_CLAIMS));
        }
        assertThat(CopaymentFiles.NAMES).contains("kouhi/local-schemes.csv", "kouhi/local-files.csv");
        assertThat(CopaymentFiles.NAMES)
                .allSatisfy(name -> assertThat(Path.of("data", name)).exists());
    }
}
