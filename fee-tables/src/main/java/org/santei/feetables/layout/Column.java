package org.santei.feetables.layout;

/**
 * A column of an official file.
 *
 * @param number its number in the specification (項番), from 1
 * @param name its name in the specification
 * @param form how its fields may look
 */
public record Column(int number, String name, Form form) {

    @Override
    public String toString() {
        return "項番" + number + " " + name;
    }
}
