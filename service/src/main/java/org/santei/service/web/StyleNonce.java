package org.santei.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** The word under which the script of one page may make style. */
public final class StyleNonce {

    private static final String ATTRIBUTE = StyleNonce.class.getName();
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private StyleNonce() {}

    /** Makes the word of a request. */
    static String make(HttpServletRequest request) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    /** The word of a request; empty when it is not for a page. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String nonce ? nonce : "";
    }
}
