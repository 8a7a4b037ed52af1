package org.santei.service.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.service.sandbox.SandboxException.Kind;

/** Whatever runs in the other process, this one goes on. */
class SandboxProcessTest {

    private static final Limits LIMITS = new Limits(64, 64, Duration.ofSeconds(20), Duration.ofSeconds(20), 1 << 16);

    private final SandboxProcess process = SandboxProcess.start(Misbehaving.class, LIMITS, List.of("one", "二つ目"));

    @AfterEach
    void end() {
        process.close();
    }

    private String ask(String wanted) {
        return new String(process.ask(wanted.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private void fails(String wanted, Kind kind) {
        fails(wanted, LIMITS, kind);
    }

    private void fails(String wanted, Limits limits, Kind kind) {
        assertThatThrownBy(() -> process.ask(wanted.getBytes(StandardCharsets.UTF_8), limits))
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.kind()).isEqualTo(kind));
        assertThat(process.isAlive()).isFalse();
        assertThat(process.folder()).doesNotExist();
    }

    @Test
    void itInheritsNothingButItsArguments() {
        assertThat(ask("environment")).isEqualTo("{LC_ALL=C.UTF-8}");
        assertThat(ask("arguments")).isEqualTo("[one, 二つ目]");
    }

    @Test
    void itStaysInAnEmptyFolderOfItsOwn() {
        assertThat(ask("folder")).isEqualTo(process.folder().toString());
        assertThat(process.folder()).isEmptyDirectory();
        process.close();
        assertThat(process.folder()).doesNotExist();
    }

    @Test
    void whatSleepsTooLongIsEnded() {
        fails("sleep", LIMITS.within(Duration.ofSeconds(3), Duration.ofSeconds(20)), Kind.TIMED_OUT);
    }

    @Test
    void whatNeverComesToAnEndIsEndedWhenItsProcessorTimeIsUsed() {
        ask("arguments");
        fails("spin", LIMITS.within(Duration.ofMinutes(2), Duration.ofSeconds(1)), Kind.TIMED_OUT);
    }

    @Test
    void whatFillsTheMemoryEnds() {
        fails("memory", Kind.OUT_OF_MEMORY);
    }

    @Test
    void aLongAnswerIsNotRead() {
        fails("long", Kind.DIED);
    }

    @Test
    void anAnswerThatIsNoneIsNotRead() {
        fails("garbage", Kind.DIED);
    }

    @Test
    void whatEndsWithoutAnAnswerIsToldSo() {
        fails("exit", Kind.DIED);
    }

    @Test
    void itWritesNoFileWhereTheMachineCanForbidIt(@TempDir Path other) throws IOException {
        assumeTrue(Confinement.prefix().stream().anyMatch(word -> word.endsWith("prlimit")));
        assertThat(ask("write " + other.resolve("canary"))).isEqualTo("refused");
        assertThat(ask("write " + process.folder().resolve("own"))).isEqualTo("refused");
        assertThat(Files.exists(other.resolve("canary")) && Files.size(other.resolve("canary")) > 0)
                .isFalse();
    }

    @Test
    void itReachesNoNetworkWhereTheMachineCanForbidIt() throws IOException {
        assumeTrue(Confinement.prefix().stream().anyMatch(word -> word.endsWith("unshare")));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ask("connect " + server.getLocalPort())).isEqualTo("refused");
        }
    }
}
