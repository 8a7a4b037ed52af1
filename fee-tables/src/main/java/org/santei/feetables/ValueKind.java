package org.santei.feetables;

/** What the value of an item of any master counts (点数識別, 金額種別). */
public enum ValueKind {
    /** Points to add. */
    POINTS("points"),
    /** Points to subtract; the value itself is not negative. */
    POINTS_SUBTRACTED("points-subtracted"),
    /** Yen: the price of a unit, or an amount of money. */
    YEN("yen"),
    /** Percent added to what the item refers to. */
    PERCENT_ADDED("percent-added"),
    /** Percent taken from what the item refers to. */
    PERCENT_SUBTRACTED("percent-subtracted"),
    /** What was paid for it: the claim states the price, the value is 0. */
    PURCHASE_PRICE("purchase-price"),
    /** Points that the claim takes off a bundled fee; the value is 0. */
    REDUCED_ACT("reduced-act"),
    /** A factor of another price. */
    MULTIPLIED("multiplied"),
    /** Money that is divided by ten yen a point. */
    DIVIDED("divided"),
    /** The quantity of the drug need not be stated. */
    QUANTITY_OMITTED("quantity-omitted");

    private final String word;

    ValueKind(String word) {
        this.word = word;
    }

    /** The word for it in answers. */
    public String word() {
        return word;
    }

    /**
     * What a code of a master stands for.
     *
     * @throws IllegalArgumentException when the specification of the master has no such code
     */
    public static ValueKind of(ItemKind master, String code) {
        return switch (code) {
            case "1" -> YEN;
            case "3" -> master == ItemKind.DRUG ? QUANTITY_OMITTED : POINTS;
            case "2", "4" -> PURCHASE_PRICE;
            case "5" -> PERCENT_ADDED;
            case "6" -> PERCENT_SUBTRACTED;
            case "7" -> REDUCED_ACT;
            case "8" -> POINTS_SUBTRACTED;
            case "9" -> MULTIPLIED;
            case "10" -> DIVIDED;
            case "11" -> MULTIPLIED;
            default -> throw new IllegalArgumentException("no kind of value '" + code + "' for " + master);
        };
    }
}
