package org.santei.service.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.claim.Claim;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.service.json.AnswerJson;

/** Releases are published while claims are being calculated. */
final class HotSwapTest {

    private static final int SWAPS = 20;
    private static final int THREADS = 2;
    private static final YearMonth MONTH = YearMonth.of(2021, 10);
    private static final String EDITION = "2020-04";
    private static final long MEBIBYTE = 1L << 20;

    /** What one edition may take; that of the test is a small one. */
    private static final long EDITION_BYTES = 16 * MEBIBYTE;

    private static final Path UKE = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();

    @TempDir
    private Path data;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Set<String> answered = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean stopping;

    @Test
    void everyAnswerIsThatOfTheReleaseThatItNamesAndNothingIsLeftBehind()
            throws IOException, UkeFileException, InterruptedException {
        List<Claim> claims = claims();
        List<RuleRelease> variants = variants();
        Map<String, List<String>> expected = new HashMap<>();
        for (RuleRelease variant : variants) {
            expected.put(variant.hash(), alone(variant, claims));
        }
        ReleaseStore store = Releases.storeIn(data);
        variants.forEach(store::keep);
        PackagedRules packaged = new PackagedRules();
        store.add(packaged.news(List.of(), LocalDate.of(2026, 11, 30)));
        Releases releases = Releases.noted(store, packaged);
        releases.take(publication(variants.get(0)));
        ClaimService service = ClaimService.withShares(
                TABLE, releases.rules(), PatientShares.packaged(new RuledShareLaw(releases.shares())));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> answer(service, claims, expected));
            threads.add(thread);
            thread.start();
        }
        List<WeakReference<RuleBase>> old = new ArrayList<>();
        long heap = 0;
        long metaspace = 0;
        int classes = 0;
        for (int swap = 1; swap <= SWAPS; swap++) {
            old.add(new WeakReference<>(Objects.requireNonNull(releases.rules().find(MONTH))));
            await(answers.get() + claims.size());
            releases.take(publication(variants.get(swap % variants.size())));
            if (swap == variants.size()) {
                heap = used();
                metaspace = metaspace();
                classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
            }
        }
        await(answers.get() + claims.size());
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wrong).isEmpty();
        assertThat(answered).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(used() - heap).as("heap").isLessThan(EDITION_BYTES);
        assertThat(metaspace() - metaspace).as("metaspace").isLessThan(EDITION_BYTES);
        assertThat(old.stream().filter(base -> base.get() != null))
                .as("old rule bases")
                .isEmpty();
        assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes)
                .as("classes")
                .isLessThan(500);
    }

    private void answer(ClaimService service, List<Claim> claims, Map<String, List<String>> expected) {
        while (!stopping) {
            for (int i = 0; i < claims.size(); i++) {
                Answer answer = service.answer(claims.get(i), ClaimService.Input.AS_BILLED);
                answers.incrementAndGet();
                if (!(answer instanceof Calculation calculation)) {
                    wrong.add("not calculated");
                    continue;
                }
                String release = calculation.proof().rules();
                answered.add(release);
                List<String> right = expected.get(release);
                String line = AnswerJson.line(calculation);
                if (right == null || !right.get(i).equals(line)) {
                    wrong.add(release + ", claim " + i + ": " + difference(right == null ? "" : right.get(i), line));
                }
            }
        }
    }

    /** Where two answers differ first. */
    private static String difference(String right, String line) {
        int at = 0;
        while (at < Math.min(right.length(), line.length()) && right.charAt(at) == line.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return right.substring(from, Math.min(right.length(), at + 60)) + " <> "
                + line.substring(from, Math.min(line.length(), at + 60));
    }

    private void await(long count) throws InterruptedException {
        while (answers.get() < count) {
            Thread.sleep(5);
        }
    }

    /** What a release answers when nothing else is there. */
    private static List<String> alone(RuleRelease release, List<Claim> claims) {
        ClaimService service = ClaimService.withShares(
                TABLE,
                RuleBases.of(List.of(release.load(EngineBuild.VERSION))),
                PatientShares.packaged(RuledShareLaw.packaged()));
        List<String> lines = new ArrayList<>();
        for (Claim claim : claims) {
            lines.add(AnswerJson.line(service.answer(claim, ClaimService.Input.AS_BILLED)));
        }
        return lines;
    }

    /** The edition without a chapter of its rules each. */
    private static List<RuleRelease> variants() {
        RuleRelease release = RuleRelease.packaged(EDITION, EngineBuild.VERSION);
        List<String> files = release.rules().stream().map(RuleFile::path).toList();
        List<RuleRelease> variants = new ArrayList<>();
        for (String without : new TreeSet<>(files).stream().limit(5).toList()) {
            variants.add(RuleRelease.compile(
                    release.edition(),
                    release.rules().stream()
                            .filter(file -> !file.path().equals(without))
                            .toList(),
                    release.groups(),
                    release.limits(),
                    EngineBuild.VERSION));
        }
        return variants;
    }

    private static List<Claim> claims() throws IOException, UkeFileException {
        List<Claim> claims = new ArrayList<>();
        try (InputStream in = Files.newInputStream(UKE);
                UkeReader reader = UkeReader.open(in)) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                claims.add(((UkeEntry.ReadClaim) entry).claim());
            }
        }
        assertThat(claims).allMatch(claim -> claim.month().equals(MONTH));
        return claims;
    }

    private static Publication publication(RuleRelease release) {
        return new Publication(
                UUID.randomUUID(),
                LocalDate.of(2026, 12, 1),
                false,
                List.of(ReleaseName.parse(release.name().toString())),
                List.of());
    }

    @SuppressWarnings("System.gc")
    private static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
