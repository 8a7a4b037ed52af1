package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The parts of a file have the claims of the file. */
class UkeSplitterTest {

    private static final UkeFile FILE = UkeFile.clinic();
    private static final int CLAIMS = 50;
    private static final long MANY = Long.MAX_VALUE;

    @Property(tries = 100)
    void partsHaveTheClaimsOfTheFile(
            @ForAll @IntRange(min = 1, max = 40) int claims, @ForAll @IntRange(min = 1, max = 50_000) int bytes)
            throws IOException, UkeFileException {
        byte[] file = FILE.bytes(bytes % 2 == 0 ? "\r\n" : "\n");

        UkeSplitter.Division division = divide(file, claims, bytes);

        assertThat(division.closed()).isTrue();
        assertThat(division.lines()).isEqualTo(413);
        assertThat(division.parts().stream().mapToInt(UkePart::claims).sum()).isEqualTo(CLAIMS);
        assertThat(division.parts()).allMatch(part -> part.claims() <= claims);
        assertThat(entries(file, division)).isEqualTo(UkeFile.read(file));
    }

    @Property(tries = 1000)
    void partsOfADamagedFileHaveItsClaimsAndErrors(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll byte value,
            @ForAll @IntRange(min = 1, max = 8) int claims)
            throws IOException {
        byte[] damaged = FILE.bytes("\n").clone();
        // The first record stays whole: without it there is no file.
        int first = FILE.bytes("\n").length - FILE.without(1, 1).bytes("\n").length;
        for (int place : places) {
            damaged[first + place % (damaged.length - first)] = value;
        }
        assertSame(damaged, claims);
    }

    @Property(tries = 300)
    void aFileThatIsCutOffIsNotClosed(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(min = 1, max = 8) int claims)
            throws IOException, UkeFileException {
        byte[] whole = FILE.bytes("\n");
        byte[] cut = Arrays.copyOf(whole, 100 + place % (whole.length - 120));

        assertThat(divide(cut, claims, MANY).closed()).isFalse();
        assertSame(cut, claims);
    }

    @Example
    void whatFollowsTheClosingRecordIsClosed() throws IOException {
        byte[] twice = new String(FILE.bytes("\n"), StandardCharsets.ISO_8859_1)
                .repeat(2)
                .getBytes(StandardCharsets.ISO_8859_1);

        assertSame(twice, 4);
    }

    @Example
    void aClaimWithoutAnEndIsRefusedBeforeItIsRead() {
        byte[] head = FILE.without(30, 413).bytes("\n");
        InputStream endless = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head),
                new ByteArrayInputStream("SJ,1,a\n".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII)))));

        assertThatThrownBy(() -> UkeSplitter.split(endless, 500, MANY))
                .isInstanceOf(UkeFileException.class)
                .hasMessageContaining("大きすぎます");
    }

    private static void assertSame(byte[] file, int claims) throws IOException {
        List<UkeEntry> whole;
        try {
            whole = UkeFile.read(file);
        } catch (UkeFileException e) {
            assertThatThrownBy(() -> divide(file, claims, MANY)).hasMessage(e.getMessage());
            return;
        }
        try {
            assertThat(entries(file, divide(file, claims, MANY))).isEqualTo(whole);
        } catch (UkeFileException e) {
            throw new AssertionError(e);
        }
    }

    private static UkeSplitter.Division divide(byte[] file, int claims, long bytes)
            throws IOException, UkeFileException {
        return UkeSplitter.split(new ByteArrayInputStream(file), claims, bytes);
    }

    private static List<UkeEntry> entries(byte[] file, UkeSplitter.Division division)
            throws IOException, UkeFileException {
        List<UkeEntry> entries = new ArrayList<>();
        for (UkePart part : division.parts()) {
            int from = (int) part.offset();
            try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file, from, file.length - from), part)) {
                for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }
}
