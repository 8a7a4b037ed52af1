package org.santei.feetables.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.BundleLayout;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.Layouts;
import org.santei.feetables.layout.OperationLayout;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SourceFile;

/** A folder of official files, unpacked and cut short, that a test damages. */
final class Workbench implements DataFolder {

    static final Charset OFFICIAL = Charset.forName("windows-31j");
    private static final DataFolder PACKAGED = DataFolder.packaged();
    private static final List<SourceFile> LISTED = Provenance.read(PACKAGED);

    private final Map<String, byte[]> contents = new HashMap<>();
    private final List<SourceFile> files = new ArrayList<>();

    Workbench() {
        for (String file : List.of(BundleLayout.FILE, OperationLayout.FILE, OperationLayout.PARTS)) {
            contents.put(file, PACKAGED.read(file));
        }
    }

    private Workbench(Workbench other) {
        contents.putAll(other.contents);
        files.addAll(other.files);
    }

    /** Another one with the same files. */
    Workbench copy() {
        return new Workbench(this);
    }

    /** Adds a packaged file, of which only some rows are kept. */
    Workbench with(String file, UnaryOperator<List<String>> kept) {
        SourceFile source = LISTED.stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow();
        String text = text(source, DataFolder.content(file, PACKAGED.read(file)));
        List<String> rows = kept.apply(Arrays.asList(text.split("\r?\n", -1)));
        rows = rows.get(rows.size() - 1).isEmpty() ? rows.subList(0, rows.size() - 1) : rows;
        return add(source, rows);
    }

    private Workbench add(SourceFile source, List<String> rows) {
        SourceFile plain = listed(source, plainName(source.file()), "0".repeat(64), rows.size() - source.headerRows());
        files.add(plain);
        return describe(plain.file(), bytes(plain, rows));
    }

    /** Adds a file again as a later publication. */
    Workbench again(String file, String name, LocalDate publishedOn) {
        SourceFile source = source(file);
        SourceFile later = new SourceFile(
                name,
                source.table(),
                source.layout(),
                source.kind(),
                source.publisher(),
                publishedOn,
                source.sha256(),
                source.rows(),
                source.headerRows(),
                source.holds());
        files.add(files.indexOf(source) + 1, later);
        contents.put(name, read(file));
        return this;
    }

    private static String plainName(String file) {
        String name = file.replace(".zip", "");
        return name.endsWith(".csv") || name.endsWith(".tsv") ? name : name + ".csv";
    }

    /** The rows of a file, from 0. */
    List<String> rows(String file) {
        String text = text(source(file), read(file));
        return new ArrayList<>(
                Arrays.asList(text.substring(0, text.length() - 2).split("\r\n", -1)));
    }

    /** Puts other rows in a file as if it had been published so: its hash and count are right. */
    Workbench publish(String file, List<String> rows) {
        return describe(file, bytes(source(file), rows)).count(file, rows.size());
    }

    /** Puts other rows in a file, whose hash is right and whose count stays. */
    Workbench describe(String file, List<String> rows) {
        return describe(file, bytes(source(file), rows));
    }

    /** Puts other bytes in a file; its hash is right. */
    Workbench describe(String file, byte[] content) {
        contents.put(file, content);
        SourceFile source = source(file);
        files.set(files.indexOf(source), listed(source, file, DataFolder.sha256(content), source.rows()));
        return this;
    }

    /** Puts other bytes in a file behind the back of the list. */
    Workbench tamper(String file, byte[] content) {
        contents.put(file, content);
        return this;
    }

    Workbench count(String file, int rows) {
        SourceFile source = source(file);
        files.set(files.indexOf(source), listed(source, file, source.sha256(), rows));
        return this;
    }

    Workbench lose(String file) {
        contents.remove(file);
        return this;
    }

    /** Puts another value in a field, all counted from 1 as a person does. */
    Workbench set(String file, int row, int column, String value) {
        List<String> rows = rows(file);
        rows.set(row - 1, with(rows.get(row - 1), column, value));
        return describe(file, rows);
    }

    static String with(String row, int column, String value) {
        String[] fields = row.split(",", -1);
        fields[column - 1] = fields[column - 1].startsWith("\"") ? '"' + value + '"' : value;
        return String.join(",", fields);
    }

    static String swapped(String row, int one, int other) {
        String[] fields = row.split(",", -1);
        String kept = fields[one - 1];
        fields[one - 1] = fields[other - 1];
        fields[other - 1] = kept;
        return String.join(",", fields);
    }

    CheckReport check() {
        return TablesCheck.check(this);
    }

    SourceFile source(String file) {
        return files.stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /** Lists two files in the other order. */
    Workbench exchange(String one, String other) {
        Collections.swap(files, files.indexOf(source(one)), files.indexOf(source(other)));
        return this;
    }

    @Override
    public byte[] read(String file) {
        byte[] content = file.equals(Provenance.FILE) ? Provenance.write(files) : contents.get(file);
        if (content == null) {
            throw new FeeTableException(file + " is not there");
        }
        return content.clone();
    }

    private static SourceFile listed(SourceFile source, String file, String sha256, int rows) {
        return new SourceFile(
                file,
                source.table(),
                source.layout(),
                source.kind(),
                source.publisher(),
                source.publishedOn(),
                sha256,
                rows,
                source.headerRows(),
                source.holds());
    }

    /** Lists a file under another layout. */
    Workbench relist(String file, String layout) {
        SourceFile source = source(file);
        files.set(
                files.indexOf(source),
                new SourceFile(
                        file,
                        source.table(),
                        layout,
                        source.kind(),
                        source.publisher(),
                        source.publishedOn(),
                        source.sha256(),
                        source.rows(),
                        source.headerRows(),
                        source.holds()));
        return this;
    }

    private static String text(SourceFile source, byte[] content) {
        return new String(content, charset(source));
    }

    private static byte[] bytes(SourceFile source, List<String> rows) {
        return (String.join("\r\n", rows) + "\r\n").getBytes(charset(source));
    }

    private static Charset charset(SourceFile source) {
        Layout layout = Layouts.of(source.layout());
        return layout.charset().equals(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : OFFICIAL;
    }
}
