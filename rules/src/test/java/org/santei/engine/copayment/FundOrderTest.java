package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.engine.copayment.FundOrder.Held;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.copayment.NationalSchemes;

/** The certificate comes first, national funds by the rank that is given for them, local ones last. */
class FundOrderTest {

    private static final FundOrder ORDER = new FundOrder(ShareRules.readPackaged());
    private static final YearMonth MONTH = YearMonth.of(2018, 10);
    private static final Map<String, Integer> RANKS = Map.of("21", 10, "15", 9, "54", 21, "12", 30);

    private static Held held(String lawNumber) {
        return new Held(lawNumber, !RANKS.containsKey(lawNumber) && !lawNumber.equals("14"));
    }

    private static FundOrder.Order sort(List<Held> funds) {
        return ORDER.sort(MONTH, funds, RANKS::get);
    }

    @Test
    void nationalBeforeLocalAndTheCertificateFirst() {
        List<Held> funds = List.of(held("80"), held("12"), held("54"), new Held(null, false), held("15"));
        FundOrder.Order order = sort(funds);
        assertThat(order.indexes()).containsExactly(3, 4, 2, 1, 0);
        assertThat(order.missing()).isEmpty();
    }

    @Test
    void theMasterOfNationalFundsSaysTheirOrder() {
        List<Held> funds = List.of(
                held("80"),
                new Held("12", false),
                new Held("54", false),
                new Held("51", false),
                new Held("21", false),
                new Held("13", false));
        FundOrder.Order order = ORDER.sort(MONTH, funds, FundOrder.ranks(NationalSchemes.read(), MONTH.atDay(1)));
        assertThat(order.indexes()).containsExactly(5, 4, 2, 3, 1, 0);
        assertThat(order.missing()).isEmpty();
    }

    @Test
    void theMasterDoesNotKnowEveryNumber() {
        Function<String, @Nullable Integer> ranks = FundOrder.ranks(NationalSchemes.read(), MONTH.atDay(1));
        assertThat(ranks.apply("14")).isNull();
        assertThat(ORDER.sort(MONTH, List.of(new Held("14", false)), ranks).missing())
                .hasSize(1);
    }

    @Test
    void fundsThatAreAlikeKeepTheirOrder() {
        assertThat(sort(List.of(held("83"), held("80"), held("81"))).indexes()).containsExactly(0, 1, 2);
    }

    @Test
    void aLocalFundWithTheNumberOfANationalOneIsLocal() {
        assertThat(sort(List.of(new Held("54", true), held("12"))).indexes()).containsExactly(1, 0);
    }

    @Test
    void aNationalFundWithoutARankIsSaidAndStandsLast() {
        FundOrder.Order order = sort(List.of(held("14"), held("80")));
        assertThat(order.indexes()).containsExactly(1, 0);
        assertThat(order.missing()).singleElement().asString().contains("法別 14");
    }

    @Test
    void nothingIsKnownBeforeTheFirstRule() {
        assertThat(ORDER.sort(YearMonth.of(2006, 9), List.of(held("80")), RANKS::get)
                        .missing())
                .hasSize(1);
    }
}
