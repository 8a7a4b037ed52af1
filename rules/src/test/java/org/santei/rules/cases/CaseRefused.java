package org.santei.rules.cases;

/** A case file says something that a case may not say. */
public final class CaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseRefused(String place, String reason) {
        super(place + ": " + reason);
    }

    CaseRefused(String place, String reason, Throwable cause) {
        super(place + ": " + reason, cause);
    }
}
