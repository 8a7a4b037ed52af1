package org.santei.service.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.InputHash;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.NationalUsage;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;

final class ClaimJsonTest {

    @Property(tries = 2_000)
    void everyClaimComesBackAsItWas(@ForAll long seed) {
        assertComesBack(new RandomClaims(seed).next());
    }

    @Test
    void claimsOfFilesComeBackAsTheyWere() throws IOException, UkeFileException {
        List<Claim> claims = uke();

        assertThat(claims).hasSize(50).allSatisfy(ClaimJsonTest::assertComesBack);
    }

    @Test
    void claimsOfTheApiComeBackAsTheyWere() {
        assertComesBack(new ClaimReader().read(RunningService.example().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void syntheticMonthsComeBackAsTheyWere() {
        SyntheticMonths months = new SyntheticMonths(
                new FeeTableReader().readPackaged(), NationalUsage.read(), LocalDate.of(2024, 7, 1));

        for (long number = 1; number <= 200; number++) {
            assertComesBack(months.claim(number, YearMonth.of(2024, 7)));
        }
    }

    /** What a person is named by is nowhere in the model; what the file says of it stays in the file. */
    @Test
    void noNameIsKept() throws IOException, UkeFileException {
        String kept = String.join("\n", uke().stream().map(ClaimJson::write).toList());

        assertThat(kept).doesNotContainPattern("[ァ-ヶ]{2,}|[\u4e00-\u9fff]{3,}|name|氏名");
    }

    /** A row that was kept before a field came into the model is read as one that does not tell it. */
    @Test
    void aFieldThatIsNotThereIsUnknown() throws IOException, UkeFileException {
        Claim claim = uke().get(0);
        String older = ClaimJson.write(claim).replaceFirst(",\"comments\":\\[[^\\]]*\\]", "");

        assertThat(older).doesNotContain("comments");
        assertThat(ClaimJson.read(older).particulars().comments()).isEmpty();
        assertThat(ClaimJson.read(older).groups()).isEqualTo(claim.groups());
    }

    private static List<Claim> uke() throws IOException, UkeFileException {
        List<Claim> claims = new ArrayList<>();
        try (InputStream in = Files.newInputStream(RunningService.UKE);
                UkeReader reader = UkeReader.open(in)) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                claims.add(((UkeEntry.ReadClaim) entry).claim());
            }
        }
        return claims;
    }

    private static void assertComesBack(Claim claim) {
        String json = ClaimJson.write(claim);
        Claim back = ClaimJson.read(json);

        assertThat(back).as(json).isEqualTo(claim);
        assertThat(InputHash.of(back, Question.VERIFY)).isEqualTo(InputHash.of(claim, Question.VERIFY));
        assertThat(ClaimJson.write(back)).isEqualTo(json);
    }
}
