package org.santei.service.release;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Compares names of people: who writes their own in other letters is no other person. */
public final class Names {

    private Names() {}

    /** Whether a name is among some. */
    public static boolean contains(Collection<String> names, String name) {
        return names.stream().anyMatch(each -> plain(each).equals(plain(name)));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\s]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
