package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The first occasions of a month that come to the same in every way in which it was reckoned. */
final class SureOccasions {

    private final CopaymentMonth first;
    private final List<OccasionShare> sure;
    private final Set<String> unverified;
    private final Set<String> missing;
    private boolean shortened;

    SureOccasions(DecidedRun first) {
        this.first = first.month();
        this.sure = new ArrayList<>(first.month().occasions());
        this.unverified = new TreeSet<>(first.month().unverified());
        this.missing = new TreeSet<>(first.missing());
    }

    /** Keeps what another way comes to as well. */
    void confirm(DecidedRun other) {
        List<OccasionShare> others = other.month().occasions();
        for (int i = 0; i < sure.size(); i++) {
            if (i >= others.size() || !isSame(sure.get(i), others.get(i))) {
                sure.subList(i, sure.size()).clear();
                shortened = true;
                break;
            }
            sure.set(i, common(sure.get(i), others.get(i)));
        }
        shortened |= others.size() > sure.size();
        unverified.addAll(other.month().unverified());
        missing.addAll(other.missing());
    }

    private static boolean isSame(OccasionShare one, OccasionShare other) {
        return one.insurerYen() == other.insurerYen()
                && one.highCostYen() == other.highCostYen()
                && one.fundYen().equals(other.fundYen())
                && one.patientYen() == other.patientYen()
                && one.reductionYen() == other.reductionYen()
                && one.tillYen() == other.tillYen()
                && Objects.equals(one.correction(), other.correction())
                && one.correctionTillYen() == other.correctionTillYen()
                && one.limitList().equals(other.limitList());
    }

    private static OccasionShare common(OccasionShare one, OccasionShare other) {
        return new OccasionShare(
                one.number(),
                one.totalYen(),
                one.insurerYen(),
                one.highCostYen(),
                one.fundYen(),
                one.patientYen(),
                one.reductionYen(),
                one.tillYen(),
                Objects.equals(one.limitYen(), other.limitYen()) ? one.limitYen() : null,
                one.correction(),
                one.correctionTillYen(),
                one.limitList(),
                one.steps().stream().filter(other.steps()::contains).toList());
    }

    /** Whether two ways differ. */
    boolean isShortened() {
        return shortened;
    }

    /** What must be known in some way besides the terms of the funds, in Japanese. */
    Set<String> missing() {
        return missing;
    }

    /** What they come to. */
    CopaymentMonth month() {
        return CopaymentMonth.of(sure, first.fundYen().size(), unverified, List.of());
    }
}
