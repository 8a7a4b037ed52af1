package org.santei.engine.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A fact without which something cannot be decided. Rules and tables name it in one text that people read, 題（場所）: what is
 * missing, and in the last brackets where it is to be had. A text may name several facts, one after the other: 題（場所）、題（場所）.
 *
 * @param kind who can tell it
 * @param field the field of a claim that tells it, such as {@code groups.lines.quantity}, without places; empty unless a
 *     claim does
 * @param title what is missing, in Japanese
 * @param source the table that is not at hand, or who decides; empty when a claim tells it, or when the text does not say
 */
public record MissingFact(Kind kind, String field, String title, String source) {

    private static final String TABLE = "手元にない表：";
    private static final String HUMAN = "判断：";
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z]*(\\[])?(\\.[a-z][A-Za-z]*(\\[])?)*");
    private static final Pattern PLACES = Pattern.compile("\\[[^]]*]");
    private static final Map<Character, Character> BRACKETS = Map.of('（', '）', '「', '」');

    /** Texts are few and come again and again; those that name codes are many, so that no more than this are kept. */
    private static final int MOST_READ = 4_096;

    private static final Map<String, List<MissingFact>> READ = new ConcurrentHashMap<>();

    /** Who can tell a fact. */
    public enum Kind {
        /** A field of the claim. */
        CLAIM,
        /** An official row or rule that is not at hand. */
        TABLE,
        /** Somebody who knows what no claim tells. */
        HUMAN
    }

    /** A fact that a claim tells in one of its fields. */
    public static MissingFact inClaim(String title, String field) {
        return new MissingFact(Kind.CLAIM, field, title, "");
    }

    /** A fact that an official table tells that is not at hand. */
    public static MissingFact inTable(String title, String table) {
        return new MissingFact(Kind.TABLE, "", title, table);
    }

    /** A fact that no claim tells. */
    public static MissingFact byHuman(String title, String who) {
        return new MissingFact(Kind.HUMAN, "", title, who);
    }

    /**
     * The field that a path leads to.
     *
     * @param path a field with places, such as {@code groups[2].days}
     * @return the same without them, such as {@code groups.days}
     */
    public static String withoutPlaces(String path) {
        return path.indexOf('[') < 0 ? path : PLACES.matcher(path).replaceAll("");
    }

    /** The fact as people read it, and as {@link #read} reads it again. */
    public String text() {
        return switch (kind) {
            case CLAIM -> title + '（' + field + '）';
            case TABLE -> title + '（' + TABLE + source + '）';
            case HUMAN -> source.isEmpty() ? title : title + '（' + HUMAN + source + '）';
        };
    }

    /** The facts that a text names; what says no place is taken for something that no claim tells. */
    public static List<MissingFact> read(String text) {
        List<MissingFact> known = READ.get(text);
        if (known != null) {
            return known;
        }
        if (READ.size() >= MOST_READ) {
            READ.clear();
        }
        return READ.computeIfAbsent(text, MissingFact::readAnew);
    }

    private static List<MissingFact> readAnew(String text) {
        List<MissingFact> facts = new ArrayList<>(1);
        for (String each : split(text)) {
            facts.add(one(each));
        }
        return List.copyOf(facts);
    }

    private static MissingFact one(String text) {
        int open = text.endsWith("）") ? lastBracket(text) : -1;
        if (open < 0) {
            return byHuman(text, "");
        }
        String title = text.substring(0, open);
        String place = text.substring(open + 1, text.length() - 1);
        if (place.startsWith(TABLE)) {
            return inTable(title, place.substring(TABLE.length()));
        }
        if (place.startsWith(HUMAN)) {
            return byHuman(title, place.substring(HUMAN.length()));
        }
        return FIELD.matcher(place).matches() ? inClaim(title, place.replace("[]", "")) : byHuman(text, "");
    }

    /** Where the last brackets open that stand in no others; -1 when none do. */
    private static int lastBracket(String text) {
        Deque<Character> awaited = new ArrayDeque<>();
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            if (awaited.isEmpty() && text.charAt(i) == '（') {
                last = i;
            }
            follow(text.charAt(i), awaited);
        }
        return last;
    }

    /** Divides a text after each place that another fact follows. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>(1);
        Deque<Character> awaited = new ArrayDeque<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (awaited.isEmpty() && i > from && text.charAt(i) == '、' && text.charAt(i - 1) == '）') {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
            follow(text.charAt(i), awaited);
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static void follow(char next, Deque<Character> awaited) {
        Character close = BRACKETS.get(next);
        if (close != null) {
            awaited.push(close);
        } else if (!awaited.isEmpty() && awaited.peek() == next) {
            awaited.pop();
        }
    }
}
