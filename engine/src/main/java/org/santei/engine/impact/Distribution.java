package org.santei.engine.impact;

import java.util.ArrayList;
import java.util.List;

/** How many claims change by how many points. */
final class Distribution {

    private static final long[] FROM = {Long.MIN_VALUE, -999, -499, -99, -49, -9, 0, 1, 10, 50, 100, 500, 1000};
    private static final String[] NAMES = {
        "1000点以上減る",
        "500～999点減る",
        "100～499点減る",
        "50～99点減る",
        "10～49点減る",
        "1～9点減る",
        "変わらない",
        "1～9点増える",
        "10～49点増える",
        "50～99点増える",
        "100～499点増える",
        "500～999点増える",
        "1000点以上増える"
    };

    private final long[] claims = new long[FROM.length];
    private final long[] points = new long[FROM.length];

    void add(long change) {
        int place = FROM.length - 1;
        while (change < FROM[place]) {
            place--;
        }
        claims[place]++;
        points[place] += change;
    }

    void add(Distribution other) {
        for (int i = 0; i < FROM.length; i++) {
            claims[i] += other.claims[i];
            points[i] += other.points[i];
        }
    }

    List<DistributionStep> steps() {
        List<DistributionStep> steps = new ArrayList<>();
        for (int i = 0; i < FROM.length; i++) {
            steps.add(new DistributionStep(NAMES[i], claims[i], points[i]));
        }
        return List.copyOf(steps);
    }
}
