package org.santei.feetables.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders that follow one another, one of which counts. A new one is written whole under another name, made durable and
 * then named by one atomic move; whoever loses power in between still has the old one.
 */
final class Generations {

    private static final String CURRENT = "CURRENT";
    private static final String PARENT = "PARENT";
    private static final Pattern NAME = Pattern.compile("[0-9]{6}");
    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    /** The folder that counts; {@code null} when there is none. */
    @Nullable
    Path current() {
        Path current = folder.resolve(CURRENT);
        if (!Files.exists(current)) {
            return null;
        }
        String name = text(current);
        return NAME.matcher(name).matches() ? folder.resolve(name) : null;
    }

    /** Does something that changes what counts while nobody else does. */
    <T> T exclusively(Supplier<T> change) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new ImportException(
                            "Another import is under way in " + folder + ". Try again when it is done.");
                }
                removeUnfinished();
                return change.get();
            }
        } catch (OverlappingFileLockException e) {
            throw new ImportException("Another import is under way in " + folder + ". Try again when it is done.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a folder with these files, and makes it count.
     *
     * @param replaceable a file that can be made again from the others; older folders do without it
     */
    void add(Map<String, byte[]> files, String replaceable) {
        try {
            Path parent = current();
            Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(unfinished.resolve(file.getKey()), file.getValue());
            }
            String parentName = parent == null ? "" : String.valueOf(parent.getFileName());
            write(unfinished.resolve(PARENT), parentName.getBytes(StandardCharsets.US_ASCII));
            sync(unfinished);
            String name = String.format("%06d", highest() + 1);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            point(name);
            for (Path old : folders()) {
                String oldName = String.valueOf(old.getFileName());
                if (!oldName.equals(name) && !oldName.equals(parentName)) {
                    Files.deleteIfExists(old.resolve(replaceable));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a folder whole, made durable, or not at all; one that another has written meanwhile stays. */
    static void addOnce(Path folder, Map<String, byte[]> files) throws IOException {
        Path parent = folder.resolveSibling(".");
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(unfinished.resolve(file.getKey()), file.getValue());
        }
        sync(unfinished);
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            remove(unfinished);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        sync(parent);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Makes the folder count that counted before this one; says whether there was anything to undo. */
    boolean undo() {
        Path current = current();
        if (current == null) {
            return false;
        }
        String parent = text(current.resolve(PARENT));
        try {
            if (parent.isEmpty()) {
                Files.delete(folder.resolve(CURRENT));
                sync(folder);
            } else {
                point(parent);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file anew: whoever reads it sees the old or the new one. */
    static void replace(Path file, byte[] content) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            write(next, content);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(file.resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void point(String name) {
        replace(folder.resolve(CURRENT), name.getBytes(StandardCharsets.US_ASCII));
    }

    private int highest() throws IOException {
        return folders().stream()
                .mapToInt(each -> Integer.parseInt(String.valueOf(each.getFileName())))
                .max()
                .orElse(0);
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each ->
                            NAME.matcher(String.valueOf(each.getFileName())).matches())
                    .toList();
        }
    }

    private void removeUnfinished() throws IOException {
        List<Path> unfinished;
        try (Stream<Path> folders = Files.list(folder)) {
            unfinished = folders.filter(each -> each.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        for (Path each : unfinished) {
            remove(each);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (parent != null) {
            sync(parent);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
