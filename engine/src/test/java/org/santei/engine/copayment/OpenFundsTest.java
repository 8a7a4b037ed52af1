package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.santei.feetables.copayment.HighCostLimits;

/** An occasion is decided when it comes to the same in every way, and only then. */
class OpenFundsTest {

    private static final CopaymentCalculator CALCULATOR =
            new CopaymentCalculator(new PlainShareLaw(), HighCostLimits.read());

    @Property(tries = 1000)
    void whatIsDecidedComesToTheSameInEveryWayAndTheNextOccasionDoesNot(@ForAll long seed) {
        PatientMonth month = RandomMonths.withFunds(seed);
        Map<Integer, List<FundTerms>> open = open(month, new Random(seed));
        Assume.that(!open.isEmpty());
        OpenFunds.Decided decided = new OpenFunds(CALCULATOR, month, open).decide();
        int count = decided.month().occasions().size();
        boolean differs = false;
        List<List<Long>> first = null;
        for (PatientMonth way : ways(month, open)) {
            CopaymentMonth whole = CALCULATOR.calculate(way);
            Assume.that(whole.missing().isEmpty());
            List<List<Long>> figures =
                    whole.occasions().stream().map(OpenFundsTest::figures).toList();
            assertThat(decided.month().occasions().stream()
                            .map(OpenFundsTest::figures)
                            .toList())
                    .isEqualTo(figures.subList(0, count));
            first = first == null ? figures : first;
            differs |= count < figures.size() && !first.get(count).equals(figures.get(count));
        }
        assertThat(differs).isEqualTo(count < month.occasions().size());
        assertThat(decided.deciding().isEmpty()).isNotEqualTo(differs);
    }

    private static List<Long> figures(OccasionShare share) {
        List<Long> figures = new ArrayList<>(share.fundYen());
        Collections.addAll(
                figures,
                share.insurerYen(),
                share.highCostYen(),
                share.patientYen(),
                share.reductionYen(),
                share.tillYen(),
                share.correctionTillYen());
        if (share.correction() != null) {
            figures.add(share.correction().patientYen());
            figures.add(share.correction().highCostYen());
            figures.addAll(share.correction().fundYen());
        }
        share.limitList().forEach(entry -> figures.add(entry.patientYen()));
        return figures;
    }

    /** Up to three terms for some of the funds: some come to the same, some do not. */
    private static Map<Integer, List<FundTerms>> open(PatientMonth month, Random random) {
        Map<Integer, List<FundTerms>> open = new TreeMap<>();
        for (int i = 0; i < month.funds().size(); i++) {
            PublicFund fund = month.funds().get(i);
            if (!fund.isLongTerm()) {
                List<FundTerms> terms = new ArrayList<>(List.of(fund.terms()));
                for (int more = random.nextInt(3); more > 0; more--) {
                    terms.add(withLimit(fund.terms(), 1_000 * random.nextInt(1, 60)));
                }
                open.put(i, terms);
            }
        }
        return open;
    }

    private static FundTerms withLimit(FundTerms terms, int perMonthYen) {
        return new FundTerms(
                terms.category(),
                terms.percent(),
                terms.perVisitYen(),
                terms.perDayYen(),
                perMonthYen,
                terms.perDayCount(),
                terms.perMonthCount(),
                terms.countRule(),
                terms.perInsurance(),
                terms.limitHandling(),
                terms.patientShareFirst(),
                terms.excludedFromSum(),
                terms.summedUnder21000(),
                terms.relief(),
                terms.local());
    }

    private static List<PatientMonth> ways(PatientMonth month, Map<Integer, List<FundTerms>> open) {
        List<PatientMonth> ways = List.of(month);
        for (Map.Entry<Integer, List<FundTerms>> fund : open.entrySet()) {
            List<PatientMonth> more = new ArrayList<>();
            for (PatientMonth way : ways) {
                for (FundTerms terms : fund.getValue()) {
                    List<PublicFund> funds = new ArrayList<>(way.funds());
                    funds.set(fund.getKey(), funds.get(fund.getKey()).withTerms(terms));
                    more.add(way.withFunds(funds));
                }
            }
            ways = more;
        }
        return ways;
    }

    @Property(tries = 100)
    void tooManyWaysDecideWhatComesBeforeTheOpenFund(@ForAll long seed) {
        PatientMonth month = RandomMonths.withFunds(seed);
        Assume.that(!month.funds().isEmpty());
        List<FundTerms> many = new ArrayList<>();
        for (int yen = 0; yen < 2_000; yen++) {
            many.add(withLimit(month.funds().get(0).terms(), yen));
        }
        OpenFunds.Decided decided = new OpenFunds(CALCULATOR, month, Map.of(0, many)).decide();
        long before = month.occasions().stream()
                .takeWhile(occasion -> !occasion.funds().contains(0))
                .count();
        Assume.that(CALCULATOR.calculate(month).missing().isEmpty());
        assertThat(decided.month().occasions()).hasSize((int) before);
        assertThat(decided.deciding().isEmpty())
                .isEqualTo(before == month.occasions().size());
    }

    @Test
    void aFundNeedsAWay() {
        PatientMonth month = RandomMonths.withFunds(1);
        assertThatThrownBy(() -> new OpenFunds(CALCULATOR, month, Map.of(0, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
