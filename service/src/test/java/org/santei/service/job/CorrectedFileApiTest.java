package org.santei.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.verification.FaultSeeder;
import org.santei.feetables.FeeTable;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file with corrected figures, and the table of findings. */
final class CorrectedFileApiTest {

    private static final Set<String> FIGURES = Set.of("wrong_points", "wrong_total", "patient_yen_differs");

    /** Which fields of a record are figures, from 1. */
    private static final Set<String> CHANGEABLE = Set.of("HO6", "HO12", "KO6", "KO7", "SI6", "IY6", "TO6", "GO3");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onlyFiguresDifferAndTheOnesOfDecidedClaimsAreRight(long seed) throws IOException, UkeFileException {
        byte[] file = new FaultSeeder(RunningService.bean(FeeTable.class))
                .seed(Jobs.clinic(), seed, 60)
                .file();
        String id = Jobs.start("", Jobs.UKE, file);
        Jobs.ended(id);

        String corrected = corrected(id);

        List<String> changed = changes(text(file), corrected);
        assertThat(changed).isNotEmpty();
        assertThat(CHANGEABLE).containsAll(new HashSet<>(changed));
        int decided = 0;
        for (JsonNode claim : verify(corrected.getBytes(StandardCharsets.ISO_8859_1))) {
            if (claim.get("complete").booleanValue() && allPaid(claim)) {
                decided++;
                for (JsonNode finding : claim.get("findings")) {
                    assertThat(isWrongFigure(finding)).as(finding.toString()).isFalse();
                }
            }
        }
        assertThat(decided).isPositive();
    }

    @Test
    void theTotalsOfDecidedClaimsAreThoseThatWereCalculated() throws IOException, UkeFileException {
        byte[] file = new FaultSeeder(RunningService.bean(FeeTable.class))
                .seed(Jobs.clinic(), 7, 60)
                .file();
        String id = Jobs.start("", Jobs.UKE, file);
        Jobs.ended(id);
        List<String> totals = new ArrayList<>();
        for (String line : corrected(id).split("\r?\n", -1)) {
            if (line.startsWith("RE,")) {
                totals.add("");
            } else if ((line.startsWith("HO,") || line.startsWith("KO,"))
                    && totals.get(totals.size() - 1).isEmpty()) {
                totals.set(totals.size() - 1, line.split(",", -1)[5]);
            }
        }

        List<String> results = RunningService.get(Jobs.PATH + "/" + id + "/results")
                .body()
                .lines()
                .toList();

        int complete = 0;
        for (int i = 0; i < results.size(); i++) {
            JsonNode claim = JsonMapper.shared().readTree(results.get(i));
            if (claim.get("complete").booleanValue()) {
                complete++;
                assertThat(totals.get(i)).isEqualTo(claim.at("/payers/0/points").asString());
            }
        }
        assertThat(complete).isPositive();
    }

    @Test
    void undecidedClaimsStayAsBilledAndAreListed() {
        String id = Jobs.start("", Jobs.UKE, Jobs.clinic());
        JsonNode job = Jobs.ended(id);
        String csv = RunningService.get(Jobs.PATH + "/" + id + "/findings.csv").body();

        assertThat(csv).startsWith("\ufeffレセプト番号,行,").contains("\r\n");
        long rows = csv.lines().count() - 1;
        long findings = 0;
        for (JsonNode type : job.get("findings")) {
            findings += type.get("count").longValue();
        }
        assertThat(rows).isEqualTo(findings);
    }

    @Test
    void aCellThatLooksLikeAFormulaIsDefused() {
        String claim = RunningService.example().replace("\n", " ");
        String named = claim.replaceFirst("\"receipt\" *: *\"[^\"]*\"", "\"receipt\":\"=1+1\"");
        assertThat(named).isNotEqualTo(claim);
        String id = Jobs.start("", Jobs.NDJSON, (named + "\n").getBytes(StandardCharsets.UTF_8));
        Jobs.ended(id);

        String csv = RunningService.get(Jobs.PATH + "/" + id + "/findings.csv").body();

        for (String row : csv.substring(1).split("\r\n", -1)) {
            assertThat(row).doesNotMatch("(.*,)?\"?[=+@-].*");
        }
    }

    @Test
    void aJobThatCalculatesHasNoCorrectedFile() {
        String id = Jobs.start("?question=calculate", Jobs.UKE, Jobs.many(2));
        Jobs.ended(id);

        HttpResponse<String> response = RunningService.get(Jobs.PATH + "/" + id + "/results.uke");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(RunningService.json(response).get("type").stringValue()).isEqualTo("urn:santei:problem:job-state");
    }

    /** What the patient pays stays as billed where it is not decided, even when it cannot be right. */
    private static boolean isWrongFigure(JsonNode finding) {
        return FIGURES.contains(finding.get("type").stringValue())
                && !finding.get("message").stringValue().contains("これを超えることはありません");
    }

    private static boolean allPaid(JsonNode claim) {
        for (JsonNode finding : claim.get("findings")) {
            if (finding.get("level").stringValue().equals("error")
                    && !FIGURES.contains(finding.get("type").stringValue())) {
                return false;
            }
        }
        return true;
    }

    /** Record and field of every difference. */
    private static List<String> changes(String before, String after) {
        String[] old = before.split("\n", -1);
        String[] now = after.split("\n", -1);
        assertThat(now).hasSameSizeAs(old);
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < old.length; i++) {
            String[] was = old[i].split(",", -1);
            String[] is = now[i].split(",", -1);
            assertThat(is).hasSameSizeAs(was);
            for (int field = 0; field < was.length; field++) {
                if (!was[field].equals(is[field])) {
                    changes.add(was[0] + (field + 1));
                }
            }
        }
        return changes;
    }

    private static String corrected(String id) {
        HttpResponse<String> response = RunningService.get(Jobs.PATH + "/" + id + "/results.uke");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new String(RunningService.bytes(Jobs.PATH + "/" + id + "/results.uke"), StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static List<JsonNode> verify(byte[] file) {
        return RunningService.send(RunningService.request("/api/v1/verify")
                        .header("Content-Type", Jobs.UKE)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)))
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.has("receipt"))
                .toList();
    }
}
