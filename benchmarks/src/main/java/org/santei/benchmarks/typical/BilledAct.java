package org.santei.benchmarks.typical;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.santei.engine.facts.Act;
import org.santei.engine.language.検査群;
import org.santei.feetables.OutpatientManagement;
import org.santei.feetables.TestRole;

/** A billed act. Rules change it on the way: they confirm and refuse it. */
public final class BilledAct {

    private final Act act;
    private boolean confirmed;
    private boolean refused;

    public BilledAct(Act act) {
        this.act = act;
    }

    /** Acts as the ledger names them, in the order of the claim. */
    public static List<Act> inOrder(List<?> billed) {
        return billed.stream()
                .map(BilledAct.class::cast)
                .map(BilledAct::getAct)
                .sorted(Comparator.comparingInt(Act::index))
                .toList();
    }

    public Act getAct() {
        return act;
    }

    public int getIndex() {
        return act.index();
    }

    public int getGroup() {
        return act.group();
    }

    public int getDay() {
        return act.day();
    }

    public LocalDate getDate() {
        return act.date();
    }

    public String getCode() {
        return act.code();
    }

    public String getReference() {
        return act.item().reference();
    }

    public List<String> getSets() {
        return act.sets();
    }

    /** Whether nothing of 外来管理加算 is due beside it. */
    public boolean isBlocking() {
        return act.item().outpatientManagement() == OutpatientManagement.BLOCKS;
    }

    /** The group of the tests that it is one of; {@link 検査群#その他} when it is none. */
    public 検査群 getTest() {
        return act.item().testing().role() == TestRole.PERFORMANCE
                ? 検査群.of(act.item().testing().group())
                : 検査群.その他;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public boolean isRefused() {
        return refused;
    }

    public void setRefused(boolean refused) {
        this.refused = refused;
    }
}
