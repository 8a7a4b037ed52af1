package org.santei.feetables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Where the reader gets its files from. */
interface TableFiles {

    /**
     * The bytes of a file.
     *
     * @param file its name relative to the data folder
     * @throws FeeTableException when there is no such file
     */
    byte[] read(String file);

    /** The files in the jar of this module. */
    static TableFiles packaged() {
        return file -> {
            try (InputStream in = TableFiles.class.getResourceAsStream("/fee-tables/" + file)) {
                if (in == null) {
                    throw new FeeTableException(file + " is not on the class path");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new FeeTableException(file + " cannot be read", e);
            }
        };
    }

    /** The only file that is packed in a zip file. */
    static byte[] unpack(String file, byte[] packed) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw new FeeTableException(file + " is no zip file with a table in it");
            }
            byte[] content = zip.readAllBytes();
            if (zip.getNextEntry() != null) {
                throw new FeeTableException(file + " holds more than one file");
            }
            return content;
        } catch (IOException e) {
            throw new FeeTableException(file + " cannot be unpacked", e);
        }
    }

    /** SHA-256 of several byte strings in turn, in 64 hexadecimal digits. */
    static String sha256(byte[]... contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] content : contents) {
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
