package org.santei.service.impact;

/** An order that cannot be carried out; the message says what to do, in Japanese. */
final class RefusedOrder extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the field that is wrong
     */
    RefusedOrder(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
