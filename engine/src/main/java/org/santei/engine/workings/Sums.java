package org.santei.engine.workings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.claim.Payer;

/** Names of what is summed in a claim, in Japanese. */
public final class Sums {

    /** All groups. */
    public static final String TOTAL = "合計";

    /** Sections have two digits, so that there are few of them. */
    private static final Map<String, String> SECTIONS = new ConcurrentHashMap<>();

    private static final Map<Payer, String> PAYERS = payers();

    private Sums() {}

    private static Map<Payer, String> payers() {
        Map<Payer, String> names = new EnumMap<>(Payer.class);
        for (Payer payer : Payer.values()) {
            names.put(payer, (payer == Payer.INSURANCE ? "医療保険" : "公費" + payer.fund()) + "の計");
        }
        return names;
    }

    /** The groups of a section of the claim (診療識別), two digits. */
    public static String section(String section) {
        return SECTIONS.computeIfAbsent(section, each -> "診療識別" + each + "の計");
    }

    /** The groups in which a payer takes part. */
    public static String payer(Payer payer) {
        return Objects.requireNonNull(PAYERS.get(payer));
    }
}
