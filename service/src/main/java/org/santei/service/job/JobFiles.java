package org.santei.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The uploaded files: {@code jobs/<id>/input} in the data directory, encrypted, readable by their owner only. */
@Component
final class JobFiles {

    /** An upload that was broken off by the end of the service is removed after so long. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path directory;
    private final UUID home;

    JobFiles(@Value("${santei.data-directory}") Path data) {
        try {
            Files.createDirectories(data);
            Path jobs = data.resolve("jobs");
            if (Files.notExists(jobs)) {
                Files.createDirectory(jobs, PRIVATE);
            }
            directory = jobs.toRealPath();
            home = home(directory.resolve("home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the data directory: jobs are calculated where their files are. */
    private static UUID home(Path file) throws IOException {
        try {
            Files.writeString(
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                    UUID.randomUUID().toString(),
                    StandardCharsets.US_ASCII);
        } catch (FileAlreadyExistsException e) {
            // It has its number.
        }
        return UUID.fromString(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }

    UUID home() {
        return home;
    }

    /** Bytes that are free on the disk. */
    long free() throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    /** Begins the file of a new job. */
    OutputStream write(UUID id, byte[] key) throws IOException {
        Files.createDirectory(directory.resolve(id.toString()), PRIVATE);
        return SealedFile.write(file(id), key);
    }

    /**
     * The file of a job from a byte on.
     *
     * @param length bytes of the whole file
     */
    InputStream read(UUID id, byte[] key, long length, long offset) throws IOException {
        return SealedFile.read(file(id), key, length, offset);
    }

    /** Removes the file of a job; nothing happens when there is none. */
    void delete(UUID id) {
        try {
            FileSystemUtils.deleteRecursively(directory.resolve(id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes files that belong to no job and are older than a day. */
    void sweep(Set<UUID> jobs) throws IOException {
        Instant limit = Instant.now().minus(LEFT_BEHIND);
        List<Path> found;
        try (Stream<Path> all = Files.list(directory)) {
            found = all.filter(Files::isDirectory).toList();
        }
        for (Path path : found) {
            UUID id = UUID.fromString(path.getFileName().toString());
            if (!jobs.contains(id)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }

    private Path file(UUID id) {
        return directory.resolve(id.toString()).resolve("input");
    }
}
