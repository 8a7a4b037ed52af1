package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hashes of inputs are kept for years: they stay those of {@link DataOutputStream}, with which they were first made. */
class HashedBytesTest {

    private static final String LETTERS = "\0\t A1é\u07FF\u0800薬｡\uFFFF𠮷";

    private final Random random = new Random(20261130);

    @Test
    void hashIsThatOfADataOutputStream() throws IOException, GeneralSecurityException {
        for (int round = 0; round < 500; round++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream expected = new DataOutputStream(bytes);
            HashedBytes hashed = new HashedBytes();
            for (int i = random.nextInt(200); i >= 0; i--) {
                writeToBoth(expected, hashed);
            }

            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            assertThat(hashed.sha256()).isEqualTo(HexFormat.of().formatHex(sha256));
        }
    }

    private void writeToBoth(DataOutputStream expected, HashedBytes hashed) throws IOException {
        int number = random.nextInt();
        long big = random.nextLong();
        String text = text(random.nextInt(40));
        expected.writeInt(number);
        hashed.writeInt(number);
        expected.writeLong(big);
        hashed.writeLong(big);
        expected.writeByte(number);
        hashed.writeByte((byte) number);
        expected.writeBoolean(number < 0);
        hashed.writeBoolean(number < 0);
        expected.writeUTF(text);
        hashed.writeText(text);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Test
    void textThatIsTooLongIsRefused() {
        HashedBytes hashed = new HashedBytes();

        hashed.writeText("1".repeat(0xFFFF));

        assertThatIllegalArgumentException().isThrownBy(() -> hashed.writeText("薬".repeat(0xFFFF / 3 + 1)));
    }
}
