package org.santei.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.json.AnswerJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The service and its database are killed (SIGKILL) in the middle of a job: every claim has exactly one result. */
final class JobKillTest {

    private static final Logger LOG = LoggerFactory.getLogger(JobKillTest.class);

    private static final int FEW = 3000;
    private static final int MANY = 50_000;
    private static final int KILLS = 3;

    /** What is killed. */
    private enum Victim {
        SERVICE,
        DATABASE
    }

    @Test
    void aJobSurvivesTheEndOfTheServiceAndOfTheDatabase() throws IOException, UkeFileException {
        survive(FEW, List.of(Victim.SERVICE, Victim.DATABASE));
    }

    @Test
    @Tag("whole-tables")
    void fiftyThousandClaimsSurviveThreeEndsOfTheService() throws IOException, UkeFileException {
        survive(MANY, List.of(Victim.SERVICE, Victim.SERVICE, Victim.SERVICE));
    }

    @Test
    @Tag("whole-tables")
    void fiftyThousandClaimsSurviveThreeEndsOfTheDatabase() throws IOException, UkeFileException {
        survive(MANY, List.of(Victim.DATABASE, Victim.DATABASE, Victim.DATABASE));
    }

    private static void survive(int claims, List<Victim> victims) throws IOException, UkeFileException {
        byte[] file = Jobs.many(claims);
        Random random = new Random();
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-");
        try (ServiceProcess service = new ServiceProcess(data, "-Xmx768m")) {
            service.start();
            String job = start(service, file);
            for (int i = 0; i < victims.size(); i++) {
                long from = (long) claims * i / (KILLS + 1);
                long moment = from + random.nextLong(claims / (KILLS + 1));
                ServiceProcess.waitUntil(() -> done(service, job) >= moment);
                long before = done(service, job);
                if (victims.get(i) == Victim.SERVICE) {
                    service.kill();
                    service.start();
                } else {
                    service.killDatabase();
                    ServiceProcess.waitUntil(() -> service.json(job).has("state"));
                }
                long after = done(service, job);
                LOG.info(
                        "{} killed after {} of {} claims; {} had a result afterwards",
                        victims.get(i),
                        before,
                        claims,
                        after);
                assertThat(after).as("nothing is lost").isGreaterThanOrEqualTo(before);
            }
            ServiceProcess.waitUntil(() -> service.json(job).has("finishedAt"));
            assertThat(service.json(job).get("state").stringValue()).isEqualTo("done");
            assertThat(service.json(job).at("/claims/total").intValue()).isEqualTo(claims);
            assertResults(service, job, file, claims);
        }
    }

    private static String start(ServiceProcess service, byte[] file) throws IOException {
        HttpResponse<String> response = service.send(
                service.request(Jobs.PATH)
                        .header("Content-Type", Jobs.UKE)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static long done(ServiceProcess service, String job) throws IOException {
        return service.json(job).at("/claims/done").asLong(-1);
    }

    private static void assertResults(ServiceProcess service, String job, byte[] file, int claims)
            throws IOException, UkeFileException {
        List<String> results = new ArrayList<>();
        int[] receipt = new int[1];
        try (Stream<String> lines = service.lines(job + "/results")) {
            lines.forEach(line -> {
                results.add(hash(line));
                assertThat(JsonMapper.shared().readTree(line).get("receipt").stringValue())
                        .isEqualTo(String.valueOf(++receipt[0]));
            });
        }
        assertThat(results).hasSize(claims).isEqualTo(direct(file));
    }

    /** The hashes of the answers when nothing comes in between. */
    private static List<String> direct(byte[] file) throws IOException, UkeFileException {
        ClaimService claims = ClaimService.packaged();
        List<String> hashes = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                UkeEntry.ReadClaim read = (UkeEntry.ReadClaim) entry;
                hashes.add(hash(AnswerJson.line(claims.answer(read.claim(), ClaimService.Input.AS_BILLED))));
            }
        }
        return hashes;
    }

    private static String hash(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
