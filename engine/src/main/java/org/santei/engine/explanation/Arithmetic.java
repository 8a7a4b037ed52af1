package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.workings.DayWorkings;
import org.santei.engine.workings.GroupWorkings;
import org.santei.engine.workings.WorkingStep;
import org.santei.engine.workings.Workings;

/** Tells the steps of prices in the words that they have themselves. */
final class Arithmetic {

    private final List<GroupWorkings> groups;
    /**
     * @param workings what was noted; {@code null} when nothing was
     */
    Arithmetic(@Nullable Workings workings) {
        this.groups = workings == null ? List.of() : workings.groups();
    }

    /** How a group was priced: a day at a time where its days differ, then all counts together. */
    List<Explanation.ArithmeticStep> of(int group) {
        if (group >= groups.size()) {
            return List.of();
        }
        GroupWorkings own = groups.get(group);
        List<Explanation.ArithmeticStep> steps = new ArrayList<>();
        for (DayWorkings day : own.days()) {
            String days = own.days().size() > 1 ? days(day.days()) : "";
            for (WorkingStep step : day.steps()) {
                steps.add(new Explanation.ArithmeticStep(days + step.sentence(), step.basis()));
            }
        }
        for (WorkingStep step : own.count()) {
            steps.add(new Explanation.ArithmeticStep(step.sentence(), step.basis()));
        }
        return steps;
    }

    private static String days(List<Integer> days) {
        StringBuilder text = new StringBuilder();
        for (int day : days) {
            text.append(text.isEmpty() ? "" : "、").append(day == 0 ? "算定日のわからない分" : day + "日");
        }
        return text.append("は、").toString();
    }
}
