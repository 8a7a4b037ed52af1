package org.santei.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Particulars;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;

/**
 * The claims that benchmarks calculate: those of a real clinic's file ({@code clinic-2021-10.uke}, 51 claims of 1 to 19
 * lines, most of 3 to 5), and bigger ones put together from its groups. A claim put together has an exact number of
 * lines; its acts, drugs, days and points of a group are real, but that they meet in one month is not. The same seed
 * makes the same claims on every machine.
 */
public final class Claims {

    /** The claims as the file has them. */
    public static final String REAL = "real";

    /** The sizes that are measured: numbers of lines, and {@link #REAL}. */
    public static final List<String> SIZES = List.of("5", "15", "60", REAL);

    private static final String FILE = "/clinic-2021-10.uke";
    private static final long SEED = 20211001L;

    /** How many claims stand for a size, so that branch predictors cannot learn them by heart. */
    private static final int MIX = 128;

    private final List<Claim> real;
    private final List<LineGroup> pool = new ArrayList<>();

    private Claims(List<Claim> real) {
        this.real = List.copyOf(real);
        real.forEach(claim -> pool.addAll(claim.groups()));
    }

    /** Reads the file that the jar carries. */
    public static Claims read() {
        try (InputStream in = Objects.requireNonNull(Claims.class.getResourceAsStream(FILE), FILE);
                UkeReader reader = UkeReader.open(in)) {
            List<Claim> claims = new ArrayList<>();
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    claims.add(read.claim());
                }
            }
            return new Claims(claims);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UkeFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a size of {@link #SIZES}. */
    public List<Claim> ofSize(String size) {
        return size.equals(REAL) ? real : ofLines(Integer.parseInt(size), MIX, SEED);
    }

    /** Claims of exactly so many lines, put together from groups of real claims. */
    public List<Claim> ofLines(int lines, int howMany, long seed) {
        Random random = new Random(seed + lines);
        List<Claim> claims = new ArrayList<>(howMany);
        for (int i = 0; i < howMany; i++) {
            claims.add(together(real.get(random.nextInt(real.size())), lines, random));
        }
        return claims;
    }

    /** The patient and payers of one claim with groups of many; what the whole claim was billed at is left out. */
    private Claim together(Claim head, int lines, Random random) {
        List<LineGroup> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, random);
        List<LineGroup> groups = new ArrayList<>();
        int left = lines;
        for (LineGroup group : shuffled) {
            int size = group.lines().size();
            if (size <= left) {
                groups.add(numbered(group, lines - left + 1));
                left -= size;
            }
        }
        if (left > 0) {
            throw new IllegalStateException("The file has too few lines for a claim of " + lines);
        }
        groups.sort(java.util.Comparator.comparing(LineGroup::section));
        return withGroups(head, groups);
    }

    private static LineGroup numbered(LineGroup group, int first) {
        List<Line> lines = new ArrayList<>();
        for (Line line : group.lines()) {
            lines.add(new Line(first + lines.size(), line.kind(), line.code(), line.quantity(), line.unitPrice()));
        }
        return new LineGroup(group.section(), group.payers(), lines, group.count(), group.days(), group.billedPoints());
    }

    private static Claim withGroups(Claim head, List<LineGroup> groups) {
        return new Claim(
                head.line(),
                head.receipt(),
                head.month(),
                head.setting(),
                head.patient(),
                head.facility(),
                head.coverages().stream()
                        .map(coverage -> new Coverage(coverage.payer(), null))
                        .toList(),
                head.visits(),
                head.diagnoses(),
                groups,
                particulars(head));
    }

    /** What the head tells, but for its days of treatment: the groups of many claims have more. */
    private static Particulars particulars(Claim head) {
        Particulars told = head.particulars();
        return new Particulars(told.scheme(), told.dpc(), told.stay(), null, told.history(), told.comments());
    }
}
