package org.santei.rules.law;

import java.text.Normalizer;
import org.santei.engine.law.Clause;
import org.santei.engine.law.Mark;

/** The text of a clause without what print adds: widths of characters, spaces, breaks, its own mark. */
final class Wording {

    private Wording() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
    }

    /** The words of a note behind its mark. */
    static String ofNote(Clause note) {
        String text = note.text();
        Mark mark = Mark.of(text.substring(0, text.indexOf('\n')));
        return plain(mark == null ? text : mark.rest() + text.substring(text.indexOf('\n')));
    }

    /** A name up to its first bracket, without the number at its end. */
    static String stem(String name) {
        return plain(name).replaceFirst("(?<=.)\\(.*", "").replaceFirst("[0-9]+$", "");
    }
}
