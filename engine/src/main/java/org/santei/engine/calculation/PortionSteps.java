package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.workings.DayWorkings;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.WorkingStep;

/** The steps by which counts of a group came to one price, with the days on which they are the same. */
final class PortionSteps {

    /** Nearly always one, so that to compare costs less than to hash. */
    private final List<DayWorkings> all = new ArrayList<>(1);

    /** Steps that hold on all of some days. */
    static PortionSteps of(int[] days, StepRecorder recorder) {
        PortionSteps steps = new PortionSteps();
        List<WorkingStep> ofAll = recorder.steps();
        for (int day : days) {
            steps.add(day, ofAll);
        }
        return steps;
    }

    /** Adds a day that was priced. */
    void add(int day, StepRecorder recorder) {
        add(day, recorder.steps());
    }

    private void add(int day, List<WorkingStep> ofDay) {
        for (DayWorkings same : all) {
            if (same.steps().equals(ofDay)) {
                same.days().add(day);
                return;
            }
        }
        List<Integer> days = new ArrayList<>(2);
        days.add(day);
        all.add(new DayWorkings(days, ofDay));
    }

    /** Adds a day with the rows of the first one, unless it was priced itself. */
    void addDay(int day) {
        for (DayWorkings priced : all) {
            if (priced.days().contains(day)) {
                return;
            }
        }
        all.get(0).days().add(day);
    }

    List<DayWorkings> all() {
        List<DayWorkings> copy = new ArrayList<>(all.size());
        for (DayWorkings each : all) {
            copy.add(new DayWorkings(List.copyOf(each.days()), each.steps()));
        }
        return copy;
    }
}
