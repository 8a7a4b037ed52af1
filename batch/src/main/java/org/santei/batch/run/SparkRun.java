package org.santei.batch.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.santei.batch.input.ParquetClaims;
import org.santei.batch.input.Piece;
import org.santei.batch.result.Aggregates;
import org.santei.batch.result.ResultFolders;
import org.santei.batch.result.ResultIterator;
import org.santei.batch.result.ResultSchema;
import org.santei.batch.result.Totals;

/** Calculates claims on Spark and writes results and what they add up to as Parquet. */
public final class SparkRun {

    private final SparkSession spark;
    private final Order order;

    /**
     * What a run came to.
     *
     * @param expected claims of the input, counted before any was calculated
     * @param totals what is in the files that it has written
     */
    public record Outcome(long expected, Totals totals) {

        /** Whether every claim of the input is in the files, once. */
        public boolean isWhole() {
            return expected == totals.claims();
        }
    }

    public SparkRun(SparkSession spark, Order order) {
        this.spark = spark;
        this.order = order;
    }

    /**
     * Runs.
     *
     * @param pieces files and mixes in pieces; may be empty
     * @param parquet files, or folders of files, with claims in Parquet; may be empty
     * @param out where results are kept; folders of the same month and facility are replaced
     * @throws IOException when results cannot be listed
     */
    public Outcome run(List<Piece> pieces, List<String> parquet, String out) throws IOException {
        ResultFolders folders = new ResultFolders(out, spark.sparkContext().hadoopConfiguration());
        Map<String, Set<String>> before = folders.list();
        long expected = pieces.stream().mapToLong(Piece::claims).sum();
        JavaRDD<Row> rows = ofPieces(pieces);
        for (String file : parquet) {
            Dataset<Row> claims = claims(file);
            expected += claims.count();
            rows = rows.union(ofParquet(claims));
        }
        spark.createDataFrame(rows, ResultSchema.type())
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy(ResultSchema.folders())
                .parquet(out);
        List<String> written = folders.settle(before);
        Outcome outcome = new Outcome(expected, totals(folders, written, out));
        Aggregates.write(spark, folders, written, out);
        return outcome;
    }

    private JavaRDD<Row> ofPieces(List<Piece> pieces) {
        Order ordered = order;
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(pieces, Math.max(1, pieces.size()))
                .flatMap(piece -> new ResultIterator(piece.open(ordered.engine()), ordered.rows()));
    }

    private Dataset<Row> claims(String file) {
        Dataset<Row> given = spark.read().parquet(file);
        boolean knowsFacility = Arrays.asList(given.columns()).contains(ParquetClaims.FACILITY);
        Column facility = knowsFacility
                ? functions.col(ParquetClaims.FACILITY).cast(DataTypes.StringType)
                : functions.lit(null).cast(DataTypes.StringType);
        return given.select(
                functions.col("_metadata.file_path"),
                functions.col("_metadata.row_index"),
                functions.col(ParquetClaims.CLAIM),
                facility);
    }

    private JavaRDD<Row> ofParquet(Dataset<Row> claims) {
        Order ordered = order;
        return claims.javaRDD().mapPartitions(rows -> new ResultIterator(new ParquetClaims(rows), ordered.rows()));
    }

    private Totals totals(ResultFolders folders, List<String> written, String out) {
        if (written.isEmpty()) {
            return Totals.NONE;
        }
        String[] columns = Totals.columns();
        return spark
                .read()
                .schema(ResultSchema.type())
                .option("basePath", out)
                .parquet(written.stream().map(folders::path).toArray(String[]::new))
                .selectExpr(columns)
                .javaRDD()
                .mapPartitions(SparkRun::sum)
                .collect()
                .stream()
                .reduce(Totals.NONE, Totals::plus);
    }

    private static Iterator<Totals> sum(Iterator<Row> rows) {
        Totals sum = Totals.NONE;
        while (rows.hasNext()) {
            sum = sum.plus(Totals.ofColumns(rows.next()));
        }
        return Collections.singleton(sum).iterator();
    }
}
