package org.santei.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.ParsedRule;

/** Whether rules are called as their place and their verb promise. */
final class DraftNames {

    private static final String ITEM =
            "[A-Z](?:[0-9]{3}(?:-[0-9]+){0,4}(?:-I[0-9]+(?:-[0-9]+){0,4})?|(?:-[A-Z][0-9]+){0,4}-G[0-9]+)";
    private static final Pattern ID = Pattern.compile(ITEM + "(?:-N[0-9]+)?(?:-[XCAB][0-9]+)?"
            + "|COMMON-[a-z]+(?:-[a-z]+){0,6}|SHARE-[a-z]+(?:-[a-z0-9]+){0,6}");
    private static final Pattern JAPANESE = Pattern.compile("[ぁ-んァ-ヶ一-龠]");

    private DraftNames() {}

    static List<DraftProblem> check(String path, ParsedRule rule) {
        List<DraftProblem> problems = new ArrayList<>();
        String id = rule.id();
        if (!ID.matcher(id).matches()) {
            problems.add(error(
                    path,
                    rule,
                    "id",
                    "規則のid「" + id
                            + "」の形が違います。区分番号、-N注の番号、-X（算定しない）・-C（回数）・-A・-B と番号の順に書いてください（例: A001-N4、A001-N8-X1）。"));
        } else if (!id.startsWith(prefix(path))) {
            problems.add(error(path, rule, "id", "このファイルの規則のidは「" + prefix(path) + "」で始めてください。「" + id + "」は使えません。"));
        }
        if (!JAPANESE.matcher(rule.name().substring(id.length())).find()) {
            problems.add(error(path, rule, "name", "idのあとに、規則が求めることを日本語で書いてください（例: A001-N4 再診料 乳幼児加算）。"));
        }
        if ((rule.stage() == Stage.SHARE) != path.startsWith("rules/share/")) {
            problems.add(error(path, rule, "stage", "患者の負担の規則は share に、ほかの規則は章のフォルダーに書いてください。"));
        }
        if (!fits(id, rule.stage())) {
            problems.add(error(
                    path,
                    rule,
                    "stage",
                    "idの「" + id.substring(id.lastIndexOf('-')) + "」と動詞「" + rule.verb()
                            + "」が合いません。-X は算定しない、-C は回数の上限、-B は包括の規則です。"));
        }
        return problems;
    }

    /** Whether a stage is the one that the end of an id promises. */
    private static boolean fits(String id, Stage stage) {
        String end = id.substring(id.lastIndexOf('-') + 1);
        if (!end.matches("[XCB][0-9]+")) {
            return true;
        }
        return switch (end.charAt(0)) {
            case 'C' -> stage == Stage.CAP;
            case 'X' -> stage == Stage.EXCLUDE || stage == Stage.CAP;
            default -> stage == Stage.AWARD;
        };
    }

    private static String prefix(String path) {
        String chapter = path.split("/", 3)[1];
        return switch (chapter) {
            case "common" -> "COMMON-";
            case "share" -> "SHARE-";
            default -> chapter.substring(0, 1);
        };
    }

    private static DraftProblem error(String path, ParsedRule rule, String kind, String message) {
        return DraftProblem.error(path, rule.line(), 1, kind, message);
    }
}
