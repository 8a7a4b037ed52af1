package org.santei.feetables;

/**
 * A place in an official file.
 *
 * @param file the file as PROVENANCE.csv names it
 * @param row the row, counted from 1
 * @param column number (項番) and name of the column, or what stands in for them
 */
public record Place(String file, int row, String column) {

    @Override
    public String toString() {
        return file + ", row " + row + ", " + column;
    }
}
