package org.santei.engine.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.LocalScheme;
import org.santei.feetables.copayment.MealShare;

/** Meals under local schemes: every row of the list that age, insurer and printing leave. */
public final class LocalMeals implements MealWays {

    private static final int ALL = 100;

    private final LocalWays schemes;

    public LocalMeals(LocalWays schemes) {
        this.schemes = schemes;
    }

    @Override
    public List<MealTerms> of(FundQuestion fund) {
        return schemes.rows(fund).stream()
                .map(scheme -> new MealTerms(percent(scheme), false, false, scheme.source(), scheme.verified()))
                .distinct()
                .toList();
    }

    /** Percent that is left to pay; {@code null} when the list leaves it open, or ties it to a limit or to days. */
    private static @Nullable Integer percent(LocalScheme scheme) {
        if (!scheme.doubts().isEmpty() || scheme.mealGrantYen() != null) {
            return null;
        }
        if (scheme.meals() == MealShare.FREE) {
            return 0;
        }
        return scheme.meals() == MealShare.PATIENT_PAYS ? Integer.valueOf(ALL) : null;
    }
}
