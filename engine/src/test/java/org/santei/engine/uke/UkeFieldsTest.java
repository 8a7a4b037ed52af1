package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.UkeFields;
import org.santei.engine.claim.Visit;

/** What {@link UkeFields} says that a file can tell is what the reader finds in files of clinics. */
class UkeFieldsTest {

    private static final Path CLINIC = Path.of("src/test/resources/uke/clinic-2021-10.uke");

    private static final Map<String, Predicate<Claim>> TOLD = new TreeMap<>(Map.of(
            "scheme", claim -> claim.particulars().scheme() != null,
            "treatmentDays", claim -> claim.particulars().treatmentDays() != null,
            "diagnoses", claim -> !claim.diagnoses().isEmpty(),
            "groups[0].days", claim -> !claim.groups().get(0).days().isEmpty(),
            "payers[public1].number",
                    claim -> any(claim, coverage -> coverage.certificate().number() != null),
            "facility.standards", claim -> claim.facility().standards() != null,
            "facility.paediatrics", claim -> claim.facility().paediatrics() != null,
            "facility.area", claim -> claim.facility().area() != null,
            "payers[public1].limits.perMonthYen",
                    claim -> any(
                            claim, coverage -> !coverage.certificate().limits().equals(FundLimits.UNKNOWN)),
            "history.since", claim -> !claim.particulars().history().equals(History.UNKNOWN)));

    private static boolean any(Claim claim, Predicate<Coverage> told) {
        return claim.coverages().stream().anyMatch(told);
    }

    @Test
    void aFieldIsToldBySomeClaimOrByNone() throws IOException, UkeFileException {
        List<Claim> claims = claims();

        assertThat(TOLD)
                .allSatisfy((field, told) ->
                        assertThat(claims.stream().anyMatch(told)).as(field).isEqualTo(UkeFields.canTell(field)));
    }

    @Test
    void timesOfVisitsAndDischargesAreInNoFile() throws IOException, UkeFileException {
        assertThat(claims()).allSatisfy(claim -> {
            Stay stay = claim.particulars().stay();
            assertThat(claim.visits()).extracting(Visit::timeClass).isEmpty();
            assertThat(stay == null || stay.discharged() == null).isTrue();
        });
        assertThat(UkeFields.canTell("visits[0].timeClass")).isFalse();
        assertThat(UkeFields.canTell("stay.discharged")).isFalse();
        assertThat(UkeFields.canTell("stay.admitted")).isTrue();
    }

    private static List<Claim> claims() throws IOException, UkeFileException {
        List<Claim> claims = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(Files.newInputStream(CLINIC))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    claims.add(read.claim());
                }
            }
        }
        return claims;
    }
}
