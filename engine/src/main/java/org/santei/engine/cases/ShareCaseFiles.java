package org.santei.engine.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.保険;
import org.santei.engine.language.公費の扱い;

/** Reads the case files of rules about who pays. Whatever a case may not say is refused. */
public final class ShareCaseFiles {

    private static final String FOLDER = "share/";
    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);
    private static final Map<String, Boolean> SETTINGS = Map.of("入院外", true, "入院", false);
    private static final Map<String, 保険> KINDS = words(保険.values());
    private static final Map<String, 公費の扱い> HANDLINGS = words(公費の扱い.values());
    private static final Set<String> GIVEN =
            Set.of("month", "insurance", "birth", "setting", "class", "fund", "relief", "others", "held");

    /** Stands for the birth date where a rule does not ask it. */
    private static final LocalDate ADULT = LocalDate.of(1980, 4, 1);

    private ShareCaseFiles() {}

    /** Whether a case file is about who pays. */
    public static boolean isShare(String path) {
        return path.startsWith(FOLDER);
    }

    /** Every case about who pays under a folder of cases, in the order of paths. */
    public static List<ShareCase> readAll(Path folder) {
        return CaseFiles.paths(folder).stream()
                .filter(ShareCaseFiles::isShare)
                .flatMap(path -> read(path, CaseFiles.text(folder.resolve(path))).stream())
                .toList();
    }

    /** The cases of one file. */
    public static List<ShareCase> read(String file, String text) {
        List<ShareCase> cases = new ArrayList<>();
        read(file, text, cases::add, refused -> {
            throw refused;
        });
        return cases;
    }

    /** The cases of one file, and everything that a case may not say, as {@link CaseFiles#read} tells it. */
    public static void read(String file, String text, Consumer<ShareCase> found, Consumer<CaseRefused> refused) {
        CaseFiles.eachCase(file, text, (rule, node) -> found.accept(read(file, rule, node)), refused);
    }

    private static ShareCase read(String file, String rule, CaseNode node) {
        Fields fields = new Fields(file + ' ' + rule, node, Set.of("name", "given", "expect", "says"));
        String name = fields.text("name");
        Fields given = new Fields(file + ' ' + rule + " 「" + name + '」', fields.node("given"), GIVEN);
        return new ShareCase(
                file,
                node.line(),
                rule,
                name,
                given(given),
                fields.choice("expect", CaseFiles.APPLICATIONS),
                fields.optional("says"));
    }

    private static ShareCase.Given given(Fields given) {
        return new ShareCase.Given(
                month(given),
                given.choice("insurance", KINDS, 保険.被用者保険),
                given.has("birth") ? given.date("birth") : ADULT,
                given.choice("setting", SETTINGS, true),
                given.optional("class"),
                given.choice("fund", HANDLINGS, 公費の扱い.本人の区分),
                given.choice("relief", TRUTH, true),
                given.has("others") ? given.texts("others") : Set.of(),
                given.has("held") ? fund(given) : null);
    }

    private static YearMonth month(Fields given) {
        try {
            return YearMonth.parse(given.text("month"));
        } catch (DateTimeParseException e) {
            throw given.refused("month", "「month」は YYYY-MM の月で書いてください。「" + given.text("month") + "」は使えません。");
        }
    }

    private static ShareCase.@Nullable Fund fund(Fields given) {
        Fields held = new Fields(given.place(), given.node("held"), Set.of("law", "local", "ranked"));
        return new ShareCase.Fund(
                held.optional("law"), held.choice("local", TRUTH, false), held.choice("ranked", TRUTH, false));
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(Enum::name, Function.identity()));
    }
}
