package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santei.engine.claim.Payer;
import org.santei.feetables.copayment.MealCode;
import org.santei.feetables.copayment.MealItem;
import org.santei.feetables.copayment.MealRole;

/** The standard amounts of the meals and days of a stay: as the claim states them, else by the patient's class. */
final class StandardParts {

    /** The items that a standard amount is paid for, one by one. */
    private static final List<MealItem> COUNTED = List.of(MealItem.MEAL, MealItem.LIVING_MEAL, MealItem.LIVING_ROOM);

    private final YearMonth month;
    private final List<MealCharge> charges;
    private final StandardClasses classes;
    private final StandardYen amounts;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /**
     * Meals or days of one amount.
     *
     * @param payers who takes part
     * @param name what the amount is for, as the master names it
     * @param yen standard amount of one
     * @param times how often
     */
    record Part(Set<Payer> payers, String name, int yen, int times) {
        long totalYen() {
            return Math.multiplyExact((long) yen, times);
        }
    }

    StandardParts(YearMonth month, List<MealCharge> charges, StandardClasses classes, StandardYen amounts) {
        this.month = month;
        this.charges = charges;
        this.classes = classes;
        this.amounts = amounts;
        COUNTED.forEach(this::add);
    }

    /** The parts; of no use when something is missing. */
    List<Part> parts() {
        return parts;
    }

    /** What must be known of them, in Japanese. */
    Set<String> missing() {
        return missing;
    }

    private void add(MealItem item) {
        List<MealCharge> costs = of(item, MealRole.COST);
        List<MealCharge> stated = of(item, MealRole.STANDARD);
        int provided = times(costs);
        int told = times(stated);
        if (told == 0) {
            costs.forEach(this::derive);
        } else if (told == provided) {
            stated.forEach(
                    each -> add(each.payers(), each.code().name(), each.yen() == null ? 0 : each.yen(), each.times()));
        } else {
            missing.add("標準負担額の回数（費用 " + provided + " 回に対し、標準負担額は " + told + " 回）（判断：請求した医療機関）");
        }
    }

    /** Meals of insured people alone have a standard amount. */
    private List<MealCharge> of(MealItem item, MealRole role) {
        return charges.stream()
                .filter(charge -> charge.code().item() == item
                        && charge.code().role() == role
                        && charge.payers().contains(Payer.INSURANCE))
                .toList();
    }

    private static int times(List<MealCharge> charges) {
        return charges.stream().mapToInt(MealCharge::times).sum();
    }

    private void derive(MealCharge cost) {
        LocalDate day = month.atDay(cost.day() == 0 ? 1 : cost.day());
        Map<Integer, String> possible = new LinkedHashMap<>();
        for (MealCode code : classes.of(cost.code(), day)) {
            Integer yen = amounts.on(code.code(), day);
            if (yen == null) {
                missing.add(month + " の「" + code.name() + "」（" + code.code() + "）の金額（手元にない表：医科診療行為マスター）");
                return;
            }
            possible.putIfAbsent(yen, code.name());
        }
        if (possible.size() == 1) {
            possible.forEach((yen, name) -> add(cost.payers(), name, yen, cost.times()));
        } else {
            missing.add(classes.question());
        }
    }

    private void add(Set<Payer> payers, String name, int yen, int times) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.payers().equals(payers) && part.name().equals(name) && part.yen() == yen) {
                parts.set(i, new Part(payers, name, yen, part.times() + times));
                return;
            }
        }
        parts.add(new Part(payers, name, yen, times));
    }
}
