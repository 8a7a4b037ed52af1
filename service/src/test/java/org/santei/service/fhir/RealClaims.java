package org.santei.service.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Claim.Use;
import org.santei.engine.claim.Claim;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;

/** The 50 claims of a clinic, as its receipt computer wrote them. */
final class RealClaims {

    /** The file itself. */
    static final Path FILE = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");

    private static final LocalDate CREATED = LocalDate.of(2021, 11, 1);

    private RealClaims() {}

    /** Each claim, in file order. */
    static List<Claim> read() {
        List<Claim> claims = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(Files.newInputStream(FILE))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                claims.add(((UkeEntry.ReadClaim) entry).claim());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UkeFileException e) {
            throw new IllegalStateException(e.error().message(), e);
        }
        return claims;
    }

    /** A claim as the JSON of FHIR. */
    static String fhir(Claim claim, Use use) {
        return FhirFormat.write(ClaimWriter.write(claim, use, CREATED));
    }
}
