package org.santei.engine.cases;

import org.santei.engine.rulebase.PlainLetters;

/** The letters in which cases are written, looked at before any parser sees them: none is invisible, none stands for another. */
final class CaseLetters {

    private static final char BACKSLASH = 0x5c;

    private CaseLetters() {}

    /**
     * Makes sure that a case file holds nothing but letters that look like themselves.
     *
     * @throws CaseRefused at the first that does not
     */
    static void check(String file, String text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                line++;
                column = 1;
            } else if (isAllowed(letter)) {
                column++;
            } else {
                throw new CaseRefused(file, line, column, explained(letter));
            }
        }
    }

    private static boolean isAllowed(char letter) {
        return (letter >= ' ' && letter <= '~' && letter != BACKSLASH)
                || PlainLetters.isPlain(letter)
                || PlainLetters.inTexts(letter);
    }

    private static String explained(char letter) {
        String name = String.format("U+%04X", (int) letter);
        if (letter == BACKSLASH) {
            return "「\\」による書き方は使えません。文字をそのまま書いてください。";
        }
        if (letter == '\t' || letter == '\r') {
            return "タブと CR（" + name + "）は使えません。字下げは空白で、改行は LF だけで書いてください。";
        }
        return Character.isISOControl(letter)
                        || Character.getType(letter) == Character.FORMAT
                        || Character.getType(letter) == Character.NON_SPACING_MARK
                ? "見えない文字か、前の字に重なる文字（" + name + "）があります。消してください。"
                : "「" + (Character.isSurrogate(letter) ? name : String.valueOf(letter)) + "」（" + name
                        + "）は使えません。ひらがな、カタカナ、漢字、英数字で書いてください。";
    }
}
