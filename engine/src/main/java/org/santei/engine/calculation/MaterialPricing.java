package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Gas;
import org.santei.feetables.Material;
import org.santei.feetables.MaterialPoints;

/**
 * Points of the materials of one group. Yen are summed exactly and divided and rounded half up once for each way of the
 * master to make points (特定器材種別): 材料価格を10円で除して得た点数 (B200, C300, D600, E400, E401, F300, G200, J400, K950,
 * L300, M200), 50円 and 1,000円 for iridium and cobalt (M004 注2, 注7). Oxygen and nitrogen each become whole yen first
 * (J201, its circular (4) and (13)).
 */
final class MaterialPricing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Exact yen of one line, before what the group adds to it. */
    private record Used(Material material, BigDecimal yen) {}

    private final @Nullable MaterialSteps steps;
    private final List<Used> used = new ArrayList<>(4);
    private BigDecimal filmFactor = BigDecimal.ONE;
    private BigDecimal oxygenFactor = BigDecimal.ONE;

    MaterialPricing() {
        this(null);
    }

    /**
     * @param steps notes what is computed; {@code null} when nobody wants to see it
     */
    MaterialPricing(@Nullable MaterialSteps steps) {
        this.steps = steps;
    }

    /**
     * Adds a material.
     *
     * @param unitYen yen for one unit
     * @param quantity units used in one count of the group
     */
    void add(Material material, BigDecimal unitYen, BigDecimal quantity) {
        BigDecimal yen = unitYen.multiply(quantity);
        if (steps != null) {
            steps.cost(unitYen, quantity, yen);
        }
        used.add(new Used(material, yen));
    }

    /** Films of an infant's chest or abdomen cost some percent more (E400 注1). */
    void addToFilms(BigDecimal percent) {
        filmFactor = factor(BigDecimal.ONE, percent, false);
    }

    /** Oxygen is corrected by some percent (補正率; J201, circular (4)). */
    void addToOxygen(BigDecimal percent) {
        oxygenFactor = factor(oxygenFactor, percent, true);
    }

    /** The correction of oxygen is multiplied by the pressure in atmospheres (高気圧酸素加算). */
    void multiplyOxygen(Material material, BigDecimal atmospheres) {
        BigDecimal before = oxygenFactor;
        oxygenFactor = oxygenFactor.multiply(atmospheres);
        if (steps != null) {
            steps.pressure(material, before, atmospheres, oxygenFactor);
        }
    }

    /** Whether a film is among the materials. */
    boolean hasFilm() {
        return used.stream().anyMatch(line -> line.material().ageAddition());
    }

    /** Whether oxygen is among the materials. */
    boolean hasOxygen() {
        return used.stream().anyMatch(line -> line.material().gas().isOxygen());
    }

    /** Whether oxygen was corrected. */
    boolean isOxygenCorrected() {
        return oxygenFactor.compareTo(BigDecimal.ONE) != 0;
    }

    /** Whole points, 0 or more. */
    int points() {
        Map<MaterialPoints, BigDecimal> plain = new EnumMap<>(MaterialPoints.class);
        Map<Material, BigDecimal> limited = new LinkedHashMap<>();
        BigDecimal oxygen = BigDecimal.ZERO;
        BigDecimal nitrogen = BigDecimal.ZERO;
        for (Used line : used) {
            Material material = line.material();
            if (material.gas().isOxygen()) {
                oxygen = sum(oxygen, wholeYen(material, multiplied(line, oxygenFactor)));
            } else if (material.gas() == Gas.NITROGEN) {
                nitrogen = sum(nitrogen, wholeYen(material, line.yen()));
            } else if (material.mostPoints() != null) {
                limited.put(material, sum(limited.get(material), line.yen()));
            } else {
                BigDecimal yen = material.ageAddition() ? multiplied(line, filmFactor) : line.yen();
                plain.put(material.points(), sum(plain.get(material.points()), yen));
            }
        }
        int points = addPoints(0, oxygen, MaterialPoints.TEN_YEN_OF_GAS);
        points = addPoints(points, nitrogen, MaterialPoints.TEN_YEN_OF_GAS);
        for (Map.Entry<MaterialPoints, BigDecimal> yen : plain.entrySet()) {
            points = addPoints(points, yen.getValue(), yen.getKey());
        }
        for (Map.Entry<Material, BigDecimal> yen : limited.entrySet()) {
            points = add(
                    points,
                    atMost(yen.getKey(), points(yen.getValue(), yen.getKey().points())));
        }
        return points;
    }

    private int addPoints(int before, BigDecimal yen, MaterialPoints rule) {
        return yen.signum() == 0 ? before : add(before, points(yen, rule));
    }

    private int add(int before, int more) {
        int after = Math.addExact(before, more);
        if (steps != null) {
            steps.sumPoints(before, more, after);
        }
        return after;
    }

    private int atMost(Material material, int points) {
        Integer most = material.mostPoints();
        if (most == null) {
            return points;
        }
        int paid = Math.min(most, points);
        if (steps != null) {
            steps.atMost(material, points, most, paid);
        }
        return paid;
    }

    private int points(BigDecimal yen, MaterialPoints rule) {
        int points = yen.divide(BigDecimal.valueOf(rule.yen()), 0, RoundingMode.HALF_UP)
                .intValueExact();
        if (steps != null) {
            steps.points(yen, rule, points);
        }
        return points;
    }

    private BigDecimal wholeYen(Material material, BigDecimal yen) {
        BigDecimal rounded = yen.setScale(0, RoundingMode.HALF_UP);
        if (steps != null) {
            steps.wholeYen(material, yen, rounded);
        }
        return rounded;
    }

    private BigDecimal multiplied(Used line, BigDecimal factor) {
        BigDecimal yen = line.yen().multiply(factor);
        if (steps != null) {
            steps.multiplied(line.material(), line.yen(), factor, yen);
        }
        return yen;
    }

    private BigDecimal sum(@Nullable BigDecimal before, BigDecimal yen) {
        BigDecimal after = before == null ? yen : before.add(yen);
        if (steps != null) {
            steps.sum(before, yen, after);
        }
        return after;
    }

    private BigDecimal factor(BigDecimal before, BigDecimal percent, boolean ofOxygen) {
        BigDecimal after = before.multiply(BigDecimal.ONE.add(percent.divide(HUNDRED)));
        if (steps != null) {
            steps.factor(before, percent, after, ofOxygen);
        }
        return after;
    }
}
