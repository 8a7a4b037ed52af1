package org.santei.feetables.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Validity;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.Layouts;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.OfficialZip;
import org.santei.feetables.store.SourceFile;

/**
 * Lists the official files of a folder that has no PROVENANCE.csv, by what their names tell. All files of a table answer
 * for all days, the later published ones on top.
 */
final class FolderListing {

    private static final Validity ALL_DAYS = new Validity(LocalDate.EPOCH, LocalDate.MAX);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Path folder;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    /** Looks at every zip, csv and txt file of a folder. */
    FolderListing(Path folder) {
        this.folder = folder;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                add(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(SourceFile::publishedOn));
    }

    /** Those whose names tell what they are, the first published first. */
    List<SourceFile> files() {
        return files;
    }

    /** Those whose names do not. */
    List<String> unknown() {
        return unknown;
    }

    private void add(Path path) throws IOException {
        String name = folder.relativize(path).toString().replace('\\', '/');
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".zip") && !lower.endsWith(".csv") && !lower.endsWith(".txt")) {
            return;
        }
        byte[] bytes = Files.readAllBytes(path);
        LocalDate writtenOn =
                LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), JAPAN);
        SourceFile file = file(name, bytes, writtenOn);
        if (file == null) {
            unknown.add(name);
        } else {
            files.add(file);
        }
    }

    private static @Nullable SourceFile file(String name, byte[] bytes, LocalDate writtenOn) {
        String plain = name.substring(name.lastIndexOf('/') + 1);
        OfficialZip zip;
        String table;
        LocalDate named;
        try {
            zip = OfficialZip.of(plain, bytes, writtenOn);
            table = zip.table();
            named = zip.publishedOn();
        } catch (FeeTableException e) {
            return null;
        }
        List<Layout> layouts = table == null ? List.of() : Layouts.ofTable(table);
        if (table == null || layouts.isEmpty()) {
            return null;
        }
        LocalDate publishedOn = named == null ? zip.packedOn() : named;
        Layout fitting = Layouts.fitting(table, zip.columns(layouts.get(0).separator()), publishedOn);
        Layout layout = fitting == null ? layouts.get(layouts.size() - 1) : fitting;
        return new SourceFile(
                name,
                table,
                layout.id(),
                zip.isNamedComplete(table) ? SourceFile.Kind.FULL : SourceFile.Kind.DELTA,
                "",
                publishedOn,
                DataFolder.sha256(bytes),
                StrictCsv.records(zip.content()),
                0,
                ALL_DAYS);
    }
}
