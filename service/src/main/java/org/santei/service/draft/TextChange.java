package org.santei.service.draft;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One change of a draft.
 *
 * @param path path of the file
 * @param kind what happens to it
 * @param text the new text; only with {@link Kind#TEXT}
 */
public record TextChange(String path, Kind kind, @Nullable String text) {

    /** What may happen to a file in a draft. */
    public enum Kind {
        /** It has this text. */
        TEXT,
        /** It is no longer there. */
        REMOVED,
        /** The draft says nothing of it any more: it is as in the rules in force. */
        BASE;

        /** Its name in the database. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The file has this text. */
    public static TextChange write(String path, String text) {
        return new TextChange(path, Kind.TEXT, text);
    }

    /** The file is no longer there. */
    public static TextChange remove(String path) {
        return new TextChange(path, Kind.REMOVED, null);
    }

    /** The file is as in the rules in force. */
    public static TextChange revert(String path) {
        return new TextChange(path, Kind.BASE, null);
    }

    /**
     * The file has this text: the draft says nothing of it where that is the text in force.
     *
     * @param inForce the text in force; {@code null} when there is no such file
     */
    static TextChange write(String path, String text, @Nullable String inForce) {
        return text.equals(inForce) ? revert(path) : write(path, text);
    }

    /**
     * The file is no longer there: the draft says nothing of a file that is not in force.
     *
     * @param inForce the text in force; {@code null} when there is no such file
     */
    static TextChange remove(String path, @Nullable String inForce) {
        return inForce == null ? revert(path) : remove(path);
    }

    /** The change that says what a draft said. */
    static TextChange of(ChangedText said) {
        return said.text() == null ? remove(said.path()) : write(said.path(), said.text());
    }

    /**
     * Whether a draft says so already.
     *
     * @param now what it says of the file
     */
    boolean isSaid(Optional<ChangedText> now) {
        return kind == Kind.BASE
                ? now.isEmpty()
                : now.isPresent() && Objects.equals(now.get().text(), text);
    }

    /** Bytes of the text. */
    int bytes() {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Notes it among the hashes of everything that a draft says; a file that is to go has an empty one. */
    void enter(SortedMap<String, String> hashes) {
        if (kind == Kind.BASE) {
            hashes.remove(path);
        } else {
            hashes.put(path, text == null ? "" : Sha256.of(text));
        }
    }
}
