package org.santei.service.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A tar file, compressed, of files that may change while they are read. Its last entry says that it is whole. */
final class Archive implements AutoCloseable {

    /** Name of the last entry. */
    static final String END = "santei-backup-is-whole";

    private static final int BUFFER = 1 << 16;
    private static final int DIRECTORY_MODE = 0700;
    private static final int FILE_MODE = 0600;

    private final TarArchiveOutputStream tar;

    Archive(OutputStream to) throws IOException {
        tar = new TarArchiveOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(to, BUFFER), BUFFER), StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    /**
     * Adds a directory with everything in it that is wanted.
     *
     * @param root names in the archive are relative to it
     * @param wanted asked for each path relative to the root; what is below an unwanted directory is not wanted
     */
    void add(Path root, Path directory, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            for (Path path : (Iterable<Path>) found.sorted()::iterator) {
                Path name = root.relativize(path);
                if (!wanted.test(name) || Files.isSymbolicLink(path)) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    TarArchiveEntry entry = new TarArchiveEntry(name + "/");
                    entry.setMode(DIRECTORY_MODE);
                    tar.putArchiveEntry(entry);
                    tar.closeArchiveEntry();
                    add(root, path, wanted);
                } else if (Files.isRegularFile(path)) {
                    add(name.toString(), path);
                }
            }
        } catch (NoSuchFileException e) {
            // A directory that went away meanwhile holds nothing that is needed.
        }
    }

    /**
     * A file as long as it was when it was opened: PostgreSQL may write to it meanwhile, its log mends what was torn. A file
     * that went away is not needed.
     */
    private void add(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            putEntry(name, size);
            byte[] buffer = new byte[BUFFER];
            long left = size;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    java.util.Arrays.fill(buffer, (byte) 0);
                    read = (int) Math.min(buffer.length, left);
                }
                tar.write(buffer, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            // See above.
        }
    }

    /** Adds a file with a content. */
    void add(String name, byte[] content) throws IOException {
        putEntry(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void putEntry(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(FILE_MODE);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }

    /** Says that everything is in it. */
    void end() throws IOException {
        add(END, new byte[0]);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
