package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvenanceTest {

    private static final TableFiles FILES = TableFiles.packaged();

    static List<Publication> publications() {
        return Packaged.TABLE.publications();
    }

    @ParameterizedTest
    @MethodSource("publications")
    void aFileIsTheOneThatWasPublished(Publication publication) {
        byte[] packed = FILES.read(publication.file());

        assertThat(TableFiles.sha256(packed)).isEqualTo(publication.sha256());
        assertThat(lines(TableFiles.unpack(publication.file(), packed))).isEqualTo(publication.rows());
    }

    @Test
    void publicationsLeaveNoDayBetweenThem() {
        List<Publication> all = publications();
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).holdsFrom()).isEqualTo(all.get(i - 1).holdsUntil());
        }
    }

    @Test
    void theSnapshotIsWhatItsFilesAre() {
        StringBuilder hashes = new StringBuilder();
        publications().forEach(publication -> hashes.append(TableFiles.sha256(FILES.read(publication.file()))));
        byte[] head = hashes.toString().getBytes(StandardCharsets.US_ASCII);

        assertThat(Packaged.TABLE.snapshotHash()).isEqualTo(TableFiles.sha256(head, FILES.read("bundles.csv")));
    }

    private static int lines(byte[] content) {
        int lines = 0;
        for (byte each : content) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }
}
