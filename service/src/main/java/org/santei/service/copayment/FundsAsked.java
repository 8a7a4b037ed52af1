package org.santei.service.copayment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Setting;
import org.santei.engine.copayment.FundIdentity;
import org.santei.engine.copayment.FundQuestion;
import org.santei.engine.copayment.FundTables;
import org.santei.engine.copayment.FundTerms;
import org.santei.engine.copayment.FundWay;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.feetables.copayment.PublicFundNumber;
import org.santei.service.claim.CertificateLimits;

/** Asks the tables of public funds for the terms that a checked request leaves out. */
final class FundsAsked {

    private final CopaymentRequest request;
    private final FundTables tables;
    private final YearMonth month;
    private final LocalDate birthDate;

    FundsAsked(CopaymentRequest request, FundTables tables) {
        this.request = request;
        this.tables = tables;
        this.month = requireNonNull(request.month());
        this.birthDate = requireNonNull(request.birthDate());
    }

    /** Every way in which a fund may charge under the insurances with which it takes part; empty when nothing is known. */
    List<FundWay> ways(int index) {
        FundRequest fund = request.funds().get(index);
        boolean inpatient = request.setting() == Setting.INPATIENT;
        Set<FundWay> ways = new LinkedHashSet<>();
        for (InsuranceKind kind : kinds(index)) {
            tables.of(new FundQuestion(
                            identity(fund),
                            month,
                            Period.between(birthDate, month.atDay(1)).getYears(),
                            kind,
                            inpatient,
                            request.funds().stream()
                                            .filter(each -> !each.isLongTerm())
                                            .count()
                                    == 1,
                            request.occasions().stream().allMatch(occasion -> pays(occasion, index)),
                            CertificateLimits.of(fund.limits()),
                            null))
                    .forEach(way -> ways.add(inpatient ? ofStay(way) : way));
        }
        return List.copyOf(ways);
    }

    /** What limits of visits, days and counts mean for a stay is not told. */
    private static FundWay ofStay(FundWay way) {
        FundTerms terms = way.terms();
        boolean unknown = terms != null
                && Stream.of(terms.perVisitYen(), terms.perDayYen(), terms.perDayCount(), terms.perMonthCount())
                        .anyMatch(Objects::nonNull);
        return unknown ? new FundWay(way.scheme(), way.source(), way.verification(), null, way.question()) : way;
    }

    private FundIdentity identity(FundRequest fund) {
        return fund.number() == null
                ? FundIdentity.ofLaw(requireNonNull(fund.law()), requireNonNull(request.prefecture()))
                : FundIdentity.of(PublicFundNumber.of("number", fund.number()));
    }

    private Set<InsuranceKind> kinds(int fund) {
        return request.occasions().stream()
                .filter(occasion -> pays(occasion, fund))
                .map(occasion -> IntStream.range(0, request.insurances().size())
                        .filter(i -> occasion.payers().contains(new Payer(true, i)))
                        .mapToObj(
                                i -> requireNonNull(request.insurances().get(i).kind()))
                        .findFirst()
                        .orElse(InsuranceKind.NONE))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean pays(CopaymentRequest.OccasionPart occasion, int fund) {
        return occasion.payers().contains(new Payer(false, fund));
    }

    /** What has to be told of a fund whose terms are not known, in Japanese; {@code null} when the ways have terms. */
    @Nullable
    String unknown(int index, List<FundWay> ways) {
        FundRequest fund = request.funds().get(index);
        if (!ways.isEmpty() && ways.stream().allMatch(way -> way.terms() != null)) {
            return null;
        }
        String path = "funds[" + index + "].";
        String name = "法別番号" + fund.law() + "の公費";
        FundWay.Question question = ways.stream()
                .map(FundWay::question)
                .filter(asked -> asked != null)
                .findFirst()
                .orElse(null);
        if (question != null) {
            return path + question.field() + ": " + name + "の" + question.what();
        }
        if (ways.isEmpty()) {
            return (fund.number() == null ? path + "number、" : "") + path + "limits、" + path + "terms のどれか: " + name
                    + "の負担の決め方（表にありません）";
        }
        return (fund.limits() == null ? path + "limits、" : "") + path + "terms のどれか: " + name + "の負担の決め方（表からは決まりません）";
    }
}
