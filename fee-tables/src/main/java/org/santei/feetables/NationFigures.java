package org.santei.feetables;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.santei.feetables.Assumptions.Row;

/**
 * Figures of the synthetic nation: how many claims a year the national counts are spread over, and what is supposed where no count
 * tells. Each row says where it comes from, or that it is supposed (仮定).
 *
 * @param rows all of it, in the order of the file
 */
public record NationFigures(List<Row> rows) {

    private static final String FILE = "usage/nation.csv";

    public NationFigures {
        rows = List.copyOf(rows);
    }

    /**
     * Reads those of this build.
     *
     * @throws FeeTableException when the file does not follow its layout
     */
    public static NationFigures read() {
        return new NationFigures(Assumptions.read(FILE));
    }

    /**
     * A whole number.
     *
     * @param kind what it is
     * @param within of which claims; empty for all
     * @throws FeeTableException when the file does not have exactly one
     */
    public long number(String kind, String within) {
        List<Row> found =
                of(kind).stream().filter(row -> row.within().equals(within)).collect(Collectors.toList());
        if (found.size() != 1) {
            throw new FeeTableException(FILE + " needs one row " + kind + " " + within);
        }
        return new BigDecimal(found.get(0).value()).longValueExact();
    }

    /** The rows of a kind, in the order of the file. */
    public List<Row> of(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }
}
