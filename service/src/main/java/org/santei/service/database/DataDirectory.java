package org.santei.service.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The directory in which the service keeps its database; one service at a time. */
final class DataDirectory implements AutoCloseable {

    /** Name of the file with the password of the administrator of the database. */
    static final String ADMINISTRATORS_PASSWORD = "password";

    private static final int PASSWORD_BYTES = 24;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the directory for this process, and makes it when there is none; readable by its owner only.
     *
     * @throws DatabaseStartException when another service uses it or it cannot be written
     */
    static DataDirectory open(Path directory) {
        try {
            Path absolute = directory.toAbsolutePath().normalize();
            if (Files.notExists(absolute)) {
                Files.createDirectories(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path root = absolute.toRealPath();
            FileChannel channel =
                    FileChannel.open(root.resolve("santei.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseStartException("データディレクトリ " + root + " は別の Santei が使っています。"
                        + "そちらを止めるか、santei.data-directory に別の場所を指定してください。");
            }
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "データディレクトリ " + directory + " を使えません。書き込めるかを確かめるか、santei.data-directory に別の場所を指定してください。", e);
        }
    }

    /** Whether a service uses a directory at this moment. */
    static boolean isInUse(Path directory) throws IOException {
        Path lock = directory.resolve("santei.lock");
        if (Files.notExists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The directory itself. */
    Path root() {
        return root;
    }

    /** Where PostgreSQL keeps its data. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** PostgreSQL's log. */
    Path log() {
        return root.resolve("postgres.log");
    }

    /** File with the password of the administrator of the database, readable by the owner of the directory only. */
    Path passwordFile() {
        return root.resolve(ADMINISTRATORS_PASSWORD);
    }

    /** The administrator's password; made at first use. */
    String password() throws IOException {
        return password(passwordFile());
    }

    /** The password of a role of the database; made at first use. */
    String password(String role) throws IOException {
        return password(root.resolve(passwordFileOf(role)));
    }

    /** Name of the file with the password of a role. */
    static String passwordFileOf(String role) {
        return "password-" + role;
    }

    private static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    /** Gives the directory free. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
