package org.santei.service.copayment;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.CountRule;
import org.santei.engine.copayment.FundCategory;
import org.santei.engine.copayment.FundTerms;
import org.santei.engine.copayment.InsurerSide;
import org.santei.engine.copayment.LimitHandling;
import org.santei.engine.copayment.LocalTerms;
import org.santei.engine.copayment.PublicFund;
import org.santei.engine.copayment.ReliefScope;
import org.santei.engine.copayment.SchemeTerms;
import org.santei.feetables.copayment.SpecialTerms;

/** Turns the funds of a checked request into those of the engine. */
final class FundMapper {

    /** Terms that set nothing, for a fund whose terms nobody told; nothing is reckoned with them. */
    private static final FundRequest.TermsPart NOT_TOLD = FundRequest.TermsPart.of(FundCategory.GENERAL);

    private final SpecialTerms specials;

    FundMapper(SpecialTerms specials) {
        this.specials = specials;
    }

    PublicFund fund(FundRequest fund) {
        return new PublicFund(
                fund.law(),
                terms(requireNonNullElse(fund.terms(), NOT_TOLD)),
                Boolean.TRUE.equals(fund.insurerExcepted()),
                Boolean.TRUE.equals(fund.limitList()),
                Boolean.TRUE.equals(fund.limitListTotal()));
    }

    private FundTerms terms(FundRequest.TermsPart terms) {
        return new FundTerms(
                requireNonNull(terms.category()),
                terms.percent(),
                terms.perVisitYen(),
                terms.perDayYen(),
                terms.perMonthYen(),
                terms.perDayCount(),
                terms.perMonthCount(),
                requireNonNullElse(terms.countRule(), CountRule.ALL),
                Boolean.TRUE.equals(terms.perInsurance()),
                handling(terms.limitHandling()),
                Boolean.TRUE.equals(terms.patientShareFirst()),
                sides(terms.excludedFromSum()),
                sides(terms.summedUnder21000()),
                requireNonNullElse(terms.relief(), ReliefScope.NONE),
                local(terms.special()));
    }

    private static Map<InsurerSide, LimitHandling> handling(FundRequest.@Nullable HandlingPart handling) {
        Map<InsurerSide, LimitHandling> bySide = new EnumMap<>(InsurerSide.class);
        if (handling != null && handling.employee() != null) {
            bySide.put(InsurerSide.EMPLOYEE, handling.employee());
        }
        if (handling != null && handling.national() != null) {
            bySide.put(InsurerSide.NATIONAL, handling.national());
        }
        return bySide;
    }

    private static Set<InsurerSide> sides(@Nullable List<InsurerSide> sides) {
        return sides == null ? Set.of() : Set.copyOf(sides);
    }

    private LocalTerms local(FundRequest.@Nullable SpecialPart special) {
        return special == null
                ? LocalTerms.NONE
                : SchemeTerms.local(requireNonNull(specials.find(requireNonNull(special.name()))), special.monthYen());
    }
}
