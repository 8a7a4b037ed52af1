package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.santei.engine.claim.Claim;

/** Whatever happens to some lines of the real file, claims that do not touch them are read as before. */
class DamagedAtRandomTest {
    private static final int LINES = 413;

    private static final UkeFile FILE = UkeFile.clinic();
    private static final byte[] BYTES = FILE.bytes("\r\n");
    private static final List<Claim> SOUND = sound();
    private static final List<Integer> STARTS = starts();

    @Property(tries = 1000)
    void changedBytesHarmOnlyTheirOwnClaims(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1_000_000) Integer> places, @ForAll byte value) {
        byte[] damaged = BYTES.clone();
        BitSet touched = new BitSet();
        for (int place : places) {
            int at = place % BYTES.length;
            damaged[at] = value;
            touched.set(lineAt(at));
            // A lost line end joins the next line to this one.
            touched.set(Math.min(LINES, lineAt(at) + (BYTES[at] == '\n' ? 1 : 0)));
        }
        assertOthersAreRead(damaged, touched);
    }

    @Property(tries = 500)
    void aFileCutAnywhereKeepsTheClaimsBefore(@ForAll @IntRange(max = 1_000_000) int place) {
        int length = place % BYTES.length;
        BitSet touched = new BitSet();
        touched.set(lineAt(length), LINES + 1);
        assertOthersAreRead(Arrays.copyOf(BYTES, length), touched);
    }

    @Property(tries = 500)
    void lostLinesHarmOnlyTheirOwnClaims(
            @ForAll @IntRange(min = 1, max = LINES) int first, @ForAll @IntRange(max = 20) int more) {
        int last = Math.min(LINES, first + more);
        BitSet touched = new BitSet();
        touched.set(first, last + 1);
        assertOthersAreRead(FILE.without(first, last).bytes("\r\n"), touched);
    }

    @Property(tries = 500)
    void bytesOfAnyKindGiveEntriesOrARefusal(@ForAll byte[] noise) {
        try {
            assertThat(UkeFile.read(noise)).doesNotContainNull();
        } catch (UkeFileException e) {
            assertThat(e.error().message()).isNotEmpty();
        }
    }

    private static void assertOthersAreRead(byte[] damaged, BitSet touched) {
        try {
            List<Claim> read = UkeFile.read(damaged).stream()
                    .filter(UkeEntry.ReadClaim.class::isInstance)
                    .map(UkeFile::claim)
                    .map(UkeFile::withoutLineNumbers)
                    .toList();
            List<Claim> untouched = untouched(touched);
            if (!untouched.isEmpty()) {
                assertThat(read).containsSubsequence(untouched);
            }
        } catch (UkeFileException e) {
            // Only the first record speaks for the whole file.
            assertThat(touched.get(1)).isTrue();
        }
    }

    // A claim whose RE is touched may be taken for a part of the claim before, so that one counts as touched, too.
    private static List<Claim> untouched(BitSet touched) {
        List<Claim> untouched = new ArrayList<>();
        for (int i = 0; i + 1 < STARTS.size(); i++) {
            int first = touched.nextSetBit(STARTS.get(i));
            if (first < 0 || first > STARTS.get(i + 1)) {
                untouched.add(SOUND.get(i));
            }
        }
        return untouched;
    }

    /** Lines of the RE records and of GO. */
    private static List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        for (int line = 1; line <= LINES; line++) {
            String text = new String(FILE.lines().get(line - 1), UkeFile.CP932);
            if (text.startsWith("RE,") || text.startsWith("GO,")) {
                starts.add(line);
            }
        }
        return starts;
    }

    private static int lineAt(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += BYTES[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static List<Claim> sound() {
        try {
            return UkeFile.claims(BYTES).stream()
                    .map(UkeFile::withoutLineNumbers)
                    .toList();
        } catch (UkeFileException e) {
            throw new AssertionError(e);
        }
    }
}
