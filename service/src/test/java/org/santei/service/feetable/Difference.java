package org.santei.service.feetable;

/**
 * A line, or the points of a group, that is other under the later revision.
 *
 * @param month number of the synthetic month
 * @param what the code of the line, or those of the group, and which of several with the same
 * @param cause why; empty when nothing explains it
 */
record Difference(String month, String before, String after, String what, String was, String is, String cause) {

    String row() {
        return String.join(",", month, before, after, what, was, is, '"' + cause.replace("\"", "\"\"") + '"');
    }
}
