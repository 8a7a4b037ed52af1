package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.engine.copayment.CopaymentMonth;
import org.santei.engine.copayment.Correction;
import org.santei.engine.copayment.Occasion;
import org.santei.engine.copayment.OccasionShare;
import org.santei.engine.copayment.PatientMonth;
import org.santei.engine.copayment.ShareAnswer;
import org.santei.engine.copayment.StayMeals;

/** Tells what was reckoned by the payers of a claim. */
final class ShareOfClaim {

    private final List<Payer> order = new ArrayList<>();
    private final boolean insured;
    private final PatientMonth input;
    private final CopaymentMonth month;

    private ShareOfClaim(Claim claim, PatientMonth input, CopaymentMonth month) {
        claim.coverages().stream().map(Coverage::payer).forEach(order::add);
        this.insured = order.get(0) == Payer.INSURANCE;
        this.input = input;
        this.month = month;
    }

    /**
     * The answer.
     *
     * @param meals who pays meals and living costs; {@code null} when there are none
     */
    static PatientShare of(Claim claim, ShareAnswer answer, @Nullable StayMeals meals) {
        PatientMonth input = answer.input();
        CopaymentMonth month = answer.month();
        return input == null || month == null
                ? PatientShare.undecided(answer.missing(), meals)
                : new ShareOfClaim(claim, input, month).share(answer, meals);
    }

    private PatientShare share(ShareAnswer answer, @Nullable StayMeals meals) {
        List<VisitShare> visits = new ArrayList<>(month.occasions().size());
        for (int i = 0; i < month.occasions().size(); i++) {
            visits.add(visit(input.occasions().get(i), month.occasions().get(i)));
        }
        List<PayerShare> payers = new ArrayList<>(order.size());
        for (int place = 0; place < order.size(); place++) {
            payers.add(payer(place));
        }
        return new PatientShare(
                month.tillYen(),
                month.patientYen() - month.reductionYen(),
                List.copyOf(payers),
                List.copyOf(visits),
                List.copyOf(new TreeSet<>(answer.unverified())),
                answer.notes(),
                List.of(),
                meals);
    }

    private VisitShare visit(Occasion occasion, OccasionShare share) {
        List<Payer> taking = new ArrayList<>(order.size());
        for (int place = 0; place < order.size(); place++) {
            if (takesPart(occasion, place)) {
                taking.add(order.get(place));
            }
        }
        Correction correction = share.correction();
        long corrected = correction == null ? 0 : correction.patientYen();
        return new VisitShare(
                occasion.date(),
                List.copyOf(taking),
                occasion.points(),
                share.patientYen() - share.reductionYen() + corrected,
                share.tillYen() + share.correctionTillYen(),
                share.steps());
    }

    private boolean takesPart(Occasion occasion, int place) {
        return order.get(place) == Payer.INSURANCE
                ? occasion.insured() != null
                : occasion.funds().contains(fund(place));
    }

    /** Index of a payer among the funds. */
    private int fund(int place) {
        return place - (insured ? 1 : 0);
    }

    private PayerShare payer(int place) {
        boolean insurance = order.get(place) == Payer.INSURANCE;
        long points = 0;
        long left = 0;
        for (int i = 0; i < month.occasions().size(); i++) {
            Occasion occasion = input.occasions().get(i);
            if (takesPart(occasion, place)) {
                points += occasion.points();
                left += left(month.occasions().get(i), insurance ? 0 : fund(place) + 1);
            }
        }
        return new PayerShare(
                order.get(place),
                points,
                insurance ? month.insurerYen() : month.fundYen().get(fund(place)),
                insurance ? month.highCostYen() : 0,
                left);
    }

    /** What the insurance and the first funds leave to pay of an occasion, the sum of the month included. */
    private static long left(OccasionShare share, int funds) {
        Correction correction = share.correction();
        long left = share.totalYen() - share.insurerYen() - share.highCostYen();
        left -= correction == null ? 0 : correction.highCostYen();
        for (int i = 0; i < funds; i++) {
            left -= share.fundYen().get(i);
            left -= correction == null ? 0 : correction.fundYen().get(i);
        }
        return left;
    }
}
