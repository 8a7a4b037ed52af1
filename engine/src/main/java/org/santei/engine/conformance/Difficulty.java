package org.santei.engine.conformance;

/** How much has to be right at once. */
public enum Difficulty {
    /** One line, and nothing that earns, excludes or limits it. */
    BASIC("basic"),
    /** One rule or row decides. */
    STANDARD("standard"),
    /** Several rules or rows decide together. */
    HARD("hard");

    private final String word;

    Difficulty(String word) {
        this.word = word;
    }

    /** As files of the kit write it. */
    public String word() {
        return word;
    }
}
