package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final List<Used> used = new ArrayList<>(4);
    private BigDecimal filmFactor = BigDecimal.ONE;
    private BigDecimal oxygenFactor = BigDecimal.ONE;

    /**
     * Adds a material.
     *
     * @param unitYen yen for one unit
     * @param quantity units used in one count of the group
     */
    void add(Material material, BigDecimal unitYen, BigDecimal quantity) {
        used.add(new Used(material, unitYen.multiply(quantity)));
    }

    /** Films of an infant's chest or abdomen cost some percent more (E400 注1). */
    void addToFilms(BigDecimal percent) {
        filmFactor = factor(percent);
    }

    /** Oxygen is corrected by some percent (補正率; J201, circular (4)). */
    void addToOxygen(BigDecimal percent) {
        oxygenFactor = oxygenFactor.multiply(factor(percent));
    }

    /** The correction of oxygen is multiplied by the pressure in atmospheres (高気圧酸素加算). */
    void multiplyOxygen(BigDecimal atmospheres) {
        oxygenFactor = oxygenFactor.multiply(atmospheres);
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
                oxygen = oxygen.add(wholeYen(line.yen().multiply(oxygenFactor)));
            } else if (material.gas() == Gas.NITROGEN) {
                nitrogen = nitrogen.add(wholeYen(line.yen()));
            } else if (material.mostPoints() != null) {
                limited.merge(material, line.yen(), BigDecimal::add);
            } else {
                BigDecimal yen = material.ageAddition() ? line.yen().multiply(filmFactor) : line.yen();
                plain.merge(material.points(), yen, BigDecimal::add);
            }
        }
        int points = points(oxygen, MaterialPoints.TEN_YEN_OF_GAS) + points(nitrogen, MaterialPoints.TEN_YEN_OF_GAS);
        for (Map.Entry<MaterialPoints, BigDecimal> yen : plain.entrySet()) {
            points = Math.addExact(points, points(yen.getValue(), yen.getKey()));
        }
        for (Map.Entry<Material, BigDecimal> yen : limited.entrySet()) {
            points = Math.addExact(
                    points,
                    atMost(yen.getKey(), points(yen.getValue(), yen.getKey().points())));
        }
        return points;
    }

    private static int atMost(Material material, int points) {
        Integer most = material.mostPoints();
        return most == null ? points : Math.min(most, points);
    }

    private static int points(BigDecimal yen, MaterialPoints rule) {
        return yen.divide(BigDecimal.valueOf(rule.yen()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static BigDecimal wholeYen(BigDecimal yen) {
        return yen.setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal factor(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.divide(HUNDRED));
    }
}
