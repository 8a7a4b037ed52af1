package org.santei.service.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.claim.Claim;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Lists the claims of a UKE file, each as a form that is filled with it. Nothing of the file is kept. */
@Component
final class TrialFiles {

    /** Most claims that are listed. */
    static final int MOST_CLAIMS = 200;

    /**
     * A claim of the file.
     *
     * @param receipt its number in the file
     * @param form the form that is filled with it
     */
    record Listed(String receipt, TrialForm form) {

        /** How many lines it has. */
        public int size() {
            return form.lines().size();
        }
    }

    /**
     * The first claims of a file that can be read.
     *
     * @throws ProblemException when it is no UKE file
     */
    List<Listed> read(byte[] file) throws IOException {
        List<Listed> claims = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file))) {
            for (UkeEntry entry = reader.next(); entry != null && claims.size() < MOST_CLAIMS; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    Claim claim = read.claim();
                    claims.add(new Listed(claim.receipt(), TrialImport.of(claim)));
                }
            }
        } catch (UkeFileException e) {
            throw new ProblemException(
                    ProblemType.INVALID_UKE,
                    e.error().line() + "行目 " + e.error().field() + ": "
                            + e.error().message());
        }
        return claims;
    }
}
