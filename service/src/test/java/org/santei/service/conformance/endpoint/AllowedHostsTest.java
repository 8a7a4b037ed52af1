package org.santei.service.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedHostsTest {

    private static final Set<String> USUAL = Set.of("localhost", "127.0.0.1", "::1", "vendor.example", "10.1.2.3");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.1.2.4/",
                "http://localhost.evil.example/",
                "http://localhost@evil.example/",
                "http://evil.example#@localhost/",
                "http://evil.example\\@localhost/",
                "http://user:word@localhost:9000/",
                "http://127.0.0.2/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://0.0.0.0/",
                "http://localhost:22/",
                "http://vendor.example:25/",
                "ftp://localhost/",
                "file:///etc/passwd",
                "gopher://localhost:70/",
                "http://",
                "nonsense",
                ""
            })
    void whatTheOperatorHasNotNamedIsRefused(String url) {
        assertThat(hosts("203.0.113.7").refusal(url)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9000/answer",
                "http://127.0.0.1:9000/",
                "http://[::1]:9000/",
                "https://vendor.example/a?b=c",
                "http://VENDOR.example/",
                "http://10.1.2.3:8080/"
            })
    void whatTheOperatorHasNamedMayBeCalled(String url) {
        assertThat(hosts("203.0.113.7").refusal(url)).isNull();
    }

    @Test
    void withoutASettingNobodyIsCalled() {
        assertThat(AllowedHosts.of("").refusal("http://localhost:9000/")).isNotEmpty();
        assertThat(AllowedHosts.of(" localhost , [::1] ").refusal("http://[::1]:9000/"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::"
            })
    void aNameThatLeadsInsideIsNotFollowed(String address) {
        assertThatThrownBy(() -> hosts(address).addresses("vendor.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aNameOfThisMachineStaysOnIt() throws UnknownHostException {
        assertThat(hosts("127.0.0.1").addresses("localhost")).hasSize(1);
        assertThatThrownBy(() -> hosts("203.0.113.7").addresses("localhost")).isInstanceOf(UnknownHostException.class);
        assertThat(hosts("203.0.113.7").addresses("vendor.example")).hasSize(1);
        assertThat(hosts("10.1.2.3").addresses("10.1.2.3")).hasSize(1);
    }

    private static AllowedHosts hosts(String address) {
        return new AllowedHosts(USUAL, host -> new InetAddress[] {InetAddress.getByName(address)});
    }
}
