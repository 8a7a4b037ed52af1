package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first and the last record, and records outside every claim. */
class FileFrameTest {
    private static final UkeFile FILE = SampleFile.FILE;

    @Test
    void aMissingEndIsReportedAfterTheClaims() throws UkeFileException {
        List<UkeEntry> entries = FILE.without(21, 21).read();

        assertThat(entries.subList(0, 3)).isEqualTo(FILE.read());
        assertThat(entries).hasSize(4);
        assertThat(entries.get(3).receipt()).isEmpty();
        assertThat(UkeFile.error(entries.get(3)).field()).isEqualTo("GO");
        assertThat(UkeFile.error(entries.get(3)).line()).isEqualTo(20);
    }

    @Test
    void anEndThatIsCutIsReportedAfterTheClaims() throws UkeFileException {
        List<UkeEntry> entries = FILE.with(21, "GO,4,11").read();

        assertThat(entries.subList(0, 3)).isEqualTo(FILE.read());
        assertThat(entries).hasSize(4);
        assertThat(UkeFile.error(entries.get(3)).line()).isEqualTo(21);
        assertThat(UkeFile.error(entries.get(3)).field()).isEqualTo("マルチボリューム識別情報");
    }

    @Test
    void aLastLineThatIsCutMakesItsClaimUnreadable() throws UkeFileException {
        List<UkeEntry> entries = FILE.without(21, 21).with(20, "SI,12,1,1120").read();

        assertThat(entries).hasSize(4);
        assertThat(UkeFile.error(entries.get(2)).field()).isEqualTo("診療行為コード");
        assertThat(UkeFile.error(entries.get(3)).field()).isEqualTo("GO");
    }

    @Test
    void recordsBeforeTheFirstClaimAreReported() throws UkeFileException {
        List<UkeEntry> entries = FILE.withInserted(2, "SI,11,1,111000110,,288,1")
                .withInserted(3, "SI,80,1,120002910,,68,1")
                .read();

        assertThat(entries).hasSize(4);
        assertThat(entries.get(0).receipt()).isEmpty();
        assertThat(UkeFile.error(entries.get(0)).line()).isEqualTo(2);
        assertThat(UkeFile.error(entries.get(0)).field()).isEqualTo("レコード識別情報");
    }

    @Test
    void recordsAfterTheEndAreReported() throws UkeFileException {
        List<UkeEntry> entries =
                FILE.withInserted(22, "SI,11,1,111000110,,288,1").read();

        assertThat(entries.subList(0, 3)).isEqualTo(FILE.read());
        assertThat(entries).hasSize(4);
        assertThat(UkeFile.error(entries.get(3)).line()).isEqualTo(22);
    }

    @Test
    void claimsAfterTheEndAreReportedOneByOne() throws UkeFileException {
        List<UkeEntry> entries = FILE.withInserted(8, "GO,1,361,99").read();

        assertThat(entries).extracting(UkeEntry::receipt).containsExactly("1", "2", "3", "");
        assertThat(entries.stream().skip(1))
                .extracting(entry -> UkeFile.error(entry).line())
                .containsExactly(9, 19, 22);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableFiles")
    void aFileThatIsNoMedicalClaimFileIsRefused(String what, byte[] file, int line, String field) {
        UkeFileException refused = catchThrowableOfType(UkeFileException.class, () -> UkeFile.read(file));

        assertThat(refused).isNotNull();
        assertThat(refused.error().line()).isEqualTo(line);
        assertThat(refused.error().field()).isEqualTo(field);
        assertThat(refused).hasMessageContaining(field);
    }

    static Stream<Arguments> unusableFiles() {
        return Stream.of(
                arguments("nothing", new byte[0], 0, "ファイル"),
                arguments("an end-of-file byte", new byte[] {0x1a}, 0, "ファイル"),
                arguments("no header", FILE.without(1, 1).bytes("\r\n"), 1, "レコード識別情報"),
                arguments("bytes of another kind", new byte[] {'P', 'K', 3, 4, 0, 0}, 1, "レコード識別情報"),
                head("a dental file", "UK,1,13,3,0000000,,,202111,00", "レコード識別情報"),
                head("a dispensing file", "YK,1,13,4,0000000,,202111,00", "レコード識別情報"),
                head("a dental point table", "IR,1,13,3,0000000,,,202111,00", "点数表"),
                head("a header that is cut", "IR,1,1", "点数表"),
                head("a header with a comma in the name", "IR,1,13,1,0000000,,,202111,00,,a", "レコード"),
                head("a header without end", "IR,1,13,1," + "0".repeat(70_000), "医療機関コード"),
                arguments(
                        "a name in UTF-8",
                        FILE.with(1, utf8("IR,1,13,1,0,,医院,202111,00")).bytes("\n"),
                        1,
                        "医療機関名称"),
                arguments(
                        "a byte order mark",
                        FILE.with(1, utf8("\ufeffIR,1,13,1")).bytes("\n"),
                        1,
                        "レコード識別情報"));
    }

    private static Arguments head(String what, String line, String field) {
        return arguments(what, FILE.with(1, line).bytes("\r\n"), 1, field);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
