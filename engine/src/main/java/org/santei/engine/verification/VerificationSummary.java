package org.santei.engine.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;

/**
 * What the verification of a file comes to.
 *
 * @param claims claims of the file
 * @param notVerified claims that could not be read or calculated
 * @param complete claims of which everything could be decided
 * @param yenAtStake sum over the complete claims of what is billed minus what is payable, each without its sign
 * @param findings counts of findings by type; only types that were found
 */
public record VerificationSummary(int claims, int notVerified, int complete, long yenAtStake, List<OfType> findings) {

    /**
     * Findings of one type.
     *
     * @param type the type
     * @param title its name, in Japanese
     * @param count how many
     * @param yen what is at stake with them where it is known, each without its sign
     */
    public record OfType(FindingType type, String title, int count, long yen) {}

    /** Counts one claim after another. */
    public static final class Counter {
        private final Map<FindingType, OfType> types = new EnumMap<>(FindingType.class);
        private int claims;
        private int notVerified;
        private int complete;
        private long yen;

        /** A claim that was verified. */
        public void add(Verification verification) {
            claims++;
            complete += verification.complete() ? 1 : 0;
            Long ofClaim = verification.yen();
            yen += ofClaim == null ? 0 : Math.abs(ofClaim);
            for (Finding finding : verification.findings()) {
                FindingType type = finding.type();
                OfType one = new OfType(type, type.title(), 1, finding.yen() == null ? 0 : Math.abs(finding.yen()));
                types.merge(type, one, Counter::sum);
            }
        }

        private static OfType sum(OfType one, OfType other) {
            return new OfType(one.type(), one.title(), one.count() + other.count(), one.yen() + other.yen());
        }

        /** A claim that was not. */
        public void addNotVerified() {
            claims++;
            notVerified++;
        }

        /** The sum so far. */
        public VerificationSummary summary() {
            return new VerificationSummary(
                    claims, notVerified, complete, yen, List.copyOf(new ArrayList<>(types.values())));
        }
    }
}
