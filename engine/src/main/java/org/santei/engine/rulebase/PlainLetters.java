package org.santei.engine.rulebase;

/** The letters in which rules, sets and cases are written: each looks like itself and like nothing else. */
public final class PlainLetters {

    /** Marks of Japanese texts, and full-width forms that the notices use in names. */
    private static final String MARKS = "\u3000、。・「」『』（）［］－～／：；，．％＋＝×÷※";

    private PlainLetters() {}

    /** Whether words of the language may be written with it: ASCII letters and digits, kana, kanji. */
    public static boolean isPlain(char letter) {
        return isBetween('a', letter, 'z')
                || isBetween('A', letter, 'Z')
                || isBetween('0', letter, '9')
                || isBetween('ぁ', letter, 'ゖ')
                || isBetween('ァ', letter, 'ヺ')
                || letter == 'ー'
                || letter == '々'
                || isBetween('一', letter, '鿿');
    }

    /** Whether names and notes may hold it beside these: full-width digits and letters, Roman numbers, small Greek letters, marks. */
    public static boolean inTexts(char letter) {
        return isBetween('０', letter, '９')
                || isBetween('Ａ', letter, 'Ｚ')
                || isBetween('ａ', letter, 'ｚ')
                || isBetween('Ⅰ', letter, 'Ⅻ')
                || isBetween('α', letter, 'ω')
                || isBetween('①', letter, '⑳')
                || MARKS.indexOf(letter) >= 0;
    }

    private static boolean isBetween(char first, char letter, char last) {
        return first <= letter && letter <= last;
    }
}
