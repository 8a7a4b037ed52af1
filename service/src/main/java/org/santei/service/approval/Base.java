package org.santei.service.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.santei.engine.rulebase.ReleaseName;

/**
 * What drafts change: the releases that answer at a moment.
 *
 * @param releases their names
 */
record Base(List<ReleaseName> releases) {

    /** SHA-256 over the names, in hexadecimal digits. */
    String hash() {
        String names = releases.stream().map(ReleaseName::toString).sorted().collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
