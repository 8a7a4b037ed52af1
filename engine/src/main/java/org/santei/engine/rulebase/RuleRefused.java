package org.santei.engine.rulebase;

/** A rule says something that a rule may not say, or a rule file cannot be used. */
public final class RuleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public RuleRefused(String place, String reason) {
        super(place + ": " + reason);
        this.reason = reason;
    }

    public RuleRefused(String place, String reason, Throwable cause) {
        super(place + ": " + reason, cause);
        this.reason = reason;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }
}
