package org.santei.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;

@ExtendWith(AsUsualCaller.class)
final class IdentityStoreTest {

    private static final Identity PATIENT = new Identity("算定 花子𠮷", "H-0012345");

    private static final SecretKey OLD =
            new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "AES");
    private static final SecretKey NEW =
            new SecretKeySpec("fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII), "AES");

    private final IdentityStore store = store(new IdentityKeys("old", Map.of("old", OLD)));

    private static IdentityStore store(IdentityKeys keys) {
        return new IdentityStore(RunningService.bean(TenantDatabase.class), keys);
    }

    @Test
    void whatIsKeptIsGivenBackAndIsNoTextInTheDatabase() {
        UUID calculation = calculated();

        assertThat(store.keep(calculation, PATIENT)).isTrue();

        assertThat(store.find(calculation)).hasValue(PATIENT);
        List<String> rows = RunningService.bean(TenantDatabase.class)
                .call(jdbc -> jdbc.queryForList(
                        "select encode(name, 'escape') || encode(number, 'escape') from"
                                + " calculation_identity where calculation = ?",
                        String.class,
                        calculation));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).doesNotContain("0012345").doesNotContain("\\350\\212\\261"); // 花
    }

    @Test
    void anIdentityIsKeptOnceAndOnlyBesideACalculation() {
        UUID calculation = calculated();
        store.keep(calculation, PATIENT);

        assertThat(store.keep(calculation, PATIENT)).isTrue();
        assertThatThrownBy(() -> store.keep(calculation, new Identity("別人", null)))
                .isInstanceOf(ProblemException.class);
        assertThat(store.find(calculation)).hasValue(PATIENT);
        assertThat(store.keep(UUID.randomUUID(), PATIENT)).isFalse();
    }

    @Test
    void anotherTenantSeesNothing() {
        UUID calculation = calculated();
        store.keep(calculation, PATIENT);
        Caller other = new Caller("other", "other", Set.of());

        assertThat(other.call(() -> store.find(calculation))).isEmpty();
        assertThat(other.call(() -> store.keep(calculation, PATIENT))).isFalse();
    }

    @Test
    void aNewKeyEncryptsAndTheOldOneStillDecrypts() {
        UUID before = calculated();
        UUID after = calculated();
        store.keep(before, PATIENT);
        IdentityStore rotated = store(new IdentityKeys("new", Map.of("new", NEW, "old", OLD)));

        rotated.keep(after, PATIENT);

        assertThat(rotated.find(before)).hasValue(PATIENT);
        assertThat(rotated.find(after)).hasValue(PATIENT);
        assertThatThrownBy(() -> store.find(after)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aValueThatIsAlteredOrMovedDoesNotDecrypt() {
        byte[] value = IdentityCipher.encrypt(OLD, "a/1/name", "算定");
        assertThat(IdentityCipher.decrypt(OLD, "a/1/name", value)).isEqualTo("算定");
        assertThatThrownBy(() -> IdentityCipher.decrypt(OLD, "b/1/name", value))
                .isInstanceOf(IllegalStateException.class);
        value[value.length - 1] ^= 1;
        assertThatThrownBy(() -> IdentityCipher.decrypt(OLD, "a/1/name", value))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFirstKeyOfTheFileEncrypts(@TempDir Path folder) throws IOException {
        String line = " " + Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        IdentityKeys keys = IdentityKeys.read(file(folder, "k2" + line + "k1" + line, "rw-------"));

        assertThat(keys.current()).isEqualTo("k2");
        assertThat(keys.all()).containsOnlyKeys("k1", "k2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1 AAAA\n", "k1 ?\n", "K 1 AAAA\n"})
    void aFileThatIsNoneIsRefused(String text, @TempDir Path folder) throws IOException {
        Path file = file(folder, text, "rw-------");
        assertThatThrownBy(() -> IdentityKeys.read(file))
                .isInstanceOf(IdentityKeyException.class)
                .hasMessageContaining("鍵ファイルとして読めません");
    }

    @Test
    void aFileThatOthersMayReadOrThatIsNotThereIsRefused(@TempDir Path folder) throws IOException {
        Path file = file(folder, "k1 " + Base64.getEncoder().encodeToString(new byte[32]), "rw-r-----");
        assertThatThrownBy(() -> IdentityKeys.read(file))
                .isInstanceOf(IdentityKeyException.class)
                .hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> IdentityKeys.read(Path.of("")))
                .isInstanceOf(IdentityKeyException.class)
                .hasMessageContaining("santei.identity-key-file");
    }

    private static Path file(Path folder, String text, String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static UUID calculated() {
        HttpResponse<String> answer = RunningService.post("/api/v1/calculations", RunningService.example());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
