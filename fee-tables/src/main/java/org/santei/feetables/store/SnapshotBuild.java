package org.santei.feetables.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Makes the snapshot of all tables in the build of this module. */
public final class SnapshotBuild {

    private SnapshotBuild() {}

    /**
     * Writes the snapshot unless it is newer than everything that it is made of.
     *
     * @param arguments the folder of the compiled module, and the snapshot to write
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path snapshot = Path.of(arguments[1]);
        if (Files.exists(snapshot) && !anyNewer(classes, snapshot)) {
            return;
        }
        byte[] content = SnapshotFile.write(new TablesBuilder(DataFolder.of(snapshot.resolveSibling("."))).build());
        Files.write(snapshot, content);
    }

    private static boolean anyNewer(Path folder, Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(each -> each.toFile().lastModified() > time.toMillis());
        }
    }
}
