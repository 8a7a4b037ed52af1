package org.santei.service.conformance.certificate;

import java.util.Map;
import java.util.TreeMap;
import org.santei.service.approval.exchange.InstallationKey;
import org.santei.service.approval.exchange.SignedStatement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A certificate as a file: a signed statement (JWS in JSON), and beside it the same statement for the eye. */
final class CertificateFile {

    /** The type that the signature names. */
    static final String TYPE = Statement.FORMAT;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CertificateFile() {}

    /** Signs a statement; gives the text of the file. */
    static String write(InstallationKey key, Statement statement) {
        SignedStatement signed = SignedStatement.by(key, TYPE, MAPPER.writeValueAsBytes(statement));
        ObjectNode file = MAPPER.createObjectNode();
        file.set("statement", MAPPER.valueToTree(statement));
        file.put("payload", signed.payload());
        file.put("protected", signed.header());
        file.put("signature", signed.signature());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file) + '\n';
    }

    /**
     * The signature of a file.
     *
     * @throws IllegalArgumentException when it is no such file
     */
    static SignedStatement signed(String text) {
        try {
            JsonNode file = MAPPER.readTree(text);
            Map<String, String> parts = new TreeMap<>();
            for (String name : new String[] {"payload", "protected", "signature"}) {
                if (!file.path(name).isString()) {
                    throw new IllegalArgumentException(name + " is missing");
                }
                parts.put(name, file.path(name).stringValue());
            }
            return new SignedStatement(
                    String.valueOf(parts.get("protected")),
                    String.valueOf(parts.get("payload")),
                    String.valueOf(parts.get("signature")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }

    /**
     * What a file says under its signature.
     *
     * @throws IllegalArgumentException when it is no such file, or shows something else to the eye
     */
    static Statement statement(String text) {
        try {
            Statement statement = MAPPER.readValue(signed(text).statement(), Statement.class);
            JsonNode shown = MAPPER.readTree(text).path("statement");
            if (!shown.isMissingNode() && !shown.equals(MAPPER.valueToTree(statement))) {
                throw new IllegalArgumentException("what is shown is not what is signed");
            }
            return statement;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }
}
