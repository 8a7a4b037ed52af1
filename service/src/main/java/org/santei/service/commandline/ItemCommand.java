package org.santei.service.commandline;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.ItemAnswer;
import org.santei.service.feetable.ItemJson;
import org.santei.service.feetable.Reference;

/** {@code item CODE... [--on DATE] [--as-of DATE] [--json]}: what the tables say of codes, one line each, in order. */
public final class ItemCommand {

    static final String USAGE = "usage: santei item CODE... [--on YYYY-MM-DD] [--as-of YYYY-MM-DD] [--json]";

    /** Every code was answered. */
    static final int ANSWERED = 0;

    /** Some arguments are no codes; the others were answered. */
    static final int SOME_NOT_ANSWERED = 1;

    /** The command is not understood, or the tables cannot be read. */
    static final int UNUSABLE = 2;

    private static final Pattern CODE = Pattern.compile("[0-9]{9}");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final PrintStream out;
    private final PrintStream err;

    public ItemCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command; returns its exit code. */
    public int run(TableSource tables, String... arguments) {
        List<String> codes = new ArrayList<>();
        LocalDate on = LocalDate.now(JAPAN);
        LocalDate asOf = LocalDate.MAX;
        boolean json = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
                case "--json" -> json = true;
                case "--on", "--as-of" -> {
                    LocalDate day = i + 1 < arguments.length ? day(arguments[++i]) : null;
                    if (day == null) {
                        err.println(argument + " needs a date that exists, such as 2026-06-01\n" + USAGE);
                        return UNUSABLE;
                    }
                    on = argument.equals("--on") ? day : on;
                    asOf = argument.equals("--as-of") ? day : asOf;
                }
                default -> {
                    if (argument.startsWith("-")) {
                        err.println("unknown option " + argument + "\n" + USAGE);
                        return UNUSABLE;
                    }
                    codes.add(argument);
                }
            }
        }
        if (codes.isEmpty()) {
            err.println(USAGE);
            return UNUSABLE;
        }
        return answer(tables, codes, on, asOf, json);
    }

    private int answer(TableSource tables, List<String> codes, LocalDate on, LocalDate asOf, boolean json) {
        FeeTable table;
        try {
            table = tables.read();
        } catch (FeeTableException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
        int worst = ANSWERED;
        for (String code : codes) {
            if (CODE.matcher(code).matches()) {
                ItemAnswer answer = table.item(code, on, asOf);
                String line =
                        json ? ItemJson.line(answer, Reference.of(table, answer, on, asOf)) : ItemText.line(answer);
                out.print(line + '\n');
            } else {
                err.println("'" + code + "' は9桁の数字ではありません。コードを確かめてください。");
                worst = SOME_NOT_ANSWERED;
            }
        }
        out.flush();
        return worst;
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
