package org.santei.engine.copayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FundLimits;
import org.santei.feetables.copayment.FundCap;
import org.santei.feetables.copayment.NationalScheme;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.copayment.SchemeVariant;

/**
 * National public funds by law and institution; by law alone those of every institution. Where the limit of a month stands on
 * the certificate and it is not told, every limit of the table is a way of its own, and so is no limit at all. A fund that the
 * table has for visits alone, or for stays alone, is taken elsewhere with what its certificate tells.
 */
public final class NationalWays implements FundWays {

    private static final String OKINAWA = "47";
    private static final FundWay.Question TICKET = new FundWay.Question("医療券の本人支払額（なければ 0）", "limits.perMonthYen");

    private final NationalSchemes schemes;

    public NationalWays(NationalSchemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public List<FundWay> of(FundQuestion fund) {
        LocalDate day = fund.month().atDay(1);
        List<FundWay> ways = new ArrayList<>();
        List<FundWay> elsewhere = new ArrayList<>();
        for (NationalScheme scheme :
                schemes.find(fund.fund().lawNumber(), fund.fund().institution(), day)) {
            boolean meant = scheme.variant() != SchemeVariant.OKINAWA
                    || fund.fund().prefecture().equals(OKINAWA);
            if (meant) {
                (scheme.covers(fund.inpatient()) ? ways : elsewhere).addAll(ways(scheme, fund));
            }
        }
        return ways.isEmpty() && !fund.told().equals(FundLimits.UNKNOWN) ? elsewhere : ways;
    }

    private static List<FundWay> ways(NationalScheme scheme, FundQuestion fund) {
        if (scheme.beforeInsurance() && fund.insurance() != InsuranceKind.NONE) {
            return List.of(way(scheme, null, null));
        }
        FundLimits told = told(scheme, fund);
        if (told == null) {
            return List.of(way(scheme, null, TICKET));
        }
        List<FundWay> ways = new ArrayList<>();
        for (@Nullable Integer cap : caps(scheme, told)) {
            for (ReliefScope relief : PlainTerms.reliefs(fund.insurance())) {
                FundTerms terms = PlainTerms.of(
                        figures(scheme, told, cap),
                        FundCategory.valueOf(scheme.scope().category().name()),
                        CountRule.ALL,
                        relief,
                        LimitHandling.of(scheme.highCost()));
                ways.add(way(scheme, terms, null));
            }
        }
        return ways;
    }

    private static FundWay way(NationalScheme scheme, @Nullable FundTerms terms, FundWay.@Nullable Question question) {
        return new FundWay(
                scheme.name(), scheme.grounds().source(), scheme.grounds().verification(), terms, question);
    }

    /**
     * What the certificate says. On the claim stands the amount of the medical ticket itself (記載要領 公費の負担金額).
     *
     * @return {@code null} when a ticket has to say it and the claim does not
     */
    private static @Nullable FundLimits told(NationalScheme scheme, FundQuestion fund) {
        if (scheme.share().cap() != FundCap.TICKET || !fund.told().equals(FundLimits.UNKNOWN)) {
            return fund.told();
        }
        return fund.billedYen() == null ? null : FundLimits.ofMonth(fund.billedYen());
    }

    /** The limits of a month that are possible; {@code null} stands for none. */
    private static List<@Nullable Integer> caps(NationalScheme scheme, FundLimits told) {
        boolean open = told.perMonthYen() == null && scheme.share().cap() == FundCap.BY_INCOME;
        List<@Nullable Integer> caps = new ArrayList<>(open ? scheme.share().capYen() : List.of());
        caps.add(told.perMonthYen());
        return caps;
    }

    /** A ticket that names an amount takes the place of the percentage. */
    private static FundLimits figures(NationalScheme scheme, FundLimits told, @Nullable Integer cap) {
        boolean ticket = scheme.share().cap() == FundCap.TICKET && told.perMonthYen() != null;
        Integer percent = told.percent() != null || ticket
                ? told.percent()
                : scheme.share().patientPercent();
        return new FundLimits(
                percent, told.perVisitYen(), told.perDayYen(), cap, told.perDayCount(), told.perMonthCount());
    }
}
