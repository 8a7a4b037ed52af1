package org.santei.engine.rulebase;

/** The letters in which rules, sets and cases are written: each looks like itself and like nothing else. */
public final class PlainLetters {

    /** Marks of Japanese texts, and full-width forms that the notices use in names. */
    private static final String MARKS = "\u3000、。・「」『』（）［］－～／：；，．％＋＝×÷※";

    private PlainLetters() {}

    /** Whether words of the language may be written with it: ASCII letters and digits, kana, kanji. */
    public static boolean isPlain(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter >= 'ぁ' && letter <= 'ゖ'
                || letter >= 'ァ' && letter <= 'ヺ'
                || letter == 'ー'
                || letter == '々'
                || letter >= '一' && letter <= '鿿';
    }

    /** Whether names and notes may hold it beside these: full-width digits and letters, Roman numbers, small Greek letters, marks. */
    public static boolean inTexts(char letter) {
        return letter >= '０' && letter <= '９'
                || letter >= 'Ａ' && letter <= 'Ｚ'
                || letter >= 'ａ' && letter <= 'ｚ'
                || letter >= 'Ⅰ' && letter <= 'Ⅻ'
                || letter >= 'α' && letter <= 'ω'
                || letter >= '①' && letter <= '⑳'
                || MARKS.indexOf(letter) >= 0;
    }
}
