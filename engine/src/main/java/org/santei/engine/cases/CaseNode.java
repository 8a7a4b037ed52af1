package org.santei.engine.cases;

import java.util.List;
import java.util.Map;

/**
 * One node of a case file.
 *
 * @param value a text, a list of nodes, or nodes by their names
 * @param line line in the file, from 1
 * @param column column in the line, from 1
 */
record CaseNode(Object value, int line, int column) {

    /** The node in words: the text itself, or what kind of node it is. */
    String inWords() {
        return value instanceof String text ? text : value instanceof List ? "（リスト）" : "（項目の集まり）";
    }

    /** A node for a line that is given by its code alone. */
    CaseNode asField(String name) {
        return value instanceof String ? new CaseNode(Map.of(name, this), line, column) : this;
    }
}
