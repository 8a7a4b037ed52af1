package org.santei.service.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;

/** Brings a saved data directory back. */
final class Restore {

    /** Directories that PostgreSQL wants to find, though nothing is in them. */
    private static final Set<String> EMPTY = Set.of("pg_replslot", "pg_stat_tmp", "pg_notify", "pg_serial", "pg_wal");

    private static final FileAttribute<?> OWNERS_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNERS_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;

    Restore(Path directory) {
        this.directory = directory;
    }

    /**
     * Unpacks a file into the directory, which has to be empty or absent. The directory is either whole, or as before.
     *
     * @throws BackupException when the file is not a whole backup, or something is in the directory
     */
    void from(Path file) throws IOException {
        if (Files.exists(directory) && !isEmpty(directory)) {
            throw new BackupException(directory + " にはすでにデータがあります。サービスを止め、ディレクトリの名前を変えてから、もう一度戻してください。");
        }
        Path fresh = directory.resolveSibling(directory.getFileName() + ".restoring");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh, OWNERS_DIRECTORY);
        try {
            if (!unpack(file, fresh)) {
                throw new BackupException(file + " は途中で切れています。別のバックアップを使ってください。");
            }
            for (String name : EMPTY) {
                Files.createDirectories(fresh.resolve("postgres").resolve(name), OWNERS_DIRECTORY);
            }
            Files.deleteIfExists(directory);
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw new BackupException(file + " は Santei のバックアップとして読めません。ファイルが壊れていないかを確かめてください。", e);
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> found = Files.list(path)) {
            return found.findAny().isEmpty();
        }
    }

    /** Whether the archive was whole. */
    private static boolean unpack(Path file, Path to) throws IOException {
        boolean whole = false;
        try (InputStream in = Files.newInputStream(file);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (!target.startsWith(to) || !(entry.isDirectory() || entry.isFile())) {
                    throw new ZipException("An entry of the archive is not one of ours: " + entry.getName());
                }
                whole = entry.getName().equals(Archive.END);
                if (entry.isDirectory()) {
                    Files.createDirectories(target, OWNERS_DIRECTORY);
                } else if (!whole) {
                    Files.createDirectories(target.resolveSibling(""), OWNERS_DIRECTORY);
                    Files.createFile(target, OWNERS_FILE);
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
        return whole;
    }
}
