package org.santei.benchmarks.typical;

/** Some rule awards a code. */
public final class Award {

    private final String code;

    public Award(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }
}
