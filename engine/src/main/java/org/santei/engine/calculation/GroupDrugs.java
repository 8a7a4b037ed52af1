package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.workings.StepRecorder;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugChoice;
import org.santei.feetables.DrugPriceKind;
import org.santei.feetables.FeeTable;

/**
 * The drugs of one group on a day: what became of each, and what they come to together. A group is one unit of the fee
 * schedule (剤, 回, 調剤) as the claim says it: groups are never merged, nor is one divided.
 */
final class GroupDrugs {

    private final FeeTable table;
    private final LocalDate date;
    private final int day;
    private final Choices choices;
    private final Map<Line, SupplyVerdict> verdicts = new HashMap<>();
    private final DrugPricing pricing;
    private final DrugPricing whole = new DrugPricing();
    private final SpecialCharge charge;
    private final @Nullable DrugSection section;
    private final @Nullable StepRecorder recorder;
    private boolean isWholeKnown = true;
    private @Nullable String missing;

    /**
     * @param day the day, or 0 when the claim does not say
     * @param date the day, or the first of the month when the claim does not say
     */
    GroupDrugs(LineGroup group, int day, LocalDate date, FeeTable table, Choices choices) {
        this(group, day, date, table, choices, null);
    }

    /**
     * @param recorder notes what is computed; {@code null} when nobody wants to see it
     */
    GroupDrugs(
            LineGroup group,
            int day,
            LocalDate date,
            FeeTable table,
            Choices choices,
            @Nullable StepRecorder recorder) {
        this.recorder = recorder;
        this.table = table;
        this.date = date;
        this.day = day;
        this.choices = choices;
        this.section = DrugSection.of(group.section());
        this.pricing = new DrugPricing(recorder == null ? null : DrugSteps.ofPoints(recorder, section));
        this.charge = new SpecialCharge(recorder == null ? null : DrugSteps.ofCharge(recorder));
        for (Line line : group.lines()) {
            if (line.kind() == LineKind.DRUG) {
                verdicts.put(line, add(line));
            }
        }
        if (missing == null && pricing.isLeast() && verdicts.values().stream().anyMatch(SupplyVerdict::isPaid)) {
            judgeLeast(group.section());
        }
        if (charge.isLeast() && (section == null || !section.paysLeast())) {
            charge.lack(Lacking.chargeOfLeast(group.section()));
        }
    }

    /** What became of a drug of the group. */
    @Nullable
    SupplyVerdict verdict(Line line) {
        return verdicts.get(line);
    }

    /** Yen that the drugs cost together in one count of the group; {@code null} when not all are paid. */
    @Nullable
    BigDecimal yen() {
        return verdicts.values().stream().allMatch(SupplyVerdict::isPaid) ? pricing.yen() : null;
    }

    /** The same with what the patient pays beside the insurance; {@code null} when that is not known. */
    @Nullable
    BigDecimal wholeYen() {
        return isWholeKnown && yen() != null ? whole.yen() : null;
    }

    /** What is needed to say what the patient pays beside the insurance; empty when it is known. */
    List<String> missingCharge() {
        return charge.missing();
    }

    /** Points of the drugs in one count of the group, and what the patient pays beside them. */
    Price price() {
        return points().withSelfPaid(charge.yen());
    }

    private Price points() {
        if (missing != null) {
            return Price.unknown(missing);
        }
        if (verdicts.isEmpty()) {
            return Price.of(0);
        }
        boolean nothing = pricing.isLeast() && section != null && !section.paysLeast();
        return Price.of(nothing ? pricing.nothing() : pricing.points());
    }

    private SupplyVerdict add(Line line) {
        Drug drug = table.drug(line.code(), date);
        SupplyVerdict verdict = judge(line, drug);
        BigDecimal price = drug == null ? null : drug.price();
        BigDecimal quantity = line.quantity();
        if (verdict.isPaid() && drug != null && price != null && quantity != null) {
            if (recorder != null) {
                DrugSteps.take(recorder, drug, price);
            }
            pricing.add(price, quantity);
            addWhole(line, drug, price, quantity);
        } else if (verdict.verdict().outcome() == Outcome.UNDECIDED) {
            missing = Lacking.drugPrice(line.code());
            if (table.isChoice(line.code())) {
                charge.lack(missing);
            }
        }
        return verdict;
    }

    /** What a drug costs without regard to who pays; of a drug of their wish the patient pays what the insurance does not. */
    private void addWhole(Line line, Drug drug, BigDecimal insured, BigDecimal quantity) {
        if (drug.choice() != DrugChoice.WISHED) {
            whole.add(insured, quantity);
            return;
        }
        Drug longListed = table.longListed(drug, date);
        BigDecimal price = longListed == null ? null : longListed.price();
        if (longListed == null || price == null) {
            isWholeKnown = false;
            String code = drug.longListed();
            charge.lack(Lacking.drugPrice(code == null ? "「" + drug.name() + "」の長期収載品" : code));
            return;
        }
        whole.add(price, quantity);
        Integer tax = choices.taxPercent(line, day);
        if (tax == null) {
            charge.lack(Lacking.choice("「" + drug.name() + "」"));
        } else {
            BigDecimal more = price.subtract(insured);
            if (recorder != null) {
                DrugSteps.difference(recorder, longListed, price, insured, more);
            }
            charge.add(more, quantity, tax);
        }
    }

    private SupplyVerdict judge(Line line, @Nullable Drug drug) {
        if (drug == null) {
            return SupplyVerdict.withoutRow(
                    table.standing(line.code(), date), "医薬品コード " + line.code(), Lacking.drugPrice(line.code()));
        }
        String name = "「" + drug.name() + "」";
        if (drug.priceKind() == DrugPriceKind.QUANTITY_OMITTED) {
            return SupplyVerdict.refused(
                    CommonRules.DRUG_POINTS, name + "は算定できません（歯科のレセプトに限るコード、医薬品マスター 金額種別3）。コードを確かめてください。");
        }
        if (drug.priceKind() == DrugPriceKind.REDUCTION) {
            return SupplyVerdict.undecided(CommonRules.DRUG_POINTS, Lacking.groupOfItsOwn(name));
        }
        if (drug.price() == null) {
            return SupplyVerdict.undecided(CommonRules.PRICE, Lacking.drugPrice(line.code()));
        }
        SupplyVerdict refusal = choices.refusal(line, drug, day);
        if (refusal != null) {
            return refusal;
        }
        if (line.quantity() == null) {
            return SupplyVerdict.undecided(CommonRules.DRUG_POINTS, Lacking.quantity(name, "使用量"));
        }
        return drug.lastUseKnown()
                ? SupplyVerdict.paid(CommonRules.DRUG_POINTS)
                : SupplyVerdict.assumed(CommonRules.DRUG_POINTS, Lacking.lastUse(name));
    }

    /** 15 yen or less: one point, or none, or no clause says which. */
    private void judgeLeast(String claimed) {
        if (section != null && section.paysLeast()) {
            return;
        }
        if (section == null) {
            missing = Lacking.sectionOfLeast(claimed);
            SupplyVerdict open = SupplyVerdict.undecided(CommonRules.DRUG_POINTS, missing);
            verdicts.replaceAll((line, paid) -> open);
            return;
        }
        SupplyVerdict refused =
                SupplyVerdict.refused(CommonRules.DRUG_POINTS, "薬剤料は算定できません（薬価の合計が15円以下）。根拠: " + section.clause());
        verdicts.replaceAll((line, verdict) -> verdict.isPaid() ? refused : verdict);
    }
}
