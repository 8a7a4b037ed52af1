package org.santei.service.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.CopaymentMonth;
import org.santei.engine.copayment.Correction;
import org.santei.engine.copayment.Occasion;
import org.santei.engine.copayment.OccasionShare;

/** Holds what was calculated of a scenario against what somebody else published. */
final class Comparison {

    private static final int LISTED_FUNDS = 4;

    /**
     * One figure that counts, expected and calculated.
     *
     * @param place occasion or month
     * @param expected as text
     * @param calculated as text
     * @param equal whether they are equal
     * @param remarks other figures that differ and do not count
     */
    record Row(String place, String expected, String calculated, boolean equal, List<String> remarks) {
        Row {
            remarks = List.copyOf(remarks);
        }
    }

    private Comparison() {}

    static List<Row> of(Scenario scenario, CopaymentMonth month) {
        List<Row> rows = new ArrayList<>();
        for (Scenario.Expected expected : scenario.expected()) {
            rows.add(
                    expected instanceof Scenario.OfOccasion occasion
                            ? occasion(occasion, month)
                            : month((Scenario.OfMonth) expected, scenario, month));
        }
        return rows;
    }

    private static Row occasion(Scenario.OfOccasion expected, CopaymentMonth month) {
        OccasionShare share = month.occasions().stream()
                .filter(other -> other.number() == expected.number())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("visit " + expected.number() + " was not calculated"));
        String expectedText = text(
                expected.insurerYen(),
                expected.highCostYen(),
                expected.fundYen(),
                expected.patientYen(),
                expected.reductionYen(),
                expected.tillYen(),
                expected.adjustments());
        String calculatedText = text(
                share.insurerYen(),
                share.highCostYen(),
                listed(share.fundYen()),
                share.patientYen(),
                share.reductionYen(),
                share.tillYen(),
                expected.adjustments() == null ? null : adjustments(share));
        return new Row(
                "visit " + expected.number(),
                expectedText,
                calculatedText,
                expectedText.equals(calculatedText),
                remarks(expected, share));
    }

    private static String text(
            long insurer,
            long highCost,
            List<Long> funds,
            long patient,
            long reduction,
            long till,
            @Nullable List<Scenario.Adjustment> adjustments) {
        StringBuilder text = new StringBuilder()
                .append("insurer ")
                .append(insurer)
                .append(", high-cost ")
                .append(highCost)
                .append(", funds ")
                .append(funds)
                .append(", patient ")
                .append(patient)
                .append(", waived ")
                .append(reduction)
                .append(", till ")
                .append(till);
        if (adjustments != null) {
            text.append(", adjusted ");
            for (Scenario.Adjustment adjustment : adjustments) {
                text.append(String.join("+", adjustment.payers()))
                        .append(" high-cost ")
                        .append(adjustment.highCostYen())
                        .append(" funds ")
                        .append(adjustment.fundYen())
                        .append(" patient ")
                        .append(adjustment.patientYen())
                        .append(" till ")
                        .append(adjustment.tillYen())
                        .append("; ");
            }
        }
        return text.toString().strip();
    }

    private static List<Scenario.Adjustment> adjustments(OccasionShare share) {
        Correction correction = share.correction();
        return correction == null
                ? List.of()
                : List.of(new Scenario.Adjustment(
                        Payers.names(correction.insured(), correction.funds()),
                        correction.highCostYen(),
                        listed(correction.fundYen()),
                        correction.patientYen(),
                        share.correctionTillYen()));
    }

    /** The files list four funds, whether there are so many or not. */
    private static List<Long> listed(List<Long> funds) {
        List<Long> listed = new ArrayList<>(funds);
        while (listed.size() < LISTED_FUNDS) {
            listed.add(0L);
        }
        return listed;
    }

    private static List<String> remarks(Scenario.OfOccasion expected, OccasionShare share) {
        List<String> calculated = new ArrayList<>();
        share.limitList().forEach(entry -> calculated.add("limit list " + entry.patientYen() + " " + entry.totalYen()));
        if (share.limitYen() != null) {
            calculated.add("limit of the month " + share.limitYen());
        }
        return expected.others().stream()
                .filter(other -> !calculated.contains(other))
                .map(other -> "expected " + other + ", calculated " + calculated)
                .toList();
    }

    private static Row month(Scenario.OfMonth expected, Scenario scenario, CopaymentMonth month) {
        long total =
                month.occasions().stream().mapToLong(OccasionShare::totalYen).sum();
        long insurer = month.insurerYen() + month.highCostYen();
        StringBuilder wanted = new StringBuilder("patient ").append(expected.patientYen());
        StringBuilder got = new StringBuilder("patient ").append(month.patientYen());
        if (expected.insuranceCopayYen() != null) {
            wanted.append(", left by insurance ").append(expected.insuranceCopayYen());
            got.append(", left by insurance ").append(total - insurer);
        }
        if (expected.insurerYen() != null) {
            wanted.append(", insurer ").append(expected.insurerYen());
            got.append(", insurer ").append(insurer);
        }
        for (Scenario.UnderFund fund : expected.funds()) {
            String name = ", under fund " + (fund.fund() + 1) + ' ';
            wanted.append(name).append(fund.shareYen()).append(" patient ").append(fund.patientYen());
            got.append(name).append(underFund(fund.fund(), scenario, month));
        }
        return new Row(
                "month",
                wanted.toString(),
                got.toString(),
                Objects.equals(wanted.toString(), got.toString()),
                List.of());
    }

    private static String underFund(int fund, Scenario scenario, CopaymentMonth month) {
        long share = 0;
        long patient = 0;
        for (int i = 0; i < month.occasions().size(); i++) {
            Occasion occasion = scenario.month().occasions().get(i);
            OccasionShare paid = month.occasions().get(i);
            if (occasion.funds().contains(fund)) {
                share += paid.totalYen() - paid.insurerYen() - paid.highCostYen();
                patient += paid.patientYen();
            }
        }
        return share + " patient " + patient;
    }
}
