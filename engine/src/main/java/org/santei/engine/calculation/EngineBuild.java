package org.santei.engine.calculation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which build of the engine answers. A build is named by its version and its sources: the same sources make the same name on
 * every machine.
 */
public final class EngineBuild {

    /**
     * Version and the first 12 hexadecimal digits of SHA-256 over the sources of the engine and the reader of the tables, such
     * as {@code 0.1.0+1a2b3c4d5e6f}; {@code development} when they were compiled otherwise than by the build.
     */
    public static final String VERSION = read();

    private static final String FILE = "engine-build.txt";
    private static final int DIGITS = 12;

    private EngineBuild() {}

    /**
     * Writes the name of a build; the build of this module does.
     *
     * @param arguments the file to write, the version, and the files and folders of sources
     */
    public static void main(String... arguments) throws IOException {
        List<Path> sources = List.of(arguments).subList(2, arguments.length).stream()
                .map(Path::of)
                .toList();
        String name = arguments[1] + '+' + hash(sources).substring(0, DIGITS);
        Files.writeString(Path.of(arguments[0]), name, StandardCharsets.US_ASCII);
    }

    /**
     * SHA-256, in 64 hexadecimal digits, over files: of each its name and its bytes, in the order of their names.
     *
     * @param sources files and folders; a file is named by its path inside of the folder
     */
    static String hash(List<Path> sources) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path source : sources) {
                for (Path file : files(source)) {
                    byte[] content = Files.readAllBytes(file);
                    String name = source.relativize(file).toString().replace('\\', '/');
                    digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                    digest.update(content);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            List<Path> all = new ArrayList<>(files.filter(Files::isRegularFile).toList());
            all.sort(Comparator.comparing(file -> file.toString().replace('\\', '/')));
            return all;
        }
    }

    private static String read() {
        try (InputStream in = EngineBuild.class.getResourceAsStream(FILE)) {
            return in == null ? "development" : new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
