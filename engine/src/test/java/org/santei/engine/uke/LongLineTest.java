package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongLineTest {
    private static final UkeFile FILE = SampleFile.FILE;

    @Test
    void aLineOfTenMegabytesIsPassedOverAndTheOtherClaimsAreRead() throws IOException, UkeFileException {
        InputStream in = sequence(
                part(0, 14),
                new ByteArrayInputStream("CO,22,2,810000001,".getBytes(UkeFile.CP932)),
                new Repeated((byte) 'a', 10_000_000),
                new ByteArrayInputStream("\r\n".getBytes(UkeFile.CP932)),
                part(15, 21));

        List<UkeEntry> entries = read(in);

        assertThat(entries).hasSize(3);
        assertThat(UkeFile.error(entries.get(1)).line()).isEqualTo(15);
        assertThat(UkeFile.error(entries.get(1)).field()).isEqualTo("文字データ");
        assertThat(List.of(entries.get(0), entries.get(2)))
                .isEqualTo(List.of(FILE.read().get(0), FILE.read().get(2)));
    }

    @Test
    void aClaimOfMillionsOfRecordsIsGivenUp() throws IOException, UkeFileException {
        byte[] line = "SJ,,a\r\n".getBytes(UkeFile.CP932);
        List<InputStream> parts = new ArrayList<>(List.of(part(0, 17)));
        for (int i = 0; i < ClaimAssembler.RECORD_LIMIT; i++) {
            parts.add(new ByteArrayInputStream(line));
        }
        parts.add(part(17, 21));

        List<UkeEntry> entries = read(sequence(parts.toArray(InputStream[]::new)));

        assertThat(entries).extracting(UkeEntry::receipt).containsExactly("1", "2", "3");
        assertThat(UkeFile.error(entries.get(1)).line()).isEqualTo(8 + ClaimAssembler.RECORD_LIMIT);
    }

    @Test
    void aLineOfExactlyTheLimitIsRead() throws UkeFileException {
        String start = "CO,22,2,810000001,";
        String longest = start + "a".repeat(LineSource.LIMIT - start.length());

        assertThat(FILE.with(15, longest).read()).isEqualTo(FILE.read());
        assertThat(UkeFile.error(FILE.with(15, longest + "a").read().get(1)).line())
                .isEqualTo(15);
    }

    private static List<UkeEntry> read(InputStream in) throws IOException, UkeFileException {
        List<UkeEntry> entries = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(in)) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static InputStream part(int from, int to) {
        return new ByteArrayInputStream(new UkeFile(FILE.lines().subList(from, to)).bytes("\r\n"));
    }

    private static InputStream sequence(InputStream... parts) {
        return new SequenceInputStream(Collections.enumeration(List.of(parts)));
    }

    /** One byte over and over, made as it is read. */
    private static final class Repeated extends InputStream {
        private final byte value;
        private int left;

        Repeated(byte value, int times) {
            this.value = value;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] to, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int filled = Math.min(left, length);
            Arrays.fill(to, from, from + filled, value);
            left -= filled;
            return filled;
        }
    }
}
