package org.santei.service.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.santei.feetables.Coverage;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.ItemKind;
import org.santei.feetables.Revision;
import org.santei.feetables.check.CheckReport;
import org.santei.feetables.check.TablesCheck;
import org.santei.feetables.imports.ImportException;
import org.santei.feetables.imports.ImportRequest;
import org.santei.feetables.imports.TableStore;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.SourceFile;

/** {@code tables import|undo|list|coverage|check}: the tables of this machine. */
public final class TablesCommand {

    static final String USAGE = """
            usage: santei tables COMMAND
              import ZIP [--dry-run] [--sha256 HASH] [--table TABLE] [--published YYYY-MM-DD] [--from YYYY-MM-DD]
                         [--fewer-rows]
                                     take in an official file, as a whole or not at all; tell what it changes
              undo                   take back the last import
              list                   the files that were imported
              coverage REVISION [s|y|t]  codes and national volume by how well they are known, e.g. 2026-06
              check [FOLDER]         check all files of a data folder (default: the packaged ones)""";

    /** It was done. */
    static final int DONE = 0;

    /** The file is refused, or the check found errors; nothing has changed. */
    static final int REFUSED = 1;

    /** The command is not understood, or the tables cannot be read. */
    static final int UNUSABLE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final TableStore store;

    public TablesCommand(PrintStream out, PrintStream err, TableStore store) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.store = store;
    }

    /** Runs the command; returns its exit code. */
    public int run(String... arguments) {
        if (arguments.length == 0) {
            return misunderstood("");
        }
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            return switch (arguments[0]) {
                case "import" -> take(rest);
                case "undo" -> rest.length == 0 ? undo() : misunderstood("undo takes no arguments");
                case "list" -> rest.length == 0 ? list() : misunderstood("list takes no arguments");
                case "coverage" ->
                    rest.length == 1 || rest.length == 2
                            ? coverage(rest[0], rest.length == 2 ? rest[1] : ItemKind.PROCEDURE.table())
                            : misunderstood("coverage needs a revision");
                case "check" -> rest.length <= 1 ? check(rest) : misunderstood("check takes one folder");
                default -> misunderstood("unknown command " + arguments[0]);
            };
        } catch (ImportException e) {
            e.problems().forEach(err::println);
            err.println("Nothing has changed.");
            return REFUSED;
        } catch (FeeTableException | UncheckedIOException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }

    private int take(String... arguments) {
        Path file = null;
        String sha256 = null;
        String table = null;
        LocalDate published = null;
        LocalDate from = null;
        boolean fewerRows = false;
        boolean dryRun = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            String value = i + 1 < arguments.length ? arguments[i + 1] : null;
            switch (argument) {
                case "--dry-run" -> dryRun = true;
                case "--fewer-rows" -> fewerRows = true;
                case "--sha256", "--table", "--published", "--from" -> {
                    if (value == null) {
                        return misunderstood(argument + " needs a value");
                    }
                    LocalDate day = ItemCommand.day(value);
                    boolean isDay = argument.equals("--published") || argument.equals("--from");
                    if (isDay && day == null) {
                        return misunderstood(argument + " needs a date that exists, such as 2026-06-05");
                    }
                    sha256 = argument.equals("--sha256") ? value : sha256;
                    table = argument.equals("--table") ? value : table;
                    published = argument.equals("--published") ? day : published;
                    from = argument.equals("--from") ? day : from;
                    i++;
                }
                default -> {
                    if (argument.startsWith("-") || file != null) {
                        return misunderstood("'" + argument + "' is one too many; import one file at a time");
                    }
                    file = Path.of(argument);
                }
            }
        }
        if (file == null) {
            return misunderstood("import needs a file");
        }
        return take(new ImportRequest(file, sha256, table, published, from, fewerRows), dryRun);
    }

    private int take(ImportRequest request, boolean dryRun) {
        if (store.holds(request.file())) {
            out.println(request.file().getFileName() + " is in the tables already; nothing to do.");
            return DONE;
        }
        (dryRun ? store.preview(request) : store.take(request)).lines().forEach(out::println);
        out.println(dryRun ? "Nothing has changed (--dry-run)." : "Imported. 'santei tables undo' takes it back.");
        return DONE;
    }

    private int undo() {
        List<SourceFile> imports = store.imports();
        if (!store.undo()) {
            err.println("There is no import to undo.");
            return REFUSED;
        }
        out.println("Taken back: " + imports.get(imports.size() - 1).file());
        return DONE;
    }

    private int list() {
        store.imports()
                .forEach(file -> out.println(file.publishedOn() + " " + file.table() + " " + file.file() + " "
                        + file.rows() + " rows sha256 " + file.sha256()));
        return DONE;
    }

    private int coverage(String name, String master) {
        FeeTable table = store.read();
        Revision revision = Coverage.revision(table, name);
        if (revision == null) {
            String names = table.revisions().stream().map(Revision::name).collect(Collectors.joining(", "));
            return misunderstood("no revision '" + name + "', only " + names);
        }
        ItemKind item = ItemKind.ofTable(master);
        if (item == null) {
            return misunderstood("no master '" + master + "', only s, y, t");
        }
        out.print(Coverage.text(Coverage.of(table, revision, item)));
        return DONE;
    }

    private int check(String... folder) {
        boolean packaged = folder.length == 0;
        if (!packaged && !Files.isDirectory(Path.of(folder[0]))) {
            return misunderstood(folder[0] + " is no folder");
        }
        CheckReport report =
                packaged ? TablesCheck.check(DataFolder.packaged()) : TablesCheck.check(Path.of(folder[0]));
        try {
            report.print(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report.ok() ? DONE : REFUSED;
    }

    private int misunderstood(String problem) {
        err.println(problem.isEmpty() ? USAGE : problem + "\n" + USAGE);
        return UNUSABLE;
    }
}
