package org.santei.service.security.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Refuses to start where others would read what is sent: on any address but the loopback one without TLS, unless a proxy that
 * is said to be there does the TLS; and with tokens of which nobody says for whom they are. Created by Spring Boot, before anything is started.
 */
public final class SafeSettings implements EnvironmentPostProcessor, Ordered {

    private static final String BEHIND_PROXY = "santei.behind-proxy";

    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt";

    /** Any of these means that there is a certificate. */
    private static final List<String> CERTIFICATE = List.of("bundle", "key-store", "certificate");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getWebApplicationType() == WebApplicationType.NONE) {
            return;
        }
        boolean behindProxy = environment.getProperty(BEHIND_PROXY, Boolean.class, false);
        if (behindProxy) {
            // What a proxy on this machine or in a private network says of the caller holds; nobody else is believed.
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(BEHIND_PROXY, Map.of("server.forward-headers-strategy", "native")));
        }
        checkTokens(environment);
        check(environment, "server", behindProxy);
        String management = environment.getProperty("management.server.port");
        if (management != null
                && (management.equals("0") || !management.equals(environment.getProperty("server.port")))) {
            check(environment, "management.server", behindProxy);
        }
    }

    /** Without an audience any token of the issuer would do, without an issuer any token of the keys. */
    private static void checkTokens(ConfigurableEnvironment environment) {
        boolean issuer = isSet(environment, TOKENS + ".issuer-uri");
        boolean on = issuer || isSet(environment, TOKENS + ".jwk-set-uri");
        boolean audience = isSet(environment, TOKENS + ".audiences") || isSet(environment, TOKENS + ".audiences[0]");
        if (on && !(issuer && audience)) {
            throw new UnsafeSettingException(
                    TOKENS + ".issuer-uri と " + TOKENS + ".audiences の両方を指定してください。どちらかがないと、よそのサービスへのトークンを受け入れてしまいます。");
        }
    }

    private static boolean isSet(ConfigurableEnvironment environment, String name) {
        return !environment.getProperty(name, "").isBlank();
    }

    private static void check(ConfigurableEnvironment environment, String prefix, boolean behindProxy) {
        String address = environment.getProperty(prefix + ".address");
        if (!behindProxy && !isLoopback(address) && !hasTls(environment, prefix + ".ssl")) {
            throw new UnsafeSettingException(
                    advice(prefix, address == null || address.isBlank() ? "すべてのアドレス" : address));
        }
    }

    private static String advice(String prefix, String address) {
        return prefix + ".address の " + address + " では、TLS なしに外から届きます。始めません。次のどれかにしてください。\n"
                + "  1. " + prefix + ".address=127.0.0.1 にする（この機械だけから使う）。\n"
                + "  2. " + prefix + ".ssl.certificate と certificate-private-key（または key-store、bundle）で証明書を指定する。\n"
                + "  3. TLS を終えるプロキシの後ろに置き、santei.behind-proxy=true にする。プロキシを通らない道は塞ぐ。";
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean hasTls(ConfigurableEnvironment environment, String prefix) {
        return environment.getProperty(prefix + ".enabled", Boolean.class, true)
                && CERTIFICATE.stream().anyMatch(name -> isSet(environment, prefix + "." + name));
    }
}
