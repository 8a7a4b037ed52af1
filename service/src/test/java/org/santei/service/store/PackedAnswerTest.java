package org.santei.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.santei.feetables.store.DataFolder;

final class PackedAnswerTest {

    /** Rows that are kept cannot be read with another dictionary. */
    @Test
    void theDictionaryNeverChanges() throws IOException {
        try (InputStream in = PackedAnswer.class.getResourceAsStream("/santei/answers-1.dictionary")) {
            assertThat(DataFolder.sha256(in.readAllBytes()))
                    .isEqualTo("289bf4a70091d1037dba3e502f22b47c51987ba8a2eeba4e771814ec73848b9d");
        }
    }

    @Property(tries = 200)
    void whatIsPackedComesOutAsItWas(@ForAll @StringLength(max = 3_000) String answer, @ForAll String claim) {
        assertComesOutAsItWas(new PackedAnswer(whole(answer), whole(claim)));
    }

    @Test
    void aLargeAnswerComesOutAsItWas() {
        assertComesOutAsItWas(new PackedAnswer("診療報酬".repeat(1_000_000), "{}"));
    }

    @Test
    void whatIsDamagedIsNotTakenForAnAnswer() {
        byte[] packed = packed(new PackedAnswer("{\"total\":1}".repeat(20), "{}"));

        for (byte[] damaged : new byte[][] {
            {}, {2, 0}, {1}, Arrays.copyOf(packed, packed.length - 2), Arrays.copyOf(packed, packed.length / 2)
        }) {
            assertThatThrownBy(() -> PackedAnswer.of(damaged)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void assertComesOutAsItWas(PackedAnswer texts) {
        assertThat(PackedAnswer.of(packed(texts))).isEqualTo(texts);
    }

    private static byte[] packed(PackedAnswer texts) {
        return PackedAnswer.pack(
                texts.answer().getBytes(StandardCharsets.UTF_8), texts.claim().getBytes(StandardCharsets.UTF_8));
    }

    private static String whole(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "");
    }
}
