package org.santei.batch.result;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of results, in their order. The first three are names of folders: {@code table=results/month=2026-06/facility=...}.
 * Claims that were calculated are in the table {@code results}, all others, and records that belong to no claim, in {@code bad}.
 */
public enum ResultSchema {
    /** {@link #RESULTS} or {@link #BAD}. */
    TABLE(DataTypes.StringType),
    /** Month of the bill, or of treatment. */
    MONTH(DataTypes.StringType),
    /** Who bills. */
    FACILITY(DataTypes.StringType),
    /** The file, or the name of the mix. */
    SOURCE(DataTypes.StringType),
    /** Line of the file, from 1; 0 where there are none. */
    LINE(DataTypes.IntegerType),
    /** Place in its source, where there are no lines. */
    NUMBER(DataTypes.LongType),
    /** Number of the claim in its source. */
    RECEIPT(DataTypes.StringType),
    /** Bad ones: the field that is wrong. */
    FIELD(DataTypes.StringType),
    /** Bad ones: what is wrong, and what to do. */
    MESSAGE(DataTypes.StringType),
    /** Whether a claim begins here. */
    CLAIM(DataTypes.BooleanType),
    /** Month of treatment. */
    TREATMENT_MONTH(DataTypes.StringType),
    /** {@code outpatient} or {@code inpatient}. */
    SETTING(DataTypes.StringType),
    /** Edition of the law. */
    EDITION(DataTypes.StringType),
    /** Whether nothing is undecided. */
    COMPLETE(DataTypes.BooleanType),
    /** Points; empty when none is decided. */
    POINTS(DataTypes.IntegerType),
    /** Yen of items that are valued in yen. */
    YEN(DataTypes.IntegerType),
    /** What the patient pays at the counter in the month, yen; empty while it is undecided. */
    PATIENT_YEN(DataTypes.LongType),
    /** What the insurance pays, high costs included, yen; empty while it is undecided. */
    INSURER_YEN(DataTypes.LongType),
    /** What public funds pay, yen; empty while it is undecided. */
    FUNDS_YEN(DataTypes.LongType),
    /** How many lines it has. */
    LINES(DataTypes.IntegerType),
    /** How many of them are refused. */
    REFUSED(DataTypes.IntegerType),
    /** How many of them are undecided. */
    UNDECIDED(DataTypes.IntegerType),
    /** How many findings it has. */
    FINDINGS(DataTypes.IntegerType),
    /** SHA-256 of the answer as the service writes it. */
    ANSWER_SHA256(DataTypes.BinaryType),
    /** The answer as the service writes it; empty unless it is asked for. */
    ANSWER(DataTypes.StringType);

    /** The table of claims that were calculated. */
    public static final String RESULTS = "results";

    /** The table of all others. */
    public static final String BAD = "bad";

    @SuppressWarnings("ImmutableEnumChecker")
    private final DataType type;

    ResultSchema(DataType type) {
        this.type = type;
    }

    /** Its place in a row, from 0. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }

    /** Its name in files. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All columns. */
    public static StructType type() {
        return new StructType(Arrays.stream(values())
                .map(column -> new StructField(column.column(), column.type, true, Metadata.empty()))
                .toArray(StructField[]::new));
    }

    /** The columns that are names of folders. */
    public static String[] folders() {
        return new String[] {TABLE.column(), MONTH.column(), FACILITY.column()};
    }
}
