package org.santei.service.approval.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A release as one file: a ZIP of the manifest, its signature, and each text once under its SHA-256. Nothing in it is a class,
 * and no name in it is a path.
 *
 * @param manifest what it holds
 * @param signed the manifest as it was signed
 * @param signature the signature
 * @param texts the texts by their SHA-256
 */
@SuppressWarnings("ArrayRecordComponent")
record ReleaseFile(Manifest manifest, byte[] signed, byte[] signature, SortedMap<String, String> texts) {

    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "signature";
    private static final String TEXTS = "texts/";

    /** Most bytes of the manifest, of a text, and of everything, unpacked. */
    private static final int MOST_MANIFEST = 4 << 20;

    private static final int MOST_TEXT = 8 << 20;
    private static final long MOST = 128L << 20;
    private static final int SIGNATURE_BYTES = 64;

    /** Says whether the publisher of a manifest has signed it; asked before anything else of a file is read. */
    interface Trust {
        /** Refuses what is not signed by who is trusted. */
        void check(Manifest manifest, byte[] signed, byte[] signature);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            write(zip, MANIFEST, signed);
            write(zip, SIGNATURE, signature);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                write(zip, TEXTS + text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Reads a file: the manifest, then its signature, then exactly the texts that the manifest names, in their order. Each is
     * what its SHA-256 says.
     *
     * @throws IOException when it is no such file
     */
    static ReleaseFile read(byte[] bytes, Trust trust) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            byte[] signed = next(zip, MANIFEST, MOST_MANIFEST);
            byte[] signature = next(zip, SIGNATURE, SIGNATURE_BYTES);
            Manifest manifest = Manifest.read(signed);
            trust.check(manifest, signed, signature);
            SortedMap<String, String> texts = new TreeMap<>();
            long total = 0;
            for (String hash : hashes(manifest)) {
                byte[] text = next(zip, TEXTS + hash, MOST_TEXT);
                total += text.length;
                if (total > MOST || !Signed.sha256(text).equals(hash)) {
                    throw new IOException("a text is not what its hash says, or all are too much");
                }
                texts.put(hash, text(text));
            }
            if (zip.getNextEntry() != null) {
                throw new IOException("more than the manifest names");
            }
            return new ReleaseFile(manifest, signed, signature, texts);
        } catch (RuntimeException e) {
            if (e instanceof org.santei.service.problem.ProblemException) {
                throw e;
            }
            throw new IOException("not readable", e);
        }
    }

    /** The hashes of all texts, in their order. */
    static SortedSet<String> hashes(Manifest manifest) {
        SortedSet<String> hashes = new TreeSet<>();
        manifest.releases().forEach(part -> hashes.addAll(part.texts().values()));
        manifest.cases().values().stream()
                .filter(java.util.Objects::nonNull)
                .forEach(hash -> hashes.add(String.valueOf(hash)));
        return hashes;
    }

    private static byte[] next(ZipInputStream zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException(name + " is not where it belongs");
        }
        byte[] content = zip.readNBytes(most + 1);
        if (content.length > most) {
            throw new IOException(name + " is too long");
        }
        return content;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
