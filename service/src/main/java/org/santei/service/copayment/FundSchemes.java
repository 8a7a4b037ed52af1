package org.santei.service.copayment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.santei.engine.copayment.FundWay;
import org.santei.feetables.copayment.Verification;

/** Tells which rows of the tables stood for the funds of a month whose terms were not told. */
final class FundSchemes {

    private FundSchemes() {}

    /** Every row, fund by fund. */
    static List<CopaymentAnswer.SchemeAnswer> of(AskedMonth asked) {
        return new TreeMap<>(asked.ways())
                .entrySet().stream()
                        .flatMap(fund -> fund.getValue().stream()
                                .map(way -> new CopaymentAnswer.SchemeAnswer(
                                        new Payer(false, fund.getKey()),
                                        way.scheme(),
                                        way.source(),
                                        way.verification().digit()))
                                .distinct())
                        .toList();
    }

    /**
     * The rows that do not stand in a text at hand, in Japanese.
     *
     * @param ways the ways of funds, by index
     * @param unclear payers that are passed over
     */
    static Stream<String> unverified(Map<Integer, List<FundWay>> ways, Set<Payer> unclear) {
        return new TreeMap<>(ways)
                .entrySet().stream()
                        .filter(fund -> !unclear.contains(new Payer(false, fund.getKey())))
                        .flatMap(FundSchemes::unverified)
                        .distinct();
    }

    private static Stream<String> unverified(Map.Entry<Integer, List<FundWay>> fund) {
        return fund.getValue().stream()
                .filter(way -> way.verification() != Verification.VERIFIED)
                .map(way -> new Payer(false, fund.getKey()).label() + ": " + way.row() + "（法令と照合していません）");
    }
}
