package org.santei.batch.result;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** What the results of each month and facility add up to, by setting and edition, as Parquet beside the results. */
public final class Aggregates {

    /** The folder that holds them. */
    public static final String FOLDER = "aggregates";

    private Aggregates() {}

    /**
     * Adds up the results of some folders, and replaces the sums of their months and facilities.
     *
     * @param written the folders, of all tables
     */
    public static void write(SparkSession spark, ResultFolders folders, List<String> written, String out) {
        String[] results = written.stream()
                .filter(folder -> folder.startsWith(ResultSchema.TABLE.column() + "=" + ResultSchema.RESULTS + "/"))
                .map(folders::path)
                .toArray(String[]::new);
        if (results.length == 0) {
            return;
        }
        spark.read()
                .schema(ResultSchema.type())
                .option("basePath", out)
                .parquet(results)
                .groupBy(
                        of(ResultSchema.MONTH),
                        of(ResultSchema.FACILITY),
                        of(ResultSchema.SETTING),
                        of(ResultSchema.EDITION))
                .agg(
                        count(lit(1)).as("claims"),
                        sum(when(of(ResultSchema.COMPLETE), 1).otherwise(0)).as("complete"),
                        total(ResultSchema.POINTS),
                        total(ResultSchema.YEN),
                        count(of(ResultSchema.PATIENT_YEN)).as("shared"),
                        total(ResultSchema.PATIENT_YEN),
                        total(ResultSchema.INSURER_YEN),
                        total(ResultSchema.FUNDS_YEN),
                        total(ResultSchema.LINES),
                        total(ResultSchema.REFUSED),
                        total(ResultSchema.UNDECIDED),
                        total(ResultSchema.FINDINGS))
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy(ResultSchema.MONTH.column(), ResultSchema.FACILITY.column())
                .parquet(folders.path(FOLDER));
    }

    private static Column of(ResultSchema column) {
        return col(column.column());
    }

    private static Column total(ResultSchema column) {
        return sum(of(column)).as(column.column());
    }
}
