package org.santei.service.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.santei.service.claim.ClaimReader;

final class FhirCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new FhirCommand(out, new PrintStream(err, true, StandardCharsets.UTF_8)).run(arguments);
    }

    @Test
    void everyClaimOfAFileIsALineWithoutThePatient() {
        assertThat(run(RealClaims.FILE.toString(), "--predetermination")).isEqualTo(FhirCommand.WRITTEN);

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(50).allSatisfy(line -> {
            Submission read = Submission.read(line.getBytes(StandardCharsets.UTF_8), new ClaimReader());
            assertThat(read.resource().getUse().toCode()).isEqualTo("predetermination");
        });
        assertThat(text).doesNotContain("テスト");
        assertThat(err.size()).isZero();
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(run()).isEqualTo(FhirCommand.UNREADABLE);
        assertThat(run("--xml", "x")).isEqualTo(FhirCommand.UNREADABLE);
        assertThat(run("nothing.uke")).isEqualTo(FhirCommand.UNREADABLE);
        assertThat(run("pom.xml")).isEqualTo(FhirCommand.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage:", "nothing.uke: ファイルがありません");
        assertThat(out.size()).isZero();
    }
}
