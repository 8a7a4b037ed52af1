package org.santei.service.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.impact.ImpactMessages.Kind;
import tools.jackson.core.JacksonException;

/** Neither side believes the other: what is no message of its kind ends the conversation. */
final class ImpactMessagesTest {

    @Test
    void aMessageIsReadAsItWasWritten() throws IOException {
        ImpactTask.Progress progress = new ImpactTask.Progress(17);
        assertThat(ImpactMessages.read(ImpactMessages.of(Kind.PROGRESS, progress))
                        .of(Kind.PROGRESS)
                        .read(ImpactTask.Progress.class))
                .isEqualTo(progress);
    }

    @Test
    void whatIsOfNoKindIsRefused() {
        assertThatThrownBy(() -> ImpactMessages.read(new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ImpactMessages.read(new byte[] {-1})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ImpactMessages.read(new byte[] {99})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ImpactMessages.read(new byte[] {1}).of(Kind.DONE))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null 1",
                "{\"done\":1}{\"done\":2}",
                "{\"done\":\"x\"}",
                "{\"done\":null}",
                "{\"done\":1,\"class\":\"java.lang.Runtime\"}",
                "{\"@type\":\"java.lang.Runtime\",\"done\":1}"
            })
    void whatIsNoMessageOfItsKindIsRefused(String json) {
        byte[] message = ImpactMessages.of(Kind.PROGRESS, json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ImpactMessages.read(message).read(ImpactTask.Progress.class))
                .isInstanceOf(JacksonException.class);
    }
}
