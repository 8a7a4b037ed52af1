package org.santei.engine.copayment;

import java.util.Set;

/**
 * A reduction of what the patient pays (一部負担金の減免, 国民健康保険法第44条).
 *
 * @param kind how it is counted
 * @param value yen of {@link Kind#AMOUNT}, percent of {@link Kind#RATE}; 0 for the others
 * @param relievedLaws law numbers of the funds under which {@link Kind#MUNICIPAL_RELIEF} waives what is left; empty for the
 *     others
 */
public record Reduction(Kind kind, int value, Set<String> relievedLaws) {

    public Reduction {
        relievedLaws = Set.copyOf(relievedLaws);
    }

    /** A reduction of any kind but {@link Kind#MUNICIPAL_RELIEF}. */
    public static Reduction of(Kind kind, int value) {
        return new Reduction(kind, value, Set.of());
    }

    /** What is left under some funds is waived. */
    public static Reduction municipalRelief(Set<String> laws) {
        return new Reduction(Kind.MUNICIPAL_RELIEF, 0, laws);
    }

    /** Whether what is left under a fund is waived. */
    boolean relieves(PublicFund fund) {
        return fund.lawNumber() != null && relievedLaws.contains(fund.lawNumber());
    }

    /** How a reduction is counted. */
    public enum Kind {
        /** So many yen of an occasion (減額). */
        AMOUNT("amount"),
        /** So many percent of the share that insurance and its monthly limit leave (減免率). */
        RATE("rate"),
        /** Nothing is collected (免除). */
        EXEMPT("exempt"),
        /** Nothing is collected now (支払猶予). */
        DEFERRED("deferred"),
        /** What is left under some funds of 自立支援 is waived for patients of 国民健康保険 (自立支援減免). */
        MUNICIPAL_RELIEF("municipal-relief-15-16-21");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** How a request writes it. */
        public String label() {
            return label;
        }
    }
}
