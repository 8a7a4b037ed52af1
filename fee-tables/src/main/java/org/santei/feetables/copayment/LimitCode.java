package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.OfficialDigit;

/**
 * The class of a limit as the online check of eligibility answers it (オンライン資格確認 限度額適用認定証適用区分,
 * LimitApplicationCertificateClassificationFlag). The interface specification is not at hand; two public programs that use it
 * agree.
 */
public enum LimitCode implements OfficialDigit {
    /** ア. */
    A01(IncomeClass.UNDER_70_A),
    /** イ. */
    A02(IncomeClass.UNDER_70_I),
    /** ウ. */
    A03(IncomeClass.UNDER_70_U),
    /** エ. */
    A04(IncomeClass.UNDER_70_E),
    /** オ. */
    A05(IncomeClass.UNDER_70_O),
    /** オ（境）: 境界層該当. */
    A06(IncomeClass.UNDER_70_O),
    /** 現役並みⅢ. */
    B01(IncomeClass.ACTIVE_3),
    /** 現役並みⅡ. */
    B02(IncomeClass.ACTIVE_2),
    /** 現役並みⅠ. */
    B03(IncomeClass.ACTIVE_1),
    /** 一般. */
    B04(IncomeClass.GENERAL),
    /** 低所得Ⅱ. */
    B05(IncomeClass.LOW_2),
    /** 低所得Ⅰ. */
    B06(IncomeClass.LOW_1),
    /** 低所得Ⅰ（老福）: 老齢福祉年金受給者. */
    B07(IncomeClass.LOW_1),
    /** 低所得Ⅰ（境）: 境界層該当. */
    B08(IncomeClass.LOW_1),
    /** 一般Ⅱ, since there is a share of 20 percent. */
    B09(IncomeClass.GENERAL_2),
    /** 一般Ⅰ, since there is a share of 20 percent. */
    B10(IncomeClass.GENERAL_1);

    private final IncomeClass income;

    LimitCode(IncomeClass income) {
        this.income = income;
    }

    /** The class behind a code; {@code null} when there is no such code on the day. */
    public static @Nullable LimitCode find(String code, LocalDate day) {
        LimitCode found = OfficialDigit.find(LimitCode.class, code);
        return found != null && found.isUsedOn(day) ? found : null;
    }

    /** The class of income. */
    public IncomeClass income() {
        return income;
    }

    /** Whether the person is kept from public assistance by this class (境界層該当). */
    public boolean isBorderline() {
        return this == A06 || this == B08;
    }

    /** Whether an answer about a service date can bear it: 一般 was one class until the table of limits knows 一般Ⅱ. */
    public boolean isUsedOn(LocalDate day) {
        return (this != B09 && this != B10)
                || Limits.TABLE.knows(YearMonth.from(day), AgeBand.FROM_70, IncomeClass.GENERAL_2.label());
    }

    /** Read when first asked for. */
    private static final class Limits {
        static final HighCostLimits TABLE = HighCostLimits.read();
    }

    @Override
    public String digit() {
        return name();
    }
}
