package org.santei.engine.law;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What begins a line of a clause: 注１, ２, （１）, イ, ①.
 *
 * @param kind of what kind it is
 * @param ordinal how manieth of its kind, from 1; 0 of a 注 without a number
 * @param text the mark itself as printed
 * @param rest the line behind it
 */
public record Mark(Kind kind, int ordinal, String text, String rest) {

    /** Kinds of marks. Notes after the first begin with their number alone. */
    public enum Kind {
        NOTE,
        NUMBER,
        BRACKETED,
        KANA,
        CIRCLED
    }

    private static final Pattern FORM =
            Pattern.compile("(注[0-9０-９]*|[0-9０-９]+|[（(][0-9０-９]+[）)]|[ァ-ヶへ]{1,2}|[①-⑳])[ 　]+(\\S.*)");
    private static final String KANA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private static final int KANA_WITHOUT_ORDER = 99;

    /** The mark of a line; {@code null} when it has none. */
    public static @Nullable Mark of(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return null;
        }
        String text = form.group(1);
        char first = text.charAt(0);
        Kind kind = first == '注' ? Kind.NOTE : kind(first);
        return new Mark(kind, ordinal(kind, text), text, form.group(2));
    }

    private static Kind kind(char first) {
        if (first == '（' || first == '(') {
            return Kind.BRACKETED;
        }
        if (first >= '①' && first <= '⑳') {
            return Kind.CIRCLED;
        }
        return Character.isDigit(first) ? Kind.NUMBER : Kind.KANA;
    }

    private static int ordinal(Kind kind, String text) {
        if (kind == Kind.KANA) {
            int last = KANA.indexOf(text.charAt(text.length() - 1) == 'へ' ? 'ヘ' : text.charAt(text.length() - 1));
            return last < 0 ? KANA_WITHOUT_ORDER : last + 1 + KANA.length() * (text.length() - 1);
        }
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Whether it follows another in one list: 注１ is followed by ２. */
    public boolean follows(Mark other) {
        boolean sameList = kind == other.kind || (kind == Kind.NUMBER && other.kind == Kind.NOTE);
        return sameList && ordinal > 1 && other.ordinal == ordinal - 1;
    }

    /** Whether it is the first of several notes. */
    public boolean isFirstNote() {
        return kind == Kind.NOTE && ordinal == 1;
    }
}
