package org.santei.engine.claim;

import static java.util.Map.entry;
import static org.santei.engine.claim.Payer.INSURANCE;
import static org.santei.engine.claim.Payer.PUBLIC1;
import static org.santei.engine.claim.Payer.PUBLIC2;
import static org.santei.engine.claim.Payer.PUBLIC3;
import static org.santei.engine.claim.Payer.PUBLIC4;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which payers a code of 負担区分 stands for (記録条件仕様 医科用, table 21): every non-empty set of the five. */
public final class PayerCodes {
    private static final Map<String, Set<Payer>> TABLE = Map.ofEntries(
            entry("1", Set.of(INSURANCE)),
            entry("5", Set.of(PUBLIC1)),
            entry("6", Set.of(PUBLIC2)),
            entry("B", Set.of(PUBLIC3)),
            entry("C", Set.of(PUBLIC4)),
            entry("2", Set.of(INSURANCE, PUBLIC1)),
            entry("3", Set.of(INSURANCE, PUBLIC2)),
            entry("E", Set.of(INSURANCE, PUBLIC3)),
            entry("G", Set.of(INSURANCE, PUBLIC4)),
            entry("7", Set.of(PUBLIC1, PUBLIC2)),
            entry("H", Set.of(PUBLIC1, PUBLIC3)),
            entry("I", Set.of(PUBLIC1, PUBLIC4)),
            entry("J", Set.of(PUBLIC2, PUBLIC3)),
            entry("K", Set.of(PUBLIC2, PUBLIC4)),
            entry("L", Set.of(PUBLIC3, PUBLIC4)),
            entry("4", Set.of(INSURANCE, PUBLIC1, PUBLIC2)),
            entry("M", Set.of(INSURANCE, PUBLIC1, PUBLIC3)),
            entry("N", Set.of(INSURANCE, PUBLIC1, PUBLIC4)),
            entry("O", Set.of(INSURANCE, PUBLIC2, PUBLIC3)),
            entry("P", Set.of(INSURANCE, PUBLIC2, PUBLIC4)),
            entry("Q", Set.of(INSURANCE, PUBLIC3, PUBLIC4)),
            entry("R", Set.of(PUBLIC1, PUBLIC2, PUBLIC3)),
            entry("S", Set.of(PUBLIC1, PUBLIC2, PUBLIC4)),
            entry("T", Set.of(PUBLIC1, PUBLIC3, PUBLIC4)),
            entry("U", Set.of(PUBLIC2, PUBLIC3, PUBLIC4)),
            entry("V", Set.of(INSURANCE, PUBLIC1, PUBLIC2, PUBLIC3)),
            entry("W", Set.of(INSURANCE, PUBLIC1, PUBLIC2, PUBLIC4)),
            entry("X", Set.of(INSURANCE, PUBLIC1, PUBLIC3, PUBLIC4)),
            entry("Y", Set.of(INSURANCE, PUBLIC2, PUBLIC3, PUBLIC4)),
            entry("Z", Set.of(PUBLIC1, PUBLIC2, PUBLIC3, PUBLIC4)),
            entry("9", Set.of(INSURANCE, PUBLIC1, PUBLIC2, PUBLIC3, PUBLIC4)));

    private static final Map<Set<Payer>, String> CODES =
            TABLE.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private PayerCodes() {}

    /** The payers of a code; {@code null} when the table has no such code. */
    public static @Nullable Set<Payer> payers(String code) {
        return TABLE.get(code);
    }

    /**
     * The code of payers.
     *
     * @throws IllegalArgumentException if nobody pays
     */
    public static String code(Set<Payer> payers) {
        String code = CODES.get(payers);
        if (code == null) {
            throw new IllegalArgumentException("Someone has to pay.");
        }
        return code;
    }
}
