package org.santei.engine.workings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Bundle;
import org.santei.feetables.Drug;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Material;
import org.santei.feetables.Validity;

/** Notes the steps of one count of a group on a day, in the order in which they are computed. Used by one thread. */
public final class StepRecorder {

    private final FeeTable table;
    private final LocalDate date;
    private final Amount amount;
    private final List<WorkingStep> steps;
    private final StepRecorder root;
    private String code = "";

    /**
     * @param date the day whose rows hold
     */
    public StepRecorder(FeeTable table, LocalDate date) {
        this.table = table;
        this.date = date;
        this.amount = Amount.POINTS;
        this.steps = new ArrayList<>();
        this.root = this;
    }

    private StepRecorder(StepRecorder root, Amount amount) {
        this.table = root.table;
        this.date = root.date;
        this.amount = amount;
        this.steps = root.steps;
        this.root = root;
    }

    /** A recorder of the same steps for what leads to another amount. */
    public StepRecorder towards(Amount other) {
        return new StepRecorder(root, other);
    }

    /** Says which line the next steps are about; empty for the whole group. */
    public void about(String newCode) {
        root.code = newCode;
    }

    /** Takes the value of a row of the master of medical acts. */
    public void take(Kind kind, Value value, FeeItem item) {
        take(kind, value, row("医科診療行為マスター", item.code(), item.name(), "新又は現点数（項番12）", value, item.validity()));
    }

    /** Takes the price of a drug. */
    public void take(Kind kind, Value value, Drug drug) {
        take(kind, value, row("医薬品マスター", drug.code(), drug.name(), "新又は現金額（項番12）", value, drug.validity()));
    }

    /** Takes the price of a material, or its percentage. */
    public void take(Kind kind, Value value, Material material) {
        take(
                kind,
                value,
                row("特定器材マスター", material.code(), material.name(), "新又は現金額（項番12）", value, material.validity()));
    }

    /** Takes the points of a bundle. */
    public void take(Kind kind, Value value, Bundle bundle) {
        String items =
                bundle.itemsFrom() + (bundle.itemsUntil() == null ? "項目以上" : "項目以上" + bundle.itemsUntil() + "項目未満");
        take(
                kind,
                value,
                new SourceRow(
                        "包括点数表（" + bundle.source() + "）",
                        bundle.group(),
                        items,
                        items,
                        value.number(),
                        bundle.validity(),
                        null));
    }

    /** Takes what the claim says, or a number of the law. */
    public void given(Kind kind, Value value) {
        steps.add(new WorkingStep(amount, kind, Operation.TAKE, null, value, value, root.code, null, ""));
    }

    /** Does something with what came before. */
    public void step(Kind kind, Operation operation, Value before, @Nullable Value operand, Value after) {
        step(kind, operation, before, operand, after, "");
    }

    /**
     * Does something with what came before.
     *
     * @param basis where the law says so, in Japanese
     */
    public void step(Kind kind, Operation operation, Value before, @Nullable Value operand, Value after, String basis) {
        steps.add(new WorkingStep(amount, kind, operation, before, operand, after, root.code, null, basis));
    }

    /** What was noted so far. */
    public List<WorkingStep> steps() {
        return List.copyOf(steps);
    }

    private void take(Kind kind, Value value, SourceRow row) {
        steps.add(new WorkingStep(amount, kind, Operation.TAKE, null, value, value, root.code, row, ""));
    }

    private SourceRow row(String master, String itemCode, String name, String column, Value value, Validity validity) {
        BigDecimal number = value.number();
        return new SourceRow(master, itemCode, name, column, number, validity, table.evidence(itemCode, date));
    }
}
