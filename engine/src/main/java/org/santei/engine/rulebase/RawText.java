package org.santei.engine.rulebase;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/**
 * The raw text of a rule file, looked at before any parser sees it: it is short, flat, and written in letters that look like
 * nothing else.
 */
final class RawText {

    private static final int MOST_CHARACTERS = 40_000;
    private static final int MOST_LINES = 150;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TEXT = 360;
    private static final int MOST_RULES = 30;
    private static final int DEEPEST = 3;

    private static final String PUNCTUATION = " \n$()*,./:;=!@_";
    private static final String PUNCTUATION_IN_TEXTS = " ()-./,:%+_";

    /** What people write who mean well, and what they should write. */
    private static final Map<Character, String> INSTEAD = Map.ofEntries(
            Map.entry('&', "条件は「,」で区切って並べてください。並べた条件はすべて満たすときに当てはまります。"),
            Map.entry('|', "「または」は書けません。規則を２つに分けるか、groups.csv の集合を使ってください。"),
            Map.entry('<', "数は比べられません。限度の名を引数にとる問い（年齢未満( \"乳幼児\" ) など）を使ってください。"),
            Map.entry('>', "数は比べられません。限度の名を引数にとる問い（年齢未満( \"乳幼児\" ) など）を使ってください。"),
            Map.entry('\'', "文字は「\"」で囲んでください。"),
            Map.entry('\\', "「\\」による書き方は使えません。文字をそのまま書いてください。"),
            Map.entry('\t', "タブは使えません。空白を使ってください。"),
            Map.entry('\r', "改行は LF だけにしてください。"),
            Map.entry('{', "規則に書けるのは条件と動詞１つだけです。「{ }」は使えません。"),
            Map.entry('}', "規則に書けるのは条件と動詞１つだけです。「{ }」は使えません。"));

    private final String text;
    private final Set<Character> lettersOfWords;
    private final RuleProblems problems;
    private int depth;
    private int rules;

    RawText(String text, RuleProblems problems) {
        this.text = text;
        this.lettersOfWords = FactType.lettersOfWords();
        this.problems = problems;
    }

    /** Notes everything that keeps the text from being parsed. */
    void check() {
        if (text.length() > MOST_CHARACTERS) {
            problems.add("too-long", "ファイルは " + MOST_CHARACTERS + " 文字までです。ファイルを分けてください。");
            return;
        }
        lines();
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
        if (rules > MOST_RULES) {
            problems.add("too-many-rules", "１つのファイルの規則は " + MOST_RULES + " までです。ファイルを分けてください。");
        }
    }

    private void lines() {
        int at = 0;
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            if (line.length() > LONGEST_LINE) {
                problems.add(at + LONGEST_LINE, "too-long", "１行は " + LONGEST_LINE + " 文字までです。行を分けてください。");
            }
            at += line.length() + 1;
            lines++;
        }
        if (lines > MOST_LINES + 1) {
            problems.add("too-long", "ファイルは " + MOST_LINES + " 行までです。ファイルを分けてください。");
        }
    }

    /** Looks at what begins at a place, and returns where it ends. */
    private int next(int at) {
        char letter = text.charAt(at);
        if (letter == '"') {
            return literal(at);
        }
        if (letter == '/') {
            return comment(at);
        }
        if (letter == '(' && ++depth > DEEPEST) {
            problems.add(at, "too-deep", "かっこの入れ子が深すぎます。問いの引数には文字か定数を１つずつ書いてください。");
        } else if (letter == ')') {
            depth--;
        }
        if (text.startsWith("rule", at) && isWordAt(at)) {
            rules++;
        }
        if (PUNCTUATION.indexOf(letter) < 0 && !isLetter(letter) && !lettersOfWords.contains(letter)) {
            return forbidden(at);
        }
        return at + 1;
    }

    private boolean isWordAt(int at) {
        return (at == 0 || !isLetter(text.charAt(at - 1)))
                && (at + 4 >= text.length() || !isLetter(text.charAt(at + 4)));
    }

    private int literal(int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            end = inTexts(end);
        }
        if (end >= text.length() || text.charAt(end) == '\n') {
            problems.add(at, "open-text", "文字の終わりの「\"」がありません。同じ行で閉じてください。");
            return end;
        }
        if (end - at > LONGEST_TEXT) {
            problems.add(at, "too-long", "文字は " + LONGEST_TEXT + " 文字までです。短くしてください。");
        }
        return end + 1;
    }

    private int comment(int at) {
        if (!text.startsWith("//", at)) {
            problems.add(at, "letter", "「/」は注釈「//」にだけ使えます。");
            return at + 1;
        }
        int end = at + 2;
        while (end < text.length() && text.charAt(end) != '\n') {
            end = inTexts(end);
        }
        return end;
    }

    private int inTexts(int at) {
        char letter = text.charAt(at);
        boolean allowed = PUNCTUATION_IN_TEXTS.indexOf(letter) >= 0 || isLetter(letter) || PlainLetters.inTexts(letter);
        return allowed ? at + 1 : forbidden(at);
    }

    private static boolean isLetter(char letter) {
        return PlainLetters.isPlain(letter);
    }

    private int forbidden(int at) {
        int code = text.codePointAt(at);
        String instead = INSTEAD.get(text.charAt(at));
        problems.add(at, "letter", instead == null ? explained(code) : instead);
        return at + Character.charCount(code);
    }

    private static String explained(int code) {
        String written = new String(Character.toChars(code));
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String name = String.format("U+%04X", code);
        if (Character.getType(code) == Character.FORMAT || Character.isISOControl(code)) {
            return "見えない文字（" + name + "）があります。消してください。";
        }
        if (!plain.equals(written) && plain.chars().allMatch(c -> c < 0x7f || PlainLetters.isPlain((char) c))) {
            return "「" + written + "」（" + name + "）は「" + plain + "」と紛らわしい文字です。「" + plain + "」と書いてください。";
        }
        return "「" + written + "」（" + name + "）は使えません。ひらがな、カタカナ、漢字、半角の英数字で書いてください。";
    }
}
