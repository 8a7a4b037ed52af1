package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Setting;
import org.santei.engine.copayment.MealCharge;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.facts.ClaimIndex;
import org.santei.feetables.FeeItem;
import org.santei.feetables.PointKind;
import org.santei.feetables.copayment.MealCode;
import org.santei.feetables.copayment.MealCodes;
import org.santei.feetables.copayment.MealRole;

/** Collects the meals and living costs of a stay (診療識別 97), and the standard amounts that the claim states for them. */
final class Meals {

    private static final MealCodes PACKAGED = MealCodes.read();

    private final MealCodes codes;
    private final ClaimIndex claim;
    private final boolean inpatient;
    private final List<MealCharge> all = new ArrayList<>(0);

    /**
     * @param shares what knows the codes of meals; {@code null} for those of this build
     */
    Meals(ClaimIndex claim, @Nullable PatientShares shares) {
        this.codes = shares == null ? PACKAGED : shares.mealCodes();
        this.claim = claim;
        this.inpatient = claim.claim().setting() == Setting.INPATIENT;
    }

    /** All, in the order of the claim. */
    List<MealCharge> all() {
        return all;
    }

    /** Whether a group consists of them alone. */
    boolean isOnly(LineGroup group) {
        return inpatient && group.lines().stream().allMatch(line -> code(line, 0) != null);
    }

    /** Takes what became of a group: lines that are refused are no meals, lines that are undecided have no yen. */
    void add(LineGroup group, GroupSettlement.Settled settled) {
        GroupResult result = settled.result();
        if (!inpatient || result.outcome() == Outcome.REFUSED) {
            return;
        }
        for (int i = 0; i < group.lines().size(); i++) {
            Line line = group.lines().get(i);
            if (result.lines().get(i).outcome() != Outcome.REFUSED) {
                for (int place = 0; place < settled.days().length; place++) {
                    add(group, line, settled, place);
                }
            }
        }
    }

    private void add(LineGroup group, Line line, GroupSettlement.Settled settled, int place) {
        int day = settled.days()[place];
        boolean undecided = settled.result().outcome() == Outcome.UNDECIDED;
        int counts = undecided ? Settlement.times(group, day) : settled.times()[place];
        MealCode code = code(line, day);
        if (code != null && counts > 0) {
            Integer yen = undecided ? null : yen(line.code(), claim.date(day));
            all.add(new MealCharge(day, group.payers(), code, yen, Math.multiplyExact(counts, meals(line, day))));
        }
    }

    /** Yen of the standard amounts in one count of a group: no costs of their own. */
    int standardYen(LineGroup group, GroupResult result) {
        int sum = 0;
        for (int i = 0; inpatient && i < group.lines().size(); i++) {
            Line line = group.lines().get(i);
            MealCode code = code(line, 0);
            Integer yen = yen(line.code(), claim.date(0));
            boolean isPaid = result.lines().get(i).outcome() == Outcome.PAID;
            if (isPaid && code != null && code.role() == MealRole.STANDARD && yen != null) {
                sum += yen * meals(line, 0);
            }
        }
        return sum;
    }

    /** Meals of one count of a line: its quantity, as far as the master pays it; 1 where it counts days. */
    private int meals(Line line, int day) {
        FeeItem item = claim.table().find(line.code(), claim.date(day));
        BigDecimal quantity = line.quantity();
        if (quantity == null || (item != null && item.steps() == null)) {
            return 1;
        }
        int meals = quantity.setScale(0, RoundingMode.CEILING).intValueExact();
        return item == null
                ? meals
                : Math.min(meals, Objects.requireNonNull(item.steps()).upper());
    }

    /** The yen of a code on a day; {@code null} when the master does not hold them. */
    @Nullable
    Integer yen(String code, LocalDate day) {
        FeeItem item = claim.table().find(code, day);
        return item == null || item.kind() != PointKind.YEN
                ? null
                : Integer.valueOf(item.value().intValue());
    }

    private @Nullable MealCode code(Line line, int day) {
        return codes.find(line.code(), claim.date(day));
    }
}
