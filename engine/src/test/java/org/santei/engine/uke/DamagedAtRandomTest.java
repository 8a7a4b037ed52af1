package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;

/** Whatever happens to some lines of the real file, claims that do not touch them are read as before. */
class DamagedAtRandomTest {
    private static final int LINES = 413;

    private final UkeFile file = UkeFile.clinic();
    private final byte[] bytes = file.bytes("\r\n");
    private final Map<String, Claim> sound = sound();

    @Property(tries = 2000)
    void changedBytesHarmOnlyTheirOwnClaims(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1_000_000) Integer> places, @ForAll byte value) {
        byte[] damaged = bytes.clone();
        BitSet touched = new BitSet();
        for (int place : places) {
            int at = place % bytes.length;
            damaged[at] = value;
            touched.set(lineAt(at));
            // A lost line end joins the next line to this one.
            touched.set(Math.min(LINES, lineAt(at) + (bytes[at] == '\n' ? 1 : 0)));
        }
        assertOthersAreRead(damaged, touched);
    }

    @Property(tries = 1000)
    void aFileCutAnywhereKeepsTheClaimsBefore(@ForAll @IntRange(max = 1_000_000) int place) {
        int length = place % bytes.length;
        BitSet touched = new BitSet();
        touched.set(lineAt(length), LINES + 1);
        assertOthersAreRead(Arrays.copyOf(bytes, length), touched);
    }

    @Property(tries = 1000)
    void lostLinesHarmOnlyTheirOwnClaims(
            @ForAll @IntRange(min = 1, max = LINES) int first, @ForAll @IntRange(max = 20) int more) {
        int last = Math.min(LINES, first + more);
        BitSet touched = new BitSet();
        touched.set(first, last + 1);
        assertOthersAreRead(file.without(first, last).bytes("\r\n"), touched);
    }

    @Property(tries = 1000)
    void bytesOfAnyKindGiveEntriesOrARefusal(@ForAll byte[] noise) {
        try {
            assertThat(UkeFile.read(noise)).doesNotContainNull();
        } catch (UkeFileException e) {
            assertThat(e.error().message()).isNotEmpty();
        }
    }

    private void assertOthersAreRead(byte[] damaged, BitSet touched) {
        try {
            List<Claim> read = UkeFile.read(damaged).stream()
                    .filter(UkeEntry.ReadClaim.class::isInstance)
                    .map(UkeFile::claim)
                    .map(DamagedAtRandomTest::withoutLineNumbers)
                    .toList();
            assertThat(read).containsSubsequence(untouched(touched));
        } catch (UkeFileException e) {
            // Only the first record speaks for the whole file.
            assertThat(touched.get(1)).isTrue();
        }
    }

    // A claim whose RE is touched may be taken for a part of the claim before, so that one counts as touched, too.
    private List<Claim> untouched(BitSet touched) {
        List<Claim> untouched = new ArrayList<>();
        List<Integer> starts = starts();
        for (int i = 0; i + 1 < starts.size(); i++) {
            int first = touched.nextSetBit(starts.get(i));
            if (first < 0 || first > starts.get(i + 1)) {
                untouched.add(sound.values().stream().skip(i).findFirst().orElseThrow());
            }
        }
        return untouched;
    }

    /** Lines of the RE records and of GO. */
    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        for (int line = 1; line <= LINES; line++) {
            String text = new String(file.lines().get(line - 1), UkeFile.CP932);
            if (text.startsWith("RE,") || text.startsWith("GO,")) {
                starts.add(line);
            }
        }
        return starts;
    }

    private int lineAt(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Map<String, Claim> sound() {
        Map<String, Claim> claims = new LinkedHashMap<>();
        try {
            UkeFile.claims(bytes).forEach(claim -> claims.put(claim.receipt(), withoutLineNumbers(claim)));
        } catch (UkeFileException e) {
            throw new AssertionError(e);
        }
        return claims;
    }

    private static Claim withoutLineNumbers(Claim claim) {
        return claim.withGroups(claim.groups().stream()
                .map(group -> new LineGroup(
                        group.section(),
                        group.payers(),
                        group.lines().stream()
                                .map(line -> new Line(0, line.kind(), line.code(), line.quantity()))
                                .toList(),
                        group.count(),
                        group.days(),
                        group.billedPoints()))
                .toList());
    }
}
