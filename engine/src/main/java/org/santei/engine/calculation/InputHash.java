package org.santei.engine.calculation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.santei.engine.claim.Claim;

/** Identifies what was asked: equal claims and questions have equal hashes. */
final class InputHash {

    private InputHash() {}

    static String of(Claim claim, Question question) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(question.name().getBytes(StandardCharsets.UTF_8));
            digest.update(claim.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
