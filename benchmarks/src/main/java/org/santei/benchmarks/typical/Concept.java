package org.santei.benchmarks.typical;

import java.util.List;

/** A concept of the law holds on a day, or may hold if more were known. */
public final class Concept {

    private final int day;
    private final String name;
    private final List<String> missing;

    public Concept(int day, String name, List<String> missing) {
        this.day = day;
        this.name = name;
        this.missing = missing;
    }

    public int getDay() {
        return day;
    }

    public String getName() {
        return name;
    }

    public List<String> getMissing() {
        return missing;
    }
}
