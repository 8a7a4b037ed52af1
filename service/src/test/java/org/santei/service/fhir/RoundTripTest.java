package org.santei.service.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Claim.Use;
import org.junit.jupiter.api.Test;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.claim.Claim;
import org.santei.feetables.FeeTableReader;
import org.santei.rules.examples.ExampleClaims;
import org.santei.service.claim.ClaimReader;
import org.santei.service.claim.ClaimRequestWriter;
import org.santei.service.problem.FieldErrors;
import org.santei.service.request.Place;

/** Whatever a claim of the API can say, a Claim of FHIR says, too: what comes out of either is the same claim. */
final class RoundTripTest {

    private static final Path RULES = Path.of("../rules/src/main/resources");
    private static final Path EXAMPLES = Path.of("../rules/src/test/resources/org/santei/rules/examples.yaml");
    private static final ClaimReader READER = new ClaimReader();

    /** Every so many cases of rules: the others say nothing in another form. */
    private static final int STEP = 4;

    @Test
    void casesOfRules() {
        List<RuleCase> cases = new CaseFiles(new FeeTableReader().readPackaged()).readAll(RULES.resolve("cases"));
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < cases.size(); i += STEP) {
            claims.add(cases.get(i).claim());
        }
        assertSame(claims, 1_000);
    }

    @Test
    void workedExamples() throws IOException {
        assertSame(ExampleClaims.read(EXAMPLES), 300);
    }

    @Test
    void claimsOfAClinic() {
        assertSame(RealClaims.read(), 50);
    }

    private static void assertSame(List<Claim> claims, int least) {
        int compared = 0;
        for (Claim claim : claims) {
            Claim expected = READER.read(ClaimRequestWriter.of(claim), Place.DOCUMENT, new FieldErrors());
            if (expected == null) {
                // No claim of the API; the tests of what is refused are others.
                continue;
            }
            compared++;
            assertThat(read(expected)).isEqualTo(expected);
        }
        assertThat(compared).isGreaterThanOrEqualTo(least);
    }

    private static Claim read(Claim claim) {
        String json = RealClaims.fhir(claim, Use.PREDETERMINATION);
        return Submission.read(json.getBytes(StandardCharsets.UTF_8), READER).claim();
    }
}
