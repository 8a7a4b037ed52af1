package org.santei.service.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of identities, by name: the first of the file encrypts, every one decrypts.
 *
 * @param current name of the key that encrypts
 * @param all every key
 */
record IdentityKeys(String current, Map<String, SecretKey> all) {

    private static final int BYTES = 32;

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /**
     * The keys of a file: on each line a name (small letters, digits, hyphens) and 32 bytes in Base64, after a space.
     *
     * @throws IdentityKeyException when there is none, somebody else may read it, or it is not understood
     */
    static IdentityKeys read(Path file) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        try {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IdentityKeyException(file + " をほかの人が読めます。chmod 600 で持ち主だけが読めるようにしてください。");
            }
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                String[] parts = line.strip().split(" ", -1);
                byte[] key = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
                if (key.length != BYTES || !parts[0].matches("[a-z0-9-]{1,40}")) {
                    throw misunderstood(file);
                }
                if (keys.put(parts[0], new SecretKeySpec(key, "AES")) != null) {
                    throw misunderstood(file);
                }
            }
        } catch (IOException e) {
            throw new IdentityKeyException(
                    "santei.store-identity=true のときは、患者の氏名と番号を暗号化する鍵が要ります。santei.identity-key-file"
                            + " に読める鍵ファイルを指定してください。");
        } catch (IllegalArgumentException e) {
            throw misunderstood(file);
        }
        return new IdentityKeys(
                keys.keySet().stream().findFirst().orElseThrow(() -> misunderstood(file)), Map.copyOf(keys));
    }

    private static IdentityKeyException misunderstood(Path file) {
        return new IdentityKeyException(file
                + " を鍵ファイルとして読めません。1行に「名前 鍵」を1つずつ、鍵は32バイトを Base64 で書いてください（例 echo \"k1 $(openssl rand -base64 32)\"）。");
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "IdentityKeys " + all.keySet();
    }
}
