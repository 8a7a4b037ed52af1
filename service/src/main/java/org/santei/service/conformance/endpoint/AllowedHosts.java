package org.santei.service.conformance.endpoint;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The hosts on which software of vendors may be called: what the operator names, and nothing else. A name reaches addresses of the
 * public internet only, {@code localhost} this machine only, an address itself.
 */
public final class AllowedHosts {

    private static final int LONGEST = 500;
    private static final int FIRST_FREE_PORT = 1024;
    private static final Set<Integer> WEB = Set.of(80, 443);
    private static final String LOCALHOST = "localhost";
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
    private static final int SHARED = 100;
    private static final int SHARED_FROM = 64;
    private static final int SHARED_UNTIL = 127;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private final Set<String> hosts;
    private final Resolver resolver;
    private final boolean anywhere;

    /** Finds the addresses of a name. */
    interface Resolver {
        /** Every address. */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    AllowedHosts(Set<String> hosts, Resolver resolver) {
        this(hosts, resolver, false);
    }

    private AllowedHosts(Set<String> hosts, Resolver resolver, boolean anywhere) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[(.*)]$", "$1"))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
        this.anywhere = anywhere;
    }

    /**
     * The host of a URL that somebody types on this machine, wherever it leads.
     *
     * @param text the whole URL
     */
    public static AllowedHosts typed(String text) {
        HttpUrl url = HttpUrl.parse(text);
        return new AllowedHosts(url == null ? Set.of() : Set.of(url.host()), InetAddress::getAllByName, true);
    }

    /**
     * Those of a setting.
     *
     * @param setting names and addresses between commas
     */
    public static AllowedHosts of(String setting) {
        return new AllowedHosts(Set.copyOf(Arrays.asList(setting.split(",", -1))), InetAddress::getAllByName);
    }

    /**
     * Why an address may not be called, in Japanese; {@code null} when it may. Nothing is resolved.
     *
     * @param text the whole URL
     */
    public @Nullable String refusal(String text) {
        HttpUrl url = text.length() > LONGEST ? null : HttpUrl.parse(text);
        if (url == null) {
            return "http:// または https:// で始まる、" + LONGEST + "字までの URL を書いてください。";
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.fragment() != null) {
            return "URL に利用者名、パスワード、# を書けません。取り除いてください。";
        }
        if (!hosts.contains(url.host())) {
            return "このホストは許されていません。運用者が santei.conformance.allowed-hosts に加えたホストだけを呼び出せます。";
        }
        if (url.port() < FIRST_FREE_PORT && !WEB.contains(url.port())) {
            return "ポートは80、443、または" + FIRST_FREE_PORT + "以上を指定してください。";
        }
        return null;
    }

    /**
     * The addresses of a host that may be called. They are found once, and then connected to, so that a name cannot change its mind
     * in between.
     *
     * @throws UnknownHostException when there is none that may be called
     */
    List<InetAddress> addresses(String host) throws UnknownHostException {
        List<InetAddress> found = new ArrayList<>();
        Predicate<InetAddress> may = mayBe(host);
        for (InetAddress address : resolver.addresses(host)) {
            if (may.test(address)) {
                found.add(address);
            }
        }
        if (found.isEmpty() || !hosts.contains(host)) {
            throw new UnknownHostException("no address that may be called");
        }
        return List.copyOf(found);
    }

    private Predicate<InetAddress> mayBe(String host) {
        if (anywhere) {
            return address -> true;
        }
        if (host.equals(LOCALHOST)) {
            return InetAddress::isLoopbackAddress;
        }
        // An address stands for itself: the operator has named it.
        return ADDRESS.matcher(host).matches() ? address -> true : AllowedHosts::isPublic;
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean sharedV4 = address instanceof Inet4Address
                && bytes[0] == SHARED
                && (bytes[1] & 0xff) >= SHARED_FROM
                && (bytes[1] & 0xff) <= SHARED_UNTIL;
        boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !sharedV4
                && !uniqueLocal;
    }
}
