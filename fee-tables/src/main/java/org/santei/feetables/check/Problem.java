package org.santei.feetables.check;

/**
 * Something that is wrong in a data folder, or worth knowing.
 *
 * @param severity whether the files may be used all the same
 * @param check which check found it: hash, row-count, layout, duplicate-key ...
 * @param file the file as PROVENANCE.csv names it
 * @param row the row as an editor counts it, from 1 and with the header; 0 when it is about the whole file
 * @param column number (項番) and name of the column; empty when it is about the whole row
 * @param text what is wrong and what to do
 */
public record Problem(Severity severity, String check, String file, int row, String column, String text) {

    /** Whether a problem forbids the use of the files. */
    public enum Severity {
        /** The files must not be used as they are. */
        ERROR,
        /** The files may be used; a person should know. */
        NOTE
    }

    /** One line: {@code ERROR 2024-06/x.csv row 12 項番12 新又は現点数: text [check]}. */
    @Override
    public String toString() {
        String place = row == 0 ? file : file + " row " + row;
        return severity + " " + (column.isEmpty() ? place : place + " " + column) + ": " + text + " [" + check + "]";
    }
}
