package org.santei.engine.workings;

import java.util.List;

/**
 * How the points and yen of a group were arrived at.
 *
 * @param days one count of it, by the days on which the same rows and steps hold; empty when its points are undecided
 * @param count each amount of one count, times the count; empty when the group is not paid
 */
public record GroupWorkings(List<DayWorkings> days, List<WorkingStep> count) {}
