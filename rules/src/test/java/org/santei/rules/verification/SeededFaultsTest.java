package org.santei.rules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.verification.ExplainedFindings;
import org.santei.engine.verification.Fault;
import org.santei.engine.verification.FaultCheck;
import org.santei.engine.verification.FaultKind;
import org.santei.engine.verification.FaultSeeder;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** Faults that are written into a file of claims are found as what they are, and nothing else on the file without them. */
class SeededFaultsTest {

    private static final Path FILE = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");
    private static final Path PAGE = Path.of("../docs/conformance/clinic-2021-10.md");
    private static final int FAULTS = 60;
    private static final int FOUND_AT_LEAST = 57;

    private static FaultSeeder seeder;
    private static FaultCheck check;
    private static byte[] clean;
    private static Set<String> explained;

    @BeforeAll
    static void reads() throws Exception {
        FeeTable table = new FeeTableReader().readPackaged();
        seeder = new FaultSeeder(table);
        check = new FaultCheck(ClaimService.packaged());
        clean = Files.readAllBytes(FILE);
        explained = ExplainedFindings.of(Files.readString(PAGE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42, 2021, 123_456_789, -5})
    void findsFaultsOfAnySeedAsWhatTheyAre(long seed) throws Exception {
        FaultSeeder.Seeded seeded = seeder.seed(clean, seed, FAULTS);

        FaultCheck.Result result = check.check(clean, seeded, explained);

        assertThat(seeded.faults()).hasSize(FAULTS);
        assertThat(result.missed()).hasSizeLessThanOrEqualTo(FAULTS - FOUND_AT_LEAST);
        assertThat(result.unexplained()).isEmpty();
    }

    @Test
    void oneSeedWritesOneFile() throws Exception {
        FaultSeeder.Seeded once = seeder.seed(clean, 8, FAULTS);
        FaultSeeder.Seeded again = seeder.seed(clean, 8, FAULTS);

        assertThat(again.file()).isEqualTo(once.file());
        assertThat(again.faults()).isEqualTo(once.faults());
        assertThat(seeder.seed(clean, 9, FAULTS).file()).isNotEqualTo(once.file());
    }

    @Test
    void aFileWithoutFaultsIsTheFileItself() throws Exception {
        FaultSeeder.Seeded none = seeder.seed(clean, 1, 0);

        assertThat(none.file()).isEqualTo(clean);
        assertThat(none.faults()).isEmpty();
    }

    @Test
    void aFileTakesFaultsOfManyKinds() throws Exception {
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        seeder.seed(clean, 1, FAULTS).faults().stream().map(Fault::kind).forEach(kinds::add);

        // No table of comments, no table of frequencies and no ended code for visits is at hand for October 2021, and
        // every
        // addition by age of the file stands beside 小児科外来診療料, which contains what it is added to.
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(
                        FaultKind.MISSING_COMMENT,
                        FaultKind.MISSING_ADDITION,
                        FaultKind.OVER_FREQUENCY,
                        FaultKind.EXPIRED_CODE)));
    }

    @Test
    void aFaultThatIsNotThereIsNotFound() throws Exception {
        FaultSeeder.Seeded seeded = seeder.seed(clean, 3, FAULTS);

        FaultCheck.Result result = check.check(clean, new FaultSeeder.Seeded(clean, seeded.faults()), explained);

        assertThat(result.found()).isEmpty();
    }
}
