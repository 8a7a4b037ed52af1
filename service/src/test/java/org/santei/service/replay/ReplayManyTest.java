package org.santei.service.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.claim.Claim;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.feetables.FeeTable;
import org.santei.feetables.NationalUsage;
import org.santei.feetables.imports.ImportRequest;
import org.santei.feetables.imports.TableStore;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.Santei;
import org.santei.service.json.AnswerJson;
import org.santei.service.release.TestPublications;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.StoredAnswer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ten thousand calculations under four editions are kept; then rules are published that answer otherwise, then a table is taken
 * in that answers otherwise, and the service is started anew: all ten thousand come to the same when they are calculated again.
 */
@Tag("whole-tables")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(AsUsualCaller.class)
final class ReplayManyTest {

    private static final int MANY = 10_000;
    private static final int BATCH = 200;
    private static final String REVISIT = "112007410";
    private static final String URINE = "160000310";
    private static final String ALL_IDENTICAL = "identical " + MANY + " of " + MANY;

    /** A month of each edition. */
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2021, 10), YearMonth.of(2022, 7), YearMonth.of(2024, 7), YearMonth.of(2026, 7));

    private static Path data = Path.of("");
    private static List<Claim> claims = List.of();
    private static ConfigurableApplicationContext service = newService();

    @BeforeAll
    static void keepMany() throws IOException, UkeFileException {
        claims = claims(service.getBean(FeeTable.class));
        ClaimService.Input[] inputs = ClaimService.Input.values();
        CalculationStore store = service.getBean(CalculationStore.class);
        List<StoredAnswer> batch = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Claim claim = claims.get(i % claims.size());
            ClaimService.Input input = inputs[i / claims.size() % inputs.length];
            Calculation answer =
                    (Calculation) service.getBean(ClaimService.class).answer(claim, input);
            batch.add(StoredAnswer.of(claim, input, answer, AnswerJson.bytes(answer)));
            if (batch.size() == BATCH) {
                store.keep(batch);
                batch.clear();
            }
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Claims as a clinic sent them, and synthetic months of four editions. */
    private static List<Claim> claims(FeeTable table) throws IOException, UkeFileException {
        List<Claim> claims = new ArrayList<>();
        try (InputStream in = Files.newInputStream(RunningService.UKE);
                UkeReader reader = UkeReader.open(in)) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                claims.add(((UkeEntry.ReadClaim) entry).claim());
            }
        }
        SyntheticMonths months =
                new SyntheticMonths(table, NationalUsage.read(), MONTHS.get(0).atDay(1));
        for (long number = 1; claims.size() < MANY / 4; number++) {
            claims.add(months.claim(number, MONTHS.get((int) (number % MONTHS.size()))));
        }
        return claims;
    }

    private static ConfigurableApplicationContext newService() {
        try {
            data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "replay-");
            return start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        return SpringApplication.run(Santei.class, "--server.port=0", "--santei.data-directory=" + data);
    }

    @Test
    @Order(1)
    void afterRulesWerePublishedThatAnswerOtherwise() throws IOException {
        List<String> before = answers();
        List<RuleRelease> releases = new ArrayList<>();
        for (String edition : List.of("2020-04", "2022-04", "2024-06", "2026-06", "share-2015-01", "share-2022-10")) {
            releases.add(changed(RuleRelease.packaged(edition, EngineBuild.VERSION)));
        }
        TestPublications.publish(service, releases);

        assertThat(different(before, answers()))
                .as("editions that answer otherwise")
                .hasSize(MONTHS.size());
        assertThat(replayAll()).endsWith(ALL_IDENTICAL);
    }

    @Test
    @Order(2)
    void afterATableWasTakenInAndTheServiceStartedAnew() throws IOException {
        List<String> before = answers();
        service.close();
        TableStore.in(data.toString())
                .take(new ImportRequest(
                        exclusions(), null, "e03-1", LocalDate.of(2026, 12, 1), LocalDate.of(2024, 6, 1), false));
        assertThat(replayAll()).as("beside a service that is down").endsWith(ALL_IDENTICAL);

        service = start();

        assertThat(different(before, answers())).contains("2024-06");
        assertThat(replayAll()).endsWith(ALL_IDENTICAL);
        for (UUID id : service.getBean(CalculationStore.class).replayable(3)) {
            assertThat(replay(id.toString())).startsWith(id + " identical (bytes)");
        }
    }

    @Test
    @Order(3)
    void aCalculationThatIsNotThereIsCountedAsNotIdentical() throws IOException {
        String none = "00000000-0000-0000-0000-000000000000";

        assertThat(replay(none)).contains(none + " not found").endsWith("identical 0 of 1");
        assertThat(replay("--all", "--limit", "5")).endsWith("identical 5 of 5");
        assertThat(replay("--all", none)).isEmpty();
    }

    /** Rules of fewer chapters, and other shares: 一割 becomes 二割. */
    private static RuleRelease changed(RuleRelease release) {
        List<RuleFile> files = release.rules().stream()
                .filter(file -> file.isCommon()
                        || file.isShare()
                        || (file.path().startsWith("A-basic/") && !file.path().contains("outpatient-management")))
                .map(file ->
                        new RuleFile(file.name(), file.begins(), file.text().replace("一部負担金の割合・一割", "一部負担金の割合・二割")))
                .toList();
        return RuleRelease.compile(release.edition(), files, release.groups(), release.limits(), EngineBuild.VERSION);
    }

    private static List<String> answers() {
        ClaimService answering = service.getBean(ClaimService.class);
        return claims.stream()
                .map(claim -> AnswerJson.line(answering.answer(claim, ClaimService.Input.CALCULATED)))
                .toList();
    }

    /** The editions in which values differ; hashes alone are no difference. */
    private static Set<String> different(List<String> before, List<String> after) {
        Set<String> editions = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            if (!values(before.get(i)).equals(values(after.get(i)))) {
                editions.add(after.get(i).replaceFirst(".*?\"edition\":\"([^\"]*)\".*", "$1"));
            }
        }
        return editions;
    }

    /** Groups and what the patient pays, without what the answer says that it could not look at. */
    private static String values(String json) {
        return json.replaceFirst("\"notes\":\\[.*?\\],", "").replaceFirst("\"proof\":\\{.*?\\}", "");
    }

    /** Two acts that one may not claim on one day, as the official table would say it. */
    private static Path exclusions() throws IOException {
        Charset japanese = Charset.forName("windows-31j");
        Path file = data.resolve("tensuhyo_03-1.zip");
        String row = "\"0\",\"%s\",\"名\",\"%s\",\"名\",\"3\",\"0\",\"0\",\"20240601\",\"99999999\"\r\n";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), japanese)) {
            zip.putNextEntry(new ZipEntry("tensuhyo_03-1.csv"));
            zip.write((row.formatted(REVISIT, URINE) + row.formatted(URINE, REVISIT)).getBytes(japanese));
            zip.closeEntry();
        }
        return file;
    }

    private static String replayAll() throws IOException {
        return replay("--all");
    }

    private static String replay(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        new ReplayCommand(print, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(data, arguments);
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
