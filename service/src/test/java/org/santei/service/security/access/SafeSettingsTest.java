package org.santei.service.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

final class SafeSettingsTest {

    /** A web server with the settings of the service, and nothing behind it. */
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class OnlyServer {}

    @Test
    void byItselfItListensForThisMachineOnly() {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "", "no-such-host.invalid"})
    void withoutTlsItListensNowhereElse(String address) {
        assertThatThrownBy(() -> start("--server.address=" + address).close())
                .isInstanceOf(UnsafeSettingException.class)
                .hasMessageContaining("server.address")
                .hasMessageContaining("santei.behind-proxy=true");
        assertThatThrownBy(() -> start("--server.address=" + address, "--server.ssl.enabled=false")
                        .close())
                .isInstanceOf(UnsafeSettingException.class);
    }

    @Test
    void whatIsManagedElsewhereIsHeldToTheSame() {
        assertThatThrownBy(() -> start("--management.server.port=0").close())
                .isInstanceOf(UnsafeSettingException.class)
                .hasMessageContaining("management.server.address");
    }

    @Test
    void behindAProxyItListensAndBelievesTheProxy() {
        try (ConfigurableApplicationContext context = start("--server.address=0.0.0.0", "--santei.behind-proxy=true")) {
            assertThat(context.getEnvironment().getProperty("server.forward-headers-strategy"))
                    .isEqualTo("native");
        }
    }

    @Test
    void withACertificateItListens(@TempDir Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("test.p12");
        List<String> keytool = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test"));
        keytool.addAll(List.of("-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12"));
        keytool.addAll(List.of("-storepass", "for-this-test", "-keystore", store.toString()));
        assertThat(new ProcessBuilder(keytool).inheritIO().start().waitFor()).isZero();

        try (ConfigurableApplicationContext context = start(
                "--server.address=0.0.0.0",
                "--server.ssl.key-store=" + store,
                "--server.ssl.key-store-password=for-this-test")) {
            assertThat(context.isActive()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=https://issuer.example/jwks",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=https://issuer.example"
            })
    void tokensNeedAnIssuerAndAnAudience(String setting) {
        assertThatThrownBy(() -> start(setting).close())
                .isInstanceOf(UnsafeSettingException.class)
                .hasMessageContaining("audiences");
    }

    private static ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of("--server.port=0"));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(OnlyServer.class)
                .web(WebApplicationType.SERVLET)
                .run(all.toArray(String[]::new));
    }
}
