package org.santei.feetables.copayment;

/** A number of a payer that cannot be read; its message is Japanese, names the field and says what to do. */
public final class PayerNumberException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String field;

    PayerNumberException(String field, String problem) {
        super(field + ": " + problem);
        this.field = field;
    }

    /** The field of the input, as the caller named it. */
    public String field() {
        return field;
    }
}
