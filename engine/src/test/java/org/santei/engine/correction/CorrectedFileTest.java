package org.santei.engine.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Only figures change. */
class CorrectedFileTest {

    private static final String FILE = """
            IR,1,12,1,0000000,,,202111,00,
            RE,1,1122,202110,X,1,19911121
            HO,01010016,1,1,1,13642,,,,,,500,,,
            KO,83136019,1111111,,1,677,1354,,,,,
            SI,11,2,111000110,,288,1
            RE,2,1112,202110,X,1,19911121
            HO,01010016,1,1,1,100
            SI,11,1,111000110,,,1
            GO,2,13742,99
            """.replace("\n", "\r\n") + '\u001a';

    @Property
    void withoutCorrectionsAnythingStaysAsItIs(@ForAll byte[] bytes) throws IOException {
        assertThat(write(bytes, List.of())).isEqualTo(bytes);
    }

    @Example
    void theRealFileStaysAsItIs() throws IOException {
        try (InputStream in = CorrectedFileTest.class.getResourceAsStream("/uke/clinic-2021-10.uke")) {
            byte[] file = in == null ? new byte[0] : in.readAllBytes();
            assertThat(file).isNotEmpty();
            assertThat(write(file, List.of())).isEqualTo(file);
        }
    }

    @Example
    void figuresOfPayersAndLinesChangeAndTheSumFollows() throws IOException {
        String changed = text(List.of(
                new Correction(2, 1, 6, 13650),
                new Correction(2, 1, 12, 400),
                new Correction(2, 2, 7, 1300),
                new Correction(5, 0, 6, 291),
                new Correction(6, 1, 6, 90),
                new Correction(8, 0, 6, 90)));

        assertThat(changed)
                .isEqualTo(FILE.replace(",1,13642,,,,,,500,", ",1,13650,,,,,,400,")
                        .replace(",677,1354,", ",677,1300,")
                        .replace(",,288,1", ",,291,1")
                        .replace("1,1,1,100\r", "1,1,1,90\r")
                        .replace("111000110,,,1\r", "111000110,,90,1\r")
                        .replace("GO,2,13742,", "GO,2,13740,"));
    }

    @Example
    void aLineThatIsTooLongPasses() throws IOException {
        byte[] file =
                ("IR\nSJ," + "x".repeat(200_000) + "\nSI,11,1,111000110,,5,1").getBytes(StandardCharsets.US_ASCII);

        byte[] changed = write(file, List.of(new Correction(3, 0, 6, 7)));

        assertThat(new String(changed, StandardCharsets.US_ASCII))
                .isEqualTo("IR\nSJ," + "x".repeat(200_000) + "\nSI,11,1,111000110,,7,1");
    }

    @Property
    void aCorrectionIsReadAsItWasWritten(@ForAll int line, @ForAll int payer, @ForAll int field, @ForAll long value) {
        Correction correction = new Correction(line, payer, field, value);

        assertThat(Correction.of(correction.text())).isEqualTo(correction);
    }

    private static String text(List<Correction> corrections) throws IOException {
        return new String(write(FILE.getBytes(StandardCharsets.ISO_8859_1), corrections), StandardCharsets.ISO_8859_1);
    }

    private static byte[] write(byte[] file, List<Correction> corrections) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CorrectedFile.write(new ByteArrayInputStream(file), out, corrections.iterator());
        return out.toByteArray();
    }
}
