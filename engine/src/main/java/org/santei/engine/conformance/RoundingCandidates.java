package org.santei.engine.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.LineKind;
import org.santei.feetables.DosageForm;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugPriceKind;
import org.santei.feetables.Material;
import org.santei.feetables.MaterialPoints;
import org.santei.feetables.MaterialPriceKind;

/** Drugs and materials in quantities whose yen lie at and closely beside the limits of rounding. */
final class RoundingCandidates {

    private static final int EACH = 12;
    private static final int MOST_QUANTITY = 60;
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal NEAR = new BigDecimal("0.30");
    private static final Map<DosageForm, String> SECTIONS =
            Map.of(DosageForm.INTERNAL, "21", DosageForm.EXTERNAL, "23", DosageForm.INJECTION, "33");
    private static final String MATERIALS = "40";
    private static final String ITEM_OF_DRUGS = "F200";
    private static final String ITEM_OF_INJECTIONS = "G100";
    private static final String ITEM_OF_MATERIALS = "J400";

    private final EditionItems items;
    private final Map<DosageForm, Map<Side, Integer>> found = new EnumMap<>(DosageForm.class);
    private final Map<Side, Integer> materials = new EnumMap<>(Side.class);
    private final List<Candidate> candidates = new ArrayList<>();

    /** Where yen lie beside five, modulo ten. */
    private enum Side {
        BELOW,
        AT,
        ABOVE
    }

    private RoundingCandidates(EditionItems items) {
        this.items = items;
    }

    static List<Candidate> of(EditionItems items) {
        RoundingCandidates all = new RoundingCandidates(items);
        items.table().codes().stream().sorted().forEach(all::add);
        return all.candidates;
    }

    private void add(String code) {
        if (code.startsWith("6")) {
            Drug drug = items.table().drug(code, items.day());
            if (drug != null
                    && drug.price() != null
                    && drug.priceKind() == DrugPriceKind.PRICE
                    && SECTIONS.containsKey(drug.form())) {
                addDrug(drug, drug.price());
            }
        } else if (code.startsWith("7")) {
            Material material = items.table().material(code, items.day());
            if (material != null
                    && material.value() != null
                    && material.priceKind() == MaterialPriceKind.PRICE
                    && material.points() == MaterialPoints.TEN_YEN) {
                addMaterial(material, material.value());
            }
        }
    }

    private void addDrug(Drug drug, BigDecimal price) {
        for (int quantity = 1; quantity <= MOST_QUANTITY; quantity++) {
            Side side = side(price, quantity);
            Map<Side, Integer> ofForm = found.computeIfAbsent(drug.form(), form -> new EnumMap<>(Side.class));
            if (side != null && ofForm.getOrDefault(side, 0) < EACH) {
                ofForm.merge(side, 1, Integer::sum);
                boolean injection = drug.form() == DosageForm.INJECTION;
                add(
                        drug.code(),
                        drug.name(),
                        LineKind.DRUG,
                        String.valueOf(SECTIONS.get(drug.form())),
                        injection ? ITEM_OF_INJECTIONS : ITEM_OF_DRUGS,
                        quantity,
                        price);
                return;
            }
        }
    }

    private void addMaterial(Material material, BigDecimal value) {
        for (int quantity = 1; quantity <= MOST_QUANTITY; quantity++) {
            Side side = side(value, quantity);
            if (side != null && materials.getOrDefault(side, 0) < EACH) {
                materials.merge(side, 1, Integer::sum);
                add(material.code(), material.name(), LineKind.MATERIAL, MATERIALS, ITEM_OF_MATERIALS, quantity, value);
                return;
            }
        }
    }

    /** Where the yen of a quantity lie; {@code null} when they are not near a limit. */
    private static @Nullable Side side(BigDecimal price, int quantity) {
        BigDecimal rest = price.multiply(BigDecimal.valueOf(quantity)).remainder(TEN);
        BigDecimal beyond = rest.subtract(FIVE);
        if (beyond.signum() == 0) {
            return Side.AT;
        }
        if (beyond.abs().compareTo(NEAR) > 0) {
            return null;
        }
        return beyond.signum() < 0 ? Side.BELOW : Side.ABOVE;
    }

    private void add(
            String code, String name, LineKind kind, String section, String item, int quantity, BigDecimal price) {
        BigDecimal yen = price.multiply(BigDecimal.valueOf(quantity));
        candidates.add(new Candidate(
                "rounding/" + code + '/' + quantity,
                CaseKind.ROUNDING,
                "「" + name + "」" + quantity + "単位、" + yen.stripTrailingZeros().toPlainString() + "円を点数にする",
                "",
                item,
                Question.VERIFY,
                new MadeClaim(items.month())
                        .group(
                                section,
                                kind,
                                code,
                                BigDecimal.valueOf(quantity),
                                new TreeMap<>(Map.of(items.day().getDayOfMonth(), 1)))
                        .claim(),
                true));
    }
}
