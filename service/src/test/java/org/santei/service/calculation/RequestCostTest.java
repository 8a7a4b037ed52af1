package org.santei.service.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.claim.ClaimReader;
import org.santei.service.claim.ClaimRequestWriter;
import org.santei.service.json.AnswerJson;

/**
 * What a request costs without HTTP: the bytes of a claim of 15 lines are read, the claim is verified with what the patient
 * pays, the answer is written as bytes. {@code target/request-cost.txt} says what each part took; {@code
 * -Dsantei.request-cost.seconds=20} measures longer.
 */
class RequestCostTest {

    private static final Path FILE = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");
    private static final Path REPORT = Path.of("target/request-cost.txt");
    private static final int LINES = 15;
    private static final int CLAIMS = 64;
    private static final int SLICES = 10;
    private static final long SECONDS = Long.getLong("santei.request-cost.seconds", 2);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Keeps what was made from being left out as useless. */
    private volatile @Nullable Object last;

    private final ClaimReader reader = new ClaimReader();
    private final ClaimService service = ClaimService.packaged();

    /** CPU time in microseconds of the best slice, and bytes allocated, for one claim. */
    private record Cost(double micros, long bytes) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f µs, %,d bytes", micros, bytes);
        }
    }

    @Test
    void jsonCostsLessThanTheCalculation() throws IOException, UkeFileException {
        List<Claim> claims = claims();
        List<byte[]> requests = claims.stream()
                .map(claim -> ClaimRequestWriter.of(claim).toString().getBytes(StandardCharsets.UTF_8))
                .toList();
        List<Claim> read = requests.stream().map(reader::read).toList();
        List<Answer> answers = read.stream().map(this::answer).toList();
        for (int i = 0; i < CLAIMS; i++) {
            assertThat(read.get(i).groups()).isEqualTo(claims.get(i).groups());
            assertThat(((Calculation) answers.get(i)).groups()).isNotEmpty();
            assertThat(new String(AnswerJson.bytes(answers.get(i)), StandardCharsets.UTF_8))
                    .isEqualTo(AnswerJson.line(answers.get(i)));
        }

        Cost reading = cost(i -> reader.read(requests.get(i)));
        Cost calculating = cost(i -> answer(read.get(i)));
        Cost writing = cost(i -> AnswerJson.bytes(answers.get(i)));
        Cost whole = cost(i -> AnswerJson.bytes(answer(reader.read(requests.get(i)))));
        Files.writeString(
                REPORT,
                "read " + reading + "\ncalculate " + calculating + "\nwrite " + writing + "\nwhole " + whole + "\n");

        assertThat(reading.bytes() + writing.bytes()).isLessThan(calculating.bytes());
    }

    private Answer answer(Claim claim) {
        return service.answer(claim, ClaimService.Input.AS_BILLED);
    }

    private Cost cost(IntFunction<Object> work) {
        double micros = Double.MAX_VALUE;
        long bytes = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long begin = THREADS.getCurrentThreadCpuTime();
            long until = begin + SECONDS * 1_000_000_000L / SLICES / 4;
            long done = 0;
            do {
                for (int i = 0; i < CLAIMS; i++) {
                    last = work.apply(i);
                }
                done += CLAIMS;
            } while (THREADS.getCurrentThreadCpuTime() < until);
            micros = Math.min(micros, (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / done);
            bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / done;
        }
        assertThat(last).isNotNull();
        return new Cost(micros, bytes);
    }

    /** Claims of a real clinic's groups, put together until they have so many lines. */
    private static List<Claim> claims() throws IOException, UkeFileException {
        List<Claim> real = new ArrayList<>();
        try (UkeReader file = UkeReader.open(Files.newInputStream(FILE))) {
            for (UkeEntry entry = file.next(); entry != null; entry = file.next()) {
                if (entry instanceof UkeEntry.ReadClaim claim) {
                    real.add(claim.claim());
                }
            }
        }
        List<LineGroup> pool = new ArrayList<>();
        real.forEach(claim -> pool.addAll(claim.groups()));
        Random random = new Random(20211001);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            Collections.shuffle(pool, random);
            claims.add(together(real.get(random.nextInt(real.size())), pool));
        }
        return claims;
    }

    private static Claim together(Claim head, List<LineGroup> pool) {
        Set<Payer> payers = EnumSet.noneOf(Payer.class);
        head.coverages().forEach(coverage -> payers.add(coverage.payer()));
        List<LineGroup> groups = new ArrayList<>();
        int lines = 0;
        for (LineGroup group : pool) {
            if (lines + group.lines().size() <= LINES) {
                List<Line> numbered = new ArrayList<>();
                for (Line line : group.lines()) {
                    numbered.add(new Line(++lines, line.kind(), line.code(), line.quantity(), line.unitPrice()));
                }
                groups.add(new LineGroup(
                        group.section(), payers, numbered, group.count(), group.days(), group.billedPoints()));
            }
        }
        assertThat(lines).isEqualTo(LINES);
        return head.withGroups(groups);
    }
}
