package org.santei.feetables.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.santei.feetables.FeeTableException;

/** Where the files of the tables are. */
public interface DataFolder {

    /**
     * The bytes of a file.
     *
     * @param file its name relative to the folder
     * @throws FeeTableException when there is no such file
     */
    byte[] read(String file);

    /** The files in the jar of this module. */
    static DataFolder packaged() {
        return file -> {
            try (InputStream in = DataFolder.class.getResourceAsStream("/fee-tables/" + file)) {
                if (in == null) {
                    throw new FeeTableException(file + " is not on the class path");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new FeeTableException(file + " cannot be read", e);
            }
        };
    }

    /** The files of a folder. */
    static DataFolder of(Path folder) {
        return file -> {
            Path path = folder.resolve(file).normalize();
            if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
                throw new FeeTableException(file + " is not in " + folder);
            }
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new FeeTableException(file + " cannot be read", e);
            }
        };
    }

    /** What a file says: what is packed in it when it is a zip file, else its bytes. */
    static byte[] content(String file, byte[] bytes) {
        return file.endsWith(".zip") ? unpack(file, bytes) : bytes;
    }

    /**
     * The only file that is packed in a zip file.
     *
     * @throws FeeTableException when there is none, or more than one, or it is far too large for a table
     */
    static byte[] unpack(String file, byte[] packed) {
        int most = 200_000_000;
        // Names in zip files made in Japan are in MS932 unless the file says that they are in UTF-8.
        Charset names = Charset.forName("windows-31j");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), names)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw new FeeTableException(file + " is no zip file with a table in it");
            }
            byte[] content = zip.readNBytes(most);
            if (content.length == most) {
                throw new FeeTableException(file + " is too large for a table");
            }
            if (zip.getNextEntry() != null) {
                throw new FeeTableException(file + " holds more than one file");
            }
            return content;
        } catch (IOException | IllegalArgumentException e) {
            throw new FeeTableException(file + " cannot be unpacked: " + e.getMessage(), e);
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
