package org.santei.service.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether bytes are text in UTF-8, as JSON has to be (RFC 8259, 8.1). A parser alone takes UTF-16 and overlong forms, too. */
final class Utf8 {

    private Utf8() {}

    static boolean is(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return false;
            }
            if (bytes[i] < 0) {
                return isFrom(bytes, i);
            }
        }
        return true;
    }

    private static boolean isFrom(byte[] bytes, int first) {
        for (int i = first; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, first, bytes.length - first));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
