package org.santei.rules.workings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.claim.Claim;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;

/** The claims of a clinic in October 2021 without their figures. */
public final class RealClaims {

    private static final Path CLINIC = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");

    private RealClaims() {}

    /** Every claim of the file. */
    public static List<Claim> read() throws IOException, UkeFileException {
        List<Claim> claims = new ArrayList<>();
        try (InputStream in = Files.newInputStream(CLINIC);
                UkeReader reader = UkeReader.open(in)) {
            UkeEntry entry;
            while ((entry = reader.next()) != null) {
                claims.add(((UkeEntry.ReadClaim) entry).claim().withoutFigures());
            }
        }
        return claims;
    }
}
