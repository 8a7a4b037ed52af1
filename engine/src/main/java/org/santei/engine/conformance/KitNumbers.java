package org.santei.engine.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The numbers of cases, which are given once and for all: {@code conformance/numbers.csv} beside the rules. */
public final class KitNumbers {

    static final String FILE = "conformance/numbers.csv";

    /** From here on stand cases that have no number of their own yet, such as those of drafts. */
    static final int PROVISIONAL = 900_001;

    private static final String HEAD = "number,identity";

    private final Map<String, String> numbers;

    private KitNumbers(Map<String, String> numbers) {
        this.numbers = numbers;
    }

    /** The numbers on the class path. */
    public static KitNumbers packaged() {
        try (InputStream in = KitNumbers.class.getClassLoader().getResourceAsStream(FILE)) {
            return of(in == null ? HEAD : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The numbers of a text.
     *
     * @throws IllegalStateException when a number or an identity stands in it twice
     */
    public static KitNumbers of(String text) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        text.lines().skip(1).forEach(line -> {
            String number = line.substring(0, line.indexOf(','));
            if (!used.add(number) || numbers.put(line.substring(number.length() + 1), number) != null) {
                throw new IllegalStateException(FILE + " says something twice: " + line);
            }
        });
        return new KitNumbers(numbers);
    }

    /** The same with numbers for identities that have none, behind all others and in the order of their texts. */
    public KitNumbers with(Collection<String> identities) {
        int last = numbers.values().stream().mapToInt(Integer::parseInt).max().orElse(0);
        return numbered(identities, last + 1);
    }

    /** The same with numbers that hold for one kit only, for identities that have none. */
    KitNumbers withProvisional(Collection<String> identities) {
        return numbered(identities, PROVISIONAL);
    }

    private KitNumbers numbered(Collection<String> identities, int from) {
        Map<String, String> more = new LinkedHashMap<>(numbers);
        int next = from;
        for (String identity : new TreeSet<>(identities)) {
            if (!more.containsKey(identity)) {
                more.put(identity, String.format("%06d", next));
                next++;
            }
        }
        return new KitNumbers(more);
    }

    /**
     * The number of an identity.
     *
     * @throws IllegalArgumentException when it has none
     */
    String of(Candidate candidate) {
        String number = numbers.get(candidate.identity());
        if (number == null) {
            throw new IllegalArgumentException("no number: " + candidate.identity());
        }
        return number;
    }

    /** The text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        numbers.forEach((identity, number) ->
                text.append(number).append(',').append(identity).append('\n'));
        return text.toString();
    }
}
