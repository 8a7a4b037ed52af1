package org.santei.engine.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which paths the texts of a draft may have: those of rule files, case files and the two tables, and nothing that leads elsewhere. */
final class DraftPaths {

    private static final int LONGEST = 120;
    private static final String ITEM = "[A-Z](?:[0-9]{3}(?:-[0-9]+){0,4}|(?:-[A-Z][0-9]+){0,4})";
    private static final String NAME = "([A-Z]-[a-z]{1,30})/" + ITEM
            + "(?:-[a-z]{1,30}){1,8}|(common)/[a-z]{1,30}(?:-[a-z]{1,30}){0,8}|(share)/[a-z]{1,30}(?:-[a-z0-9]{1,30}){0,8}";
    private static final Pattern RULE = Pattern.compile("rules/(?:" + NAME + ")\\.20[0-9]{2}-(?:0[1-9]|1[0-2])\\.drl");
    private static final Pattern CASES = Pattern.compile("cases/(?:" + NAME + ")\\.cases\\.yaml");
    private static final Set<String> TABLES = Set.of(DraftTexts.GROUPS, DraftTexts.LIMITS);

    private final Map<String, String> byLowerCase;
    private final Set<String> chapters;

    DraftPaths(DraftBase base) {
        this.byLowerCase = base.texts().keySet().stream()
                .collect(Collectors.toMap(path -> path.toLowerCase(Locale.ROOT), Function.identity(), (a, b) -> a));
        this.chapters = base.texts().keySet().stream()
                .filter(path -> path.startsWith(DraftTexts.RULES) && path.indexOf('/', DraftTexts.RULES.length()) > 0)
                .map(path -> path.split("/", 3)[1])
                .collect(Collectors.toSet());
    }

    /** What a path may not be; empty when it is in order. */
    List<DraftProblem> check(DraftText change) {
        String path = change.path();
        if (TABLES.contains(path)) {
            return change.text() == null ? List.of(problem(path, "この表は消せません。行だけを直してください。")) : List.of();
        }
        if (path.length() > LONGEST
                || (!RULE.matcher(path).matches() && !CASES.matcher(path).matches())) {
            return List.of(problem(
                    path.length() > LONGEST ? path.substring(0, LONGEST) : path,
                    "ファイルの名は「rules/章/区分番号-英語名.YYYY-MM.drl」（YYYY-MM は初めの月）、"
                            + "「cases/章/区分番号-英語名.cases.yaml」、rules/groups.csv、rules/limits.csv のどれかにしてください。"));
        }
        if (!chapters.contains(path.split("/", 3)[1])) {
            return List.of(problem(
                    path,
                    "章「" + path.split("/", 3)[1] + "」はありません。使えるのは "
                            + String.join("、", chapters.stream().sorted().toList()) + " です。"));
        }
        if (!path.startsWith(DraftTexts.RULES + "common")
                && !path.startsWith(DraftTexts.RULES + "share")
                && path.startsWith(DraftTexts.RULES)
                && path.charAt(DraftTexts.RULES.length()) != path.split("/", 3)[2].charAt(0)) {
            return List.of(
                    problem(path, "区分番号の章と、ファイルを置く章が違います。章「" + path.split("/", 3)[2].charAt(0) + "」のフォルダーに置いてください。"));
        }
        String known = byLowerCase.get(path.toLowerCase(Locale.ROOT));
        if (known != null && !known.equals(path)) {
            return List.of(problem(path, "「" + known + "」と大文字・小文字だけが違う名です。同じファイルなら「" + known + "」としてください。"));
        }
        return change.text() == null && known == null
                ? List.of(problem(path, "このファイルはもとからありません。消す指定を取りやめてください。"))
                : List.of();
    }

    private static DraftProblem problem(String path, String message) {
        return DraftProblem.error(path, 0, 0, "path", message);
    }
}
