package org.santei.feetables.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.copayment.CopaymentTables;
import org.santei.feetables.layout.BundleLayout;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.Layouts;
import org.santei.feetables.layout.OperationLayout;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SourceFile;

/** Checks all files of a data folder and tells everything that is wrong, not only the first thing. */
public final class TablesCheck {

    private static final List<Check> CHECKS = List.of(
            new DateCheck(),
            new KindCheck(),
            new ReferenceCheck(),
            new NoteAdditionCheck(),
            new StandardCheck(),
            new IndexCheck(),
            new MirrorCheck(),
            new PublicationCheck());

    private final DataFolder folder;
    private final Findings findings;

    private TablesCheck(DataFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** What is wrong with the files of a folder; never throws for what stands in them. */
    public static CheckReport check(DataFolder folder) {
        List<FeeTableException> problems = new ArrayList<>();
        Findings findings = new Findings(KnownIrregularities.read(folder, problems::add));
        problems.forEach(problem ->
                findings.error("layout", KnownIrregularities.FILE, problem, "Each row is check,table,subject,reason."));
        return new TablesCheck(folder, findings).check();
    }

    /**
     * What is wrong with the files of a folder. Without a PROVENANCE.csv, the files are those whose names tell what they
     * are.
     */
    public static CheckReport check(Path folder) {
        DataFolder files = DataFolder.of(folder);
        if (Files.exists(folder.resolve(Provenance.FILE))) {
            return check(files);
        }
        Findings findings = new Findings(KnownIrregularities.read(DataFolder.packaged(), problem -> {}));
        FolderListing listing = new FolderListing(folder);
        Map<Integer, SourceFile> listed = new LinkedHashMap<>();
        listing.files().forEach(file -> listed.put(listed.size() + 1, file));
        listing.unknown()
                .forEach(file -> findings.note(
                        "unknown-file", file, "Its name does not tell which table it is. It was not checked."));
        if (listed.isEmpty()) {
            findings.error(
                    "missing-file",
                    Provenance.FILE,
                    "It is not there, and no file of the folder has the name of an official file.");
        }
        return new TablesCheck(files, findings).check(listed);
    }

    private CheckReport check() {
        Map<Integer, SourceFile> listed = listed();
        checkNoticeFile(BundleLayout.FILE, BundleLayout::bundles);
        checkNoticeFile(OperationLayout.FILE, OperationLayout::rows);
        checkNoticeFile(OperationLayout.PARTS, OperationLayout::parts);
        CopaymentTables.check(folder, (file, problem) -> findings.error("layout", file, problem, "Correct this row."));
        return check(listed);
    }

    private CheckReport check(Map<Integer, SourceFile> listed) {
        DataFiles data = new DataFiles(read(listed));
        CHECKS.forEach(check -> check.check(data, findings));
        if (!findings.haveErrors()) {
            new AssemblyCheck(folder).check(data, List.copyOf(listed.values()), findings);
        }
        List<String> order = Stream.concat(
                        Stream.of(Provenance.FILE, BundleLayout.FILE, OperationLayout.FILE, OperationLayout.PARTS),
                        listed.values().stream().map(SourceFile::file))
                .toList();
        long rows = data.all().stream().mapToLong(file -> file.all().size()).sum();
        return findings.report(order, data.all().size(), rows);
    }

    private Map<Integer, SourceFile> listed() {
        try {
            return Provenance.read(
                    folder,
                    problem -> findings.error("provenance", Provenance.FILE, problem, "Correct this row of the list."));
        } catch (FeeTableException problem) {
            findings.error("provenance", Provenance.FILE, problem, "Without the list no file can be checked.");
            return Map.of();
        }
    }

    /** A file of values that stand only in the notice. */
    private void checkNoticeFile(String file, Consumer<byte[]> reading) {
        byte[] content;
        try {
            content = folder.read(file);
        } catch (FeeTableException problem) {
            findings.note("missing-file", file, "It is not there. Without it no table can be read.");
            return;
        }
        try {
            reading.accept(content);
        } catch (FeeTableException problem) {
            findings.error("layout", file, problem, "Correct this row.");
        }
    }

    private List<DataFile> read(Map<Integer, SourceFile> listed) {
        FileReader reader = new FileReader(folder, findings);
        ListingCheck listing = new ListingCheck(findings);
        List<DataFile> files = new ArrayList<>();
        listed.forEach((row, source) -> {
            Layout layout = layout(source);
            if (layout == null) {
                listing.unknownLayout(row, source);
                return;
            }
            DataFile file = listing.check(row, source, layout) ? reader.read(source, layout) : null;
            if (file != null) {
                files.add(file);
            }
        });
        return files;
    }

    private static @Nullable Layout layout(SourceFile source) {
        try {
            return Layouts.of(source.layout());
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
