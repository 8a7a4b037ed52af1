package org.santei.batch.input;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;
import org.santei.service.claim.ClaimReader;

/** The claims of rows of a Parquet file: columns of source, place in it, claim in JSON, and facility. */
public final class ParquetClaims implements GivenClaims {

    /** The column that holds a claim as the API takes it, in JSON. */
    public static final String CLAIM = "claim";

    /** The column that tells who bills; it may be missing. */
    public static final String FACILITY = "facility";

    private static final int SOURCE = 0;
    private static final int NUMBER = 1;
    private static final int JSON = 2;
    private static final int WHO = 3;

    private final Iterator<Row> rows;
    private final ClaimReader reader = new ClaimReader();

    /** The claims of some rows. */
    public ParquetClaims(Iterator<Row> rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Given next() {
        if (!rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        String facility = row.isNullAt(WHO) ? "" : row.getString(WHO);
        Given.Place place = new Given.Place(
                row.getString(SOURCE), Given.Place.UNKNOWN, InputFiles.facility(facility), 0, row.getLong(NUMBER));
        if (row.isNullAt(JSON)) {
            return Given.refused(place, true, "", new InputError(0, CLAIM, "レセプトが空です。1件のレセプトをJSONで書いてください。"));
        }
        return NdjsonClaims.given(row.getString(JSON).getBytes(StandardCharsets.UTF_8), place, reader);
    }
}
