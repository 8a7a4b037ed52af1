package org.santei.service.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.InputError;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.verification.ClaimFinding;
import org.santei.engine.verification.ExplainedFindings;
import org.santei.engine.verification.Fault;
import org.santei.engine.verification.FaultCheck;
import org.santei.engine.verification.FaultSeeder;
import org.santei.feetables.FeeTable;

/**
 * {@code faults FILE --seed N [--count 60] [--out FAULTY] [--key KEY.csv] [--check] [--documented PAGE.md]}: writes faults
 * that the official tables prove into a copy of a UKE file, lists them, and says which of them verification finds as what they
 * are. The last line of a check is {@code found N of M, false F}; what a page of known findings explains is not false. Without
 * {@code --documented} it is the page in docs/conformance with the name of the file, if there is one.
 */
public final class FaultsCommand {

    static final String USAGE = "usage: santei faults FILE.uke --seed N [--count 60] [--out FAULTY.uke] [--key KEY.csv]"
            + " [--check] [--documented PAGE.md]";

    /** Done; with a check, every fault was found and nothing else. */
    static final int DONE = 0;

    /** Some faults were not found, or something was found that no page explains. */
    static final int SOME_DIFFER = 1;

    /** A file could not be read or written, or the command is not understood. */
    static final int UNREADABLE = 2;

    /** Where pages explain what is found on files of the project. */
    private static final String PAGES = "docs/conformance";

    private static final String HEAD = "receipt,line,code,type,fault,proof";

    private final PrintStream out;
    private final PrintStream err;

    public FaultsCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** What was asked for. */
    private static final class Asked {
        private @Nullable Path file;
        private @Nullable Long seed;
        private int count = 60;
        private @Nullable Path faulty;
        private @Nullable Path key;
        private boolean check;
        private @Nullable Path page;

        private boolean read(String... arguments) {
            for (int i = 0; i < arguments.length; i++) {
                String argument = arguments[i];
                if (argument.equals("--check")) {
                    check = true;
                } else if (!argument.startsWith("-")) {
                    if (file != null) {
                        return false;
                    }
                    file = Path.of(argument);
                } else if (i + 1 == arguments.length || !option(argument, arguments[++i])) {
                    return false;
                }
            }
            return file != null && seed != null && count >= 0;
        }

        private boolean option(String name, String value) {
            try {
                switch (name) {
                    case "--seed" -> seed = Long.valueOf(value);
                    case "--count" -> count = Integer.parseInt(value);
                    case "--out" -> faulty = Path.of(value);
                    case "--key" -> key = Path.of(value);
                    case "--documented" -> page = Path.of(value);
                    default -> {
                        return false;
                    }
                }
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /** Runs the command; returns its exit code. */
    public int run(Supplier<FeeTable> tables, Supplier<ClaimService> claims, String... arguments) {
        Asked asked = new Asked();
        if (!asked.read(arguments) || asked.file == null || asked.seed == null) {
            err.println(USAGE);
            return UNREADABLE;
        }
        try {
            byte[] clean = Files.readAllBytes(asked.file);
            FaultSeeder.Seeded seeded = new FaultSeeder(tables.get()).seed(clean, asked.seed, asked.count);
            return write(asked, clean, seeded, claims);
        } catch (UkeFileException e) {
            InputError error = e.error();
            err.println(asked.file + ": " + error.line() + "行目 " + error.field() + ": " + error.message());
        } catch (NoSuchFileException e) {
            err.println(e.getFile() + ": ファイルがありません。パスを確かめてください。");
        } catch (IOException e) {
            err.println("ファイルを読み書きできません: " + e.getMessage());
        }
        return UNREADABLE;
    }

    private int write(Asked asked, byte[] clean, FaultSeeder.Seeded seeded, Supplier<ClaimService> claims)
            throws IOException, UkeFileException {
        if (asked.faulty != null) {
            Files.write(asked.faulty, seeded.file());
        }
        StringBuilder key = new StringBuilder(HEAD + '\n');
        seeded.faults().forEach(fault -> key.append(row(fault)).append('\n'));
        if (asked.key != null) {
            Files.writeString(asked.key, key);
        }
        if (seeded.faults().size() < asked.count) {
            err.println("このファイルには " + seeded.faults().size() + " 件の誤りだけを入れられます。");
        }
        if (!asked.check) {
            out.print(asked.key == null ? key : "");
            out.flush();
            return DONE;
        }
        Path page = page(asked);
        Set<String> explained = page == null ? Set.of() : ExplainedFindings.of(Files.readString(page));
        return print(new FaultCheck(claims.get()).check(clean, seeded, explained));
    }

    /** The page that explains findings on the file: the one that was named, else that of the file's name where there is one. */
    private static @Nullable Path page(Asked asked) {
        if (asked.page != null || asked.file == null) {
            return asked.page;
        }
        Path name = asked.file.getFileName();
        Path page = Path.of(PAGES, name.toString().replaceFirst("[.][^.]*$", "") + ".md");
        return Files.exists(page) ? page : null;
    }

    private int print(FaultCheck.Result result) {
        result.found().forEach(fault -> out.println("found   " + words(fault)));
        result.missed().forEach(fault -> out.println("missed  " + words(fault)));
        for (ClaimFinding finding : result.unexplained()) {
            out.println("false   " + finding.name() + "  " + finding.finding().message());
        }
        out.println(result.line());
        return result.missed().isEmpty() && result.unexplained().isEmpty() ? DONE : SOME_DIFFER;
    }

    private static String words(Fault fault) {
        return "レセプト " + fault.receipt() + "、" + fault.line() + "行目: "
                + fault.kind().title() + "（" + fault.type().title() + "）。" + fault.proof();
    }

    private static String row(Fault fault) {
        return String.join(
                ",",
                fault.receipt(),
                String.valueOf(fault.line()),
                fault.code(),
                fault.type().name().toLowerCase(Locale.ROOT),
                fault.kind().name().toLowerCase(Locale.ROOT),
                '"' + fault.proof().replace("\"", "\"\"") + '"');
    }
}
