package org.santei.engine.copayment;

import java.util.Set;

/**
 * What institutions handle in different ways.
 *
 * @param longTermCountsFunds sides of insurers for which what a fund pays counts towards the limit of a disease of long
 *     treatment, when treatment with and without the fund meet in a month
 * @param longTermByDay whether that limit is applied at each occasion, its excess being paid under the certificate;
 *     otherwise to the month, its excess being 高額療養費
 * @param tillRounding what is collected when a monthly limit that is no multiple of 10 yen has been reached
 */
public record Practice(Set<InsurerSide> longTermCountsFunds, boolean longTermByDay, TillRounding tillRounding) {

    /** What most institutions do. */
    public static final Practice USUAL =
            new Practice(Set.of(InsurerSide.EMPLOYEE, InsurerSide.NATIONAL), false, TillRounding.YEN);

    public Practice {
        longTermCountsFunds = Set.copyOf(longTermCountsFunds);
    }

    /** The same habits, with what funds pay left out of the limit of long treatment. */
    Practice withoutFundsInLongTerm() {
        return new Practice(Set.of(), longTermByDay, tillRounding);
    }

    /** How the limit is rounded at the counter. */
    public enum TillRounding {
        /** To the yen. */
        YEN("1yen"),
        /** Half up to 10 yen. */
        TEN_HALF_UP("10yen-half-up"),
        /** Down to 10 yen. */
        TEN_DOWN("10yen-down");

        private final String label;

        TillRounding(String label) {
            this.label = label;
        }

        /** How a request writes it. */
        public String label() {
            return label;
        }

        /** A monthly limit as it is collected. */
        long apply(long yen) {
            return switch (this) {
                case YEN -> yen;
                case TEN_HALF_UP -> Yen.toTen(yen);
                case TEN_DOWN -> Math.floorDiv(yen, 10) * 10;
            };
        }
    }
}
