package org.santei.batch.run;

import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** Sessions of Spark as runs want them. */
public final class Sessions {

    private static final String LOCAL = "local";

    private Sessions() {}

    /**
     * A session.
     *
     * @param master where it runs; empty for what spark-submit says, or else every core of this machine
     * @param settings further settings of Spark
     */
    public static SparkSession open(String master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("santei-batch")
                .config("spark.sql.sources.partitionOverwriteMode", "dynamic")
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.session.timeZone", "Asia/Tokyo")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false");
        if (!master.isEmpty()) {
            builder.master(master);
        } else if (System.getProperty("spark.master") == null) {
            builder.master(LOCAL + "[*]");
        }
        if (!master.isEmpty() && !master.startsWith(LOCAL)) {
            builder.config("spark.jars", jars());
        }
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }

    /** The jars of this class path that a cluster does not have itself. */
    private static String jars() {
        String sparks = File.separator + "spark" + File.separator + "jars" + File.separator;
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains(sparks))
                .collect(Collectors.joining(","));
    }
}
