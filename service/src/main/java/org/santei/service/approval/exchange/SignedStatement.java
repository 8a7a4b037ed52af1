package org.santei.service.approval.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement that an installation has signed, in the flattened JSON form of RFC 7515 (JWS, EdDSA over Ed25519): any program that
 * knows JWS can verify it.
 *
 * @param header what signs how, and what kind of statement it is; base64url
 * @param payload the statement; base64url
 * @param signature over header and payload; base64url
 */
public record SignedStatement(String header, String payload, String signature) {

    private static final String ALGORITHM = "EdDSA";

    /**
     * Signs a statement.
     *
     * @param type what kind of statement it is; no other kind is mistaken for it
     * @param statement its bytes
     */
    public static SignedStatement by(InstallationKey key, String type, byte[] statement) {
        Map<String, String> header = new TreeMap<>(Map.of("alg", ALGORITHM, "kid", key.id(), "typ", type));
        String protectedHeader = base64(JsonMapper.shared().writeValueAsBytes(header));
        String payload = base64(statement);
        return new SignedStatement(
                protectedHeader, payload, base64(key.signPlain(signedText(protectedHeader, payload))));
    }

    /** Whether a key has signed it as a statement of a kind. */
    public boolean isBy(byte[] publicKey, String type) {
        try {
            JsonNode head = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(header));
            return head.path("alg").asString("").equals(ALGORITHM)
                    && head.path("typ").asString("").equals(type)
                    && !head.has("crit")
                    && Signed.holdsPlain(
                            publicKey,
                            signedText(header, payload),
                            Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException | JacksonException e) {
            return false;
        }
    }

    /**
     * The name of the key that is said to have signed: SHA-256 of the public key.
     *
     * @throws IllegalArgumentException when the header cannot be read
     */
    public String keyId() {
        try {
            return JsonMapper.shared()
                    .readTree(Base64.getUrlDecoder().decode(header))
                    .path("kid")
                    .asString("");
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no header of a signature", e);
        }
    }

    /**
     * The statement.
     *
     * @throws IllegalArgumentException when it is not base64url
     */
    public byte[] statement() {
        return Base64.getUrlDecoder().decode(payload);
    }

    /** The name of a public key. */
    public static String idOf(byte[] publicKey) {
        return Signed.keyId(publicKey);
    }

    private static byte[] signedText(String header, String payload) {
        return (header + '.' + payload).getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
