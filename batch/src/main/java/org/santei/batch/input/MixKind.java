package org.santei.batch.input;

import java.util.Locale;

/** The synthetic mixes. */
public enum MixKind {
    /** Acts of outpatients as often as they were claimed, as in impacts. */
    SYNTHETIC,
    /** The synthetic nation: outpatients and stays, patients with several claims, facilities. */
    NATION;

    /** Its name in commands and results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mix of a name. */
    public static MixKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
