package org.santei.engine.copayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.ReducedStandard;
import org.santei.feetables.copayment.MealCode;
import org.santei.feetables.copayment.MealCodes;
import org.santei.feetables.copayment.MealRole;

/** For which standard amounts a patient can stand whose claim does not say it by their codes. */
final class StandardClasses {

    private final List<MealCode> standards;
    private final Certificate certificate;
    private final Set<String> laws;

    /**
     * @param certificate what is known of the patient's insurance
     * @param laws the law numbers of the claim's funds
     */
    StandardClasses(MealCodes codes, Certificate certificate, Set<String> laws) {
        this.standards = codes.all().stream()
                .filter(code -> code.role() == MealRole.STANDARD && !code.statedOnly())
                .toList();
        this.certificate = certificate;
        this.laws = Set.copyOf(laws);
    }

    /**
     * Every code that may be meant.
     *
     * @param cost a meal or day of the claim
     */
    Set<MealCode> of(MealCode cost, LocalDate day) {
        List<MealCode> ofItem = standards.stream()
                .filter(each -> each.item() == cost.item()
                        && (each.tariff() == null || each.tariff().equals(cost.tariff()))
                        && each.validity().contains(day))
                .toList();
        Set<MealCode> possible = new LinkedHashSet<>();
        ReducedStandard told = certificate.reducedStandard();
        if (told != null && ofItem.stream().anyMatch(each -> !each.marks().isEmpty())) {
            possible.addAll(ofItem.stream()
                    .filter(each -> each.marks().contains(told.digit()))
                    .toList());
        } else {
            incomeClasses(ofItem).forEach(income -> possible.addAll(ofClass(ofItem, income)));
        }
        Set<MealCode> all = Set.copyOf(possible);
        possible.removeIf(each -> isForOtherFunds(each, all));
        return possible;
    }

    /** What has to be known where several amounts are possible, in Japanese. */
    String question() {
        String income = certificate.incomeClass();
        if (certificate.reducedStandard() == null && income == null) {
            return "所得区分（payers[].incomeClass）";
        }
        boolean low = standards.stream()
                .anyMatch(each -> each.classes().stream().anyMatch(name -> income != null && name.startsWith(income)));
        return certificate.reducedStandard() == null && low
                ? "標準負担額の区分（payers[].reducedStandard）"
                : "医療区分による標準負担額（判断：標準負担額の行を記録する医療機関）";
    }

    /** The classes that the patient may be in; {@code null} for one that no code names. */
    private Set<@Nullable String> incomeClasses(List<MealCode> ofItem) {
        Set<@Nullable String> classes = new HashSet<>();
        String told = certificate.incomeClass();
        if (told != null && !told.equals(Certificate.LOW_INCOME)) {
            classes.add(told);
            return classes;
        }
        if (told == null) {
            classes.add(null);
        }
        for (MealCode each : ofItem) {
            each.classes().stream()
                    .filter(name -> told == null || name.startsWith(told))
                    .forEach(classes::add);
        }
        return classes;
    }

    /** The codes that name a class, else those that name none. */
    private static List<MealCode> ofClass(List<MealCode> ofItem, @Nullable String income) {
        List<MealCode> named = new ArrayList<>(ofItem);
        named.removeIf(each -> income == null || !each.classes().contains(income));
        return named.isEmpty()
                ? ofItem.stream().filter(each -> each.classes().isEmpty()).toList()
                : named;
    }

    /** Whether it is for patients of funds that the claim has not, or is not for those that it has. */
    private boolean isForOtherFunds(MealCode code, Set<MealCode> possible) {
        if (!code.funds().isEmpty()) {
            return code.funds().stream().noneMatch(laws::contains);
        }
        return possible.stream()
                .anyMatch(other -> other.funds().stream().anyMatch(laws::contains)
                        && other.classes().equals(code.classes())
                        && other.marks().equals(code.marks())
                        && Objects.equals(other.severe(), code.severe()));
    }
}
