package org.santei.engine.copayment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The share that insurance leaves, as the claim shows it. It is rounded to 10 yen by payer, save where a limit that is no
 * multiple of 10 yen was reached, so that what stands behind the insurance and behind the funds adds up.
 *
 * @param flows how the share runs through the funds
 * @param toTheYen the treatment whose share stands to the yen
 * @param side whose claim it is: on claims of 国民健康保険 and 後期高齢者医療 the share under a fund contains what funds before it
 *     leave to it, on those of employees' insurers only what falls under no fund before it
 */
record ClaimShares(ClaimFlows flows, Set<TreatmentKey> toTheYen, InsurerSide side) {

    /** The whole share. */
    long total(List<Integer> funds) {
        long total = own(null);
        for (Integer fund : funds) {
            total += own(fund);
        }
        return total;
    }

    /** The part of the share under a fund. */
    long under(Integer fund) {
        return own(fund) + fromOthers(fund);
    }

    /** What the patient pays in the whole month. */
    long patient() {
        return toTheYen.isEmpty() ? Yen.toTen(flows.patient()) : flows.patient();
    }

    /** Whether the part that a fund leaves stands to the yen: it pays nothing of a share that does. */
    boolean isToTheYen(Integer fund, long leftYen) {
        return flows.keys(fund).stream().anyMatch(toTheYen::contains)
                && leftYen == flows.firstComesTo(fund) + flows.comesBehindOthers(fund);
    }

    /** The part of the share that comes to a fund first, or to none. */
    private long own(@Nullable Integer fund) {
        long yen = flows.firstComesTo(fund);
        if (flows.keys(fund).stream().anyMatch(toTheYen::contains)) {
            return yen;
        }
        if (fund == null || side == InsurerSide.EMPLOYEE) {
            return Yen.toTen(yen);
        }
        return Yen.toTen(yen + flows.comesBehindOthers(fund)) - fromOthers(fund);
    }

    private long fromOthers(Integer fund) {
        return side == InsurerSide.EMPLOYEE ? 0 : Yen.toTen(flows.comesBehindOthers(fund));
    }
}
