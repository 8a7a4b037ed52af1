package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;

/** The law of shares and limits once more, in plain Java: what the rules are held against. */
public final class PlainShareLaw implements ShareLaw {

    private static final YearMonth CLASSES_OF_2015 = YearMonth.of(2015, 1);
    private static final YearMonth SECOND_GENERAL_CLASS = YearMonth.of(2022, 10);
    private static final LocalDate LAST_OF_TEN_PERCENT = LocalDate.of(1944, 4, 1);
    private static final Set<String> LOW = Set.of("オ", "低所得C", "低所得Ⅱ", "低所得Ⅰ", "生活保護");

    @Override
    public Percentage percentage(Insured insured, PatientMonth month) {
        return new Percentage(percent(insured, month), "");
    }

    private static int percent(Insured insured, PatientMonth month) {
        String income = insured.incomeClass() == null ? "" : insured.incomeClass();
        if (insured.kind() == InsuranceKind.NONE) {
            return 100;
        }
        if (insured.kind() != InsuranceKind.LATE_ELDERLY
                && Ages.isBeforeSchool(month.birthDate(), month.month().atDay(1))) {
            return 20;
        }
        if ((insured.age() == AgeBand.UNDER_70 && insured.kind() != InsuranceKind.LATE_ELDERLY)
                || income.startsWith("現役並み")) {
            return 30;
        }
        if (insured.kind() == InsuranceKind.LATE_ELDERLY) {
            return income.equals("一般Ⅱ") && !month.month().isBefore(SECOND_GENERAL_CLASS) ? 20 : 10;
        }
        return month.birthDate().isAfter(LAST_OF_TEN_PERCENT) ? 20 : 10;
    }

    @Override
    public LimitChoice limit(Insured insured, PatientMonth month, Treatment treatment, Set<String> otherClasses) {
        return new LimitChoice(incomeClass(insured, treatment, otherClasses), treatment.relief(), "");
    }

    private static @Nullable String incomeClass(Insured insured, Treatment treatment, Set<String> otherClasses) {
        String own = insured.incomeClass();
        LimitHandling handling = treatment.handling();
        if (own == null && insured.age() == AgeBand.UNDER_70 && handling != LimitHandling.LOW_INCOME) {
            return null;
        }
        if (handling == null || handling == LimitHandling.BY_INCOME) {
            return own;
        }
        if (handling == LimitHandling.LOW_INCOME) {
            return "生活保護";
        }
        if (handling == LimitHandling.GENERAL_OR_HIGHER
                && otherClasses.stream().anyMatch(other -> !other.equals("特定給付対象療養"))) {
            return otherClasses.stream().filter(LOW::contains).findFirst().orElse(own);
        }
        return "特定給付対象療養";
    }

    @Override
    public @Nullable String generalClass(Insured insured, PatientMonth month) {
        return month.month().isBefore(CLASSES_OF_2015) ? "一般B" : "ウ";
    }
}
