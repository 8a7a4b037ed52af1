package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santei.engine.workings.DayWorkings;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.WorkingStep;

/** The steps by which counts of a group came to one price, with the days on which they are the same. */
final class PortionSteps {

    private final Map<List<WorkingStep>, List<Integer>> daysBySteps = new LinkedHashMap<>();

    /** Steps that hold on all of some days. */
    static PortionSteps of(int[] days, StepRecorder recorder) {
        PortionSteps steps = new PortionSteps();
        for (int day : days) {
            steps.add(day, recorder);
        }
        return steps;
    }

    /** Adds a day that was priced. */
    void add(int day, StepRecorder recorder) {
        daysBySteps
                .computeIfAbsent(recorder.steps(), steps -> new ArrayList<>())
                .add(day);
    }

    /** Adds a day with the rows of the first one, unless it was priced itself. */
    void addDay(int day) {
        boolean priced = daysBySteps.values().stream().anyMatch(days -> days.contains(day));
        if (!priced) {
            daysBySteps.values().iterator().next().add(day);
        }
    }

    List<DayWorkings> all() {
        return daysBySteps.entrySet().stream()
                .map(steps -> new DayWorkings(List.copyOf(steps.getValue()), steps.getKey()))
                .toList();
    }
}
