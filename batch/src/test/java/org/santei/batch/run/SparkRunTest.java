package org.santei.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.batch.input.InputFiles;
import org.santei.batch.input.MixKind;
import org.santei.batch.input.MixPiece;
import org.santei.batch.input.Piece;
import org.santei.batch.law.Law;
import org.santei.batch.law.WarmEngine;
import org.santei.batch.result.Totals;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeReader;
import org.santei.service.claim.ClaimRequestWriter;
import org.santei.service.json.AnswerJson;

class SparkRunTest {

    private static final Path CLINIC = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final Order CALCULATED = new Order(Law.PACKAGED, ClaimService.Input.CALCULATED, false);
    private static final Order BILLED = new Order(Law.PACKAGED, ClaimService.Input.AS_BILLED, true);
    private static final int CLAIMS = 400;

    private static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        spark = Sessions.open("local[2]", Map.of("spark.sql.shuffle.partitions", "2"));
    }

    @AfterAll
    static void close() throws IOException {
        spark.close();
    }

    private SparkRun.Outcome run(Order order, List<Piece> pieces, String... parquet) throws IOException {
        return new SparkRun(spark, order).run(pieces, List.of(parquet), out());
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private Dataset<Row> table(String name) {
        return spark.read().option("basePath", out()).parquet(out() + "/table=" + name);
    }

    @Test
    void aMixComesToTheSameInAnyPiecesAndWithoutSpark() throws IOException {
        SparkRun.Outcome outcome = run(CALCULATED, MixPiece.divide(MixKind.NATION, 1, MONTH, CLAIMS, 150));

        Totals plain = PlainRun.of(MixPiece.divide(MixKind.NATION, 1, MONTH, CLAIMS, 97), CALCULATED, 2, done -> {});
        assertThat(outcome.isWhole()).isTrue();
        assertThat(outcome.totals()).isEqualTo(plain);
        assertThat(plain.calculated()).isEqualTo(CLAIMS);
        Totals other = PlainRun.of(MixPiece.divide(MixKind.NATION, 2, MONTH, CLAIMS, 97), CALCULATED, 2, done -> {});
        assertThat(other.hash()).isNotEqualTo(plain.hash());
        Row sums = spark.read()
                .parquet(out() + "/aggregates")
                .selectExpr("sum(claims)", "sum(points)", "sum(patient_yen)", "max(month)")
                .first();
        assertThat(sums.getLong(0)).isEqualTo(plain.calculated());
        assertThat(sums.getLong(1)).isEqualTo(plain.points());
        assertThat(sums.getLong(2)).isEqualTo(plain.patientYen());
        assertThat(sums.getString(3)).isEqualTo("2026-06");
    }

    @Test
    void answersOfAFileAreThoseOfTheServiceByteForByte() throws Exception {
        run(BILLED, InputFiles.divide(CLINIC.toString(), 7));

        Set<String> expected = new HashSet<>();
        ClaimService claims = WarmEngine.of(Law.PACKAGED).claims();
        try (UkeReader reader = UkeReader.open(Files.newInputStream(CLINIC))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                expected.add(AnswerJson.line(
                        claims.answer(((UkeEntry.ReadClaim) entry).claim(), ClaimService.Input.AS_BILLED)));
            }
        }
        List<Row> rows = table("results").select("answer", "answer_sha256").collectAsList();
        assertThat(rows).hasSize(50).extracting(row -> row.getString(0)).containsExactlyInAnyOrderElementsOf(expected);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        assertThat(rows)
                .allSatisfy(row -> assertThat((byte[]) row.get(1))
                        .isEqualTo(sha256.digest(row.getString(0).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void badClaimsAreKeptApartAndGoWhenTheyAreMended() throws IOException {
        Path file = folder.resolve("clinic.UKE");
        String whole = Files.readString(CLINIC, StandardCharsets.ISO_8859_1);
        Files.writeString(file, whole.replaceFirst("\nRE,2,", "\nRE,two,"), StandardCharsets.ISO_8859_1);

        SparkRun.Outcome damaged = run(BILLED, InputFiles.divide(file.toString(), 7));

        assertThat(damaged.isWhole()).isTrue();
        assertThat(damaged.expected()).isEqualTo(50);
        assertThat(damaged.totals().calculated()).isEqualTo(49);
        Row bad = table("bad")
                .select("source", "line", "field", "message", "month", "facility")
                .collectAsList()
                .get(0);
        assertThat(bad.getString(0)).isEqualTo(file.toString());
        assertThat(bad.getInt(1))
                .isEqualTo(1 + whole.substring(0, whole.indexOf("\nRE,2,")).split("\n", -1).length);
        assertThat(bad.getString(2)).isEqualTo("レセプト番号");
        assertThat(bad.getString(3)).contains("半角数字");
        assertThat(bad.getString(4)).isEqualTo("2021-11");
        assertThat(bad.getString(5)).isEqualTo("1210000000");

        SparkRun.Outcome again = run(BILLED, InputFiles.divide(file.toString(), 20));
        assertThat(again).isEqualTo(damaged);
        assertThat(table("results").count()).isEqualTo(49);

        Files.writeString(file, whole, StandardCharsets.ISO_8859_1);
        SparkRun.Outcome mended = run(BILLED, InputFiles.divide(file.toString(), 7));
        assertThat(mended.totals().calculated()).isEqualTo(50);
        assertThat(table("results").count()).isEqualTo(50);
        assertThat(folder.resolve("out/table=bad/month=2021-11/facility=1210000000"))
                .doesNotExist();
    }

    @Test
    void whatAnotherFacilityHasStaysWhenOneIsCalculatedAgain() throws IOException {
        List<Piece> one = ndjson("one", 3, 0);
        List<Piece> other = ndjson("other", 4, 1);
        run(CALCULATED, one);
        SparkRun.Outcome second = run(CALCULATED, other);

        assertThat(second.totals().claims()).isEqualTo(5);
        assertThat(second.totals().refused()).isEqualTo(1);
        assertThat(table("results").count()).isEqualTo(7);
        assertThat(table("bad").select("facility", "field", "line").collectAsList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getString(0)).isEqualTo("other");
                    assertThat(row.getInt(2)).isEqualTo(5);
                });
        assertThat(run(CALCULATED, one).totals().claims()).isEqualTo(3);
        assertThat(table("results").count()).isEqualTo(7);
    }

    @Test
    void claimsInParquetComeToWhatTheyComeToInLines() throws IOException {
        List<Piece> lines = ndjson("lines", 5, 1);
        List<String> texts = Files.readAllLines(folder.resolve("lines.ndjson"));
        String parquet = folder.resolve("claims.parquet").toString();
        spark.createDataset(texts, Encoders.STRING())
                .selectExpr("value as claim", "'lines' as facility")
                .coalesce(1)
                .write()
                .parquet(parquet);

        SparkRun.Outcome ofParquet = run(CALCULATED, List.of(), parquet);
        SparkRun.Outcome ofLines = run(CALCULATED, lines);

        assertThat(ofParquet.isWhole()).isTrue();
        assertThat(ofParquet.totals().calculated()).isEqualTo(5);
        assertThat(ofParquet.totals().refused()).isEqualTo(1);
        assertThat(ofParquet.totals().points()).isEqualTo(ofLines.totals().points());
        assertThat(ofParquet.totals().calculated()).isEqualTo(ofLines.totals().calculated());
    }

    @Test
    void aFileThatHoldsNoClaimsIsNamed() throws IOException {
        Path dental = Files.writeString(folder.resolve("dental.uke"), "UK,1,12,3,0000000,,,202111,00,\r\n");

        SparkRun.Outcome outcome = run(BILLED, InputFiles.divide(dental.toString(), 7));

        assertThat(outcome.totals().outside()).isEqualTo(1);
        assertThat(outcome.totals().claims()).isZero();
        assertThat(table("bad").select("message").first().getString(0)).contains("歯科");
    }

    private List<Piece> ndjson(String name, int good, int bad) throws IOException {
        List<String> lines = new ArrayList<>();
        var mix = WarmEngine.of(Law.PACKAGED).mix(MixKind.SYNTHETIC, 3, MONTH);
        Stream.iterate(0L, i -> i + 1)
                .map(i -> mix.claim(i, MONTH))
                .filter(claim -> claim.facility().standards() == null
                        || claim.facility().standards().isEmpty())
                .limit(good)
                .forEach(claim -> lines.add(ClaimRequestWriter.of(claim).toString()));
        for (int i = 0; i < bad; i++) {
            lines.add("{\"month\":\"2026-06\"}");
        }
        Path file = folder.resolve(name + ".ndjson");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return InputFiles.divide(file.toString(), 2);
    }
}
