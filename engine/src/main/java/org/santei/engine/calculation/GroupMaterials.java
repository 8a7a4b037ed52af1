package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.workings.StepRecorder;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Gas;
import org.santei.feetables.Material;

/** The materials of one group on a day: what became of each, and what they come to together. */
final class GroupMaterials {

    /** A line with its row. */
    private record Held(Line line, Material material) {}

    private final LocalDate birthDate;
    private final LocalDate date;
    private final Map<Line, SupplyVerdict> verdicts = new HashMap<>();
    private final MaterialPricing pricing;
    private final @Nullable MaterialSteps steps;
    private @Nullable String missing;

    /**
     * @param recorder notes what is computed; {@code null} when nobody wants to see it
     */
    GroupMaterials(
            LineGroup group, LocalDate birthDate, LocalDate date, FeeTable table, @Nullable StepRecorder recorder) {
        this.steps = MaterialSteps.of(recorder);
        this.pricing = new MaterialPricing(steps);
        this.birthDate = birthDate;
        this.date = date;
        List<Held> held = new ArrayList<>();
        for (Line line : group.lines()) {
            if (line.kind() == LineKind.MATERIAL) {
                Material material = table.material(line.code(), date);
                if (material == null) {
                    judged(line, withoutRow(line, table));
                } else {
                    held.add(new Held(line, material));
                }
            }
        }
        // What changes the price of others comes after them.
        held.sort(Comparator.comparing(each -> each.material().priceKind()));
        held.forEach(each -> judged(each.line(), judge(each.line(), each.material())));
    }

    /** What became of a material of the group. */
    @Nullable
    SupplyVerdict verdict(Line line) {
        return verdicts.get(line);
    }

    /** Points of the materials in one count of the group. */
    Price price() {
        return missing == null ? Price.of(pricing.points()) : Price.unknown(missing);
    }

    private void judged(Line line, SupplyVerdict verdict) {
        verdicts.put(line, verdict);
        if (verdict.verdict().outcome() == Outcome.UNDECIDED) {
            missing = Lacking.materialPrice(line.code());
        }
    }

    private SupplyVerdict withoutRow(Line line, FeeTable table) {
        return SupplyVerdict.withoutRow(
                table.standing(line.code(), date), "特定器材コード " + line.code(), Lacking.materialPrice(line.code()));
    }

    private SupplyVerdict judge(Line line, Material material) {
        if (!material.admits(birthDate, date)) {
            return SupplyVerdict.refused(
                    CommonRules.AGE, named(material) + "は算定できません（患者の年齢が特定器材マスターの上下限年齢の外）。生年月日とコードを確かめてください。");
        }
        return switch (material.priceKind()) {
            case PRICE -> material.priceIsUpperLimit() ? limited(line, material) : priced(line, material);
            case PURCHASE_PRICE -> add(line, material, line.unitPrice(), "購入価格（単価）");
            case PERCENT_ADDED -> addPercent(line, material);
            case MULTIPLIED -> multiply(line, material);
        };
    }

    private SupplyVerdict priced(Line line, Material material) {
        return material.value() == null
                ? SupplyVerdict.undecided(CommonRules.PRICE, Lacking.materialPrice(line.code()))
                : add(line, material, material.value(), "材料価格");
    }

    /** The price of the notice is the most; less when the facility paid less (J201, circular (5) and (9)). */
    private SupplyVerdict limited(Line line, Material material) {
        BigDecimal paid = line.unitPrice();
        if (paid == null || material.value() == null) {
            return priced(line, material);
        }
        return paid.compareTo(material.value()) <= 0
                ? add(line, material, paid, "単価")
                : open(Lacking.exception(named(material)));
    }

    private SupplyVerdict add(Line line, Material material, @Nullable BigDecimal unitYen, String name) {
        if (unitYen == null) {
            return open(Lacking.unitPrice(named(material), name));
        }
        BigDecimal quantity = line.quantity();
        if (quantity == null) {
            return open(Lacking.quantity(named(material), "使用量"));
        }
        if (steps != null) {
            steps.price(material, unitYen, name);
        }
        pricing.add(material, unitYen, quantity);
        return SupplyVerdict.paid(CommonRules.MATERIAL_POINTS);
    }

    private SupplyVerdict addPercent(Line line, Material material) {
        BigDecimal percent = material.value();
        boolean toOxygen = material.gas() == Gas.OXYGEN_FACTOR;
        if (percent == null) {
            return SupplyVerdict.undecided(CommonRules.PRICE, Lacking.materialPrice(line.code()));
        }
        if (!(toOxygen ? pricing.hasOxygen() : material.ageAddition() && pricing.hasFilm())) {
            return open(Lacking.otherLine(named(material), "の対象となる特定器材"));
        }
        if (steps != null) {
            steps.percent(material, percent);
        }
        if (toOxygen) {
            pricing.addToOxygen(percent);
        } else {
            pricing.addToFilms(percent);
        }
        return SupplyVerdict.paid(CommonRules.MATERIAL_POINTS);
    }

    private SupplyVerdict multiply(Line line, Material material) {
        if (line.quantity() == null) {
            return open(Lacking.quantity(named(material), "気圧数（使用量）"));
        }
        if (!pricing.isOxygenCorrected()) {
            return open(Lacking.otherLine(named(material), "が乗じる酸素補正率の記録"));
        }
        pricing.multiplyOxygen(material, line.quantity());
        return SupplyVerdict.paid(CommonRules.MATERIAL_POINTS);
    }

    private static SupplyVerdict open(String fact) {
        return SupplyVerdict.undecided(CommonRules.MATERIAL_POINTS, fact);
    }

    private static String named(Material material) {
        return "「" + material.name() + "」";
    }
}
