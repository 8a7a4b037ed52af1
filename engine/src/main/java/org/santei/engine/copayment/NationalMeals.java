package org.santei.engine.copayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.santei.feetables.copayment.FundCap;
import org.santei.feetables.copayment.FundMeals;
import org.santei.feetables.copayment.MealCover;
import org.santei.feetables.copayment.NationalScheme;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.copayment.Verification;

/**
 * Meals under national public funds. The master says whether a fund covers them, not how much of them: a source of its own
 * tells it, else a fund that leaves nothing to pay of the treatment is taken to leave nothing of the meals, unverified.
 */
public final class NationalMeals implements MealWays {

    private static final int ALL = 100;

    private final NationalSchemes schemes;
    private final FundMeals parts;

    public NationalMeals(NationalSchemes schemes, FundMeals parts) {
        this.schemes = schemes;
        this.parts = parts;
    }

    @Override
    public List<MealTerms> of(FundQuestion fund) {
        LocalDate day = fund.month().atDay(1);
        List<MealTerms> ways = new ArrayList<>();
        for (NationalScheme scheme :
                schemes.find(fund.fund().lawNumber(), fund.fund().institution(), day)) {
            if (scheme.covers(true)) {
                ways.add(terms(scheme, fund, day));
            }
        }
        return ways;
    }

    private MealTerms terms(NationalScheme scheme, FundQuestion fund, LocalDate day) {
        String name = scheme.name() + "（" + scheme.grounds().source() + "）";
        boolean verified = scheme.grounds().verification() == Verification.VERIFIED;
        MealCover cover = scheme.scope().meals();
        boolean welfare = scheme.scope().category() == org.santei.feetables.copayment.FundCategory.PUBLIC_ASSISTANCE;
        if (cover == MealCover.NO) {
            return new MealTerms(ALL, false, welfare, name, verified);
        }
        FundMeals.Part part = parts.find(scheme.lawNumber(), day);
        if (part != null) {
            return new MealTerms(
                    part.patientPercent(),
                    false,
                    welfare,
                    scheme.name() + "（" + part.grounds().source() + "）",
                    part.grounds().verification() == Verification.VERIFIED);
        }
        boolean onlyWelfare = cover == MealCover.WELFARE_ONLY;
        return new MealTerms(onlyWelfare || isFree(scheme, fund) ? 0 : null, onlyWelfare, welfare, name, false);
    }

    /** Whether it leaves nothing to pay of the treatment. */
    private static boolean isFree(NationalScheme scheme, FundQuestion fund) {
        Integer told = fund.told().perMonthYen();
        if (told != null || scheme.share().cap() == FundCap.TICKET) {
            Integer yen = told == null ? fund.billedYen() : told;
            return yen != null && yen == 0;
        }
        Integer percent = scheme.share().patientPercent();
        return scheme.share().cap() == FundCap.NONE && percent != null && percent == 0;
    }
}
