package org.santei.service.conformance.endpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.KitCase;
import org.santei.engine.conformance.VendorAnswer;
import org.santei.service.claim.ClaimRequestWriter;
import org.santei.service.conformance.answer.CalculationAnswers;

/**
 * The software of a vendor that is asked case by case: a POST with the neutral JSON of the case, in headers its number and what is
 * asked. It follows no redirection, uses no proxy, and connects only to the addresses that were found at the beginning. Safe for
 * use by many threads.
 */
public final class VendorEndpoint implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final long MOST_BYTES = 1 << 20;
    private static final int OK = 200;
    private static final int IDLE = 8;

    private final HttpUrl url;
    private final OkHttpClient client;

    private VendorEndpoint(HttpUrl url, OkHttpClient client) {
        this.url = url;
        this.client = client;
    }

    /**
     * What came of one call.
     *
     * @param answer the answer; {@code null} when there is none that can be compared
     * @param failure why there is none, in Japanese; empty when there is one
     */
    public record Reply(@Nullable VendorAnswer answer, String failure) {

        /** Whether nobody could be reached at all. */
        public boolean unreachable() {
            return failure.equals(UNREACHABLE);
        }
    }

    static final String UNREACHABLE = "接続できません";

    /**
     * Gets ready to ask; finds the addresses of the host.
     *
     * @param patience how long an answer may take, from connecting to its last byte
     * @throws UnknownHostException when the host has no address that may be called
     * @throws IllegalArgumentException when the URL is refused
     */
    public static VendorEndpoint open(String text, AllowedHosts hosts, Duration patience) throws UnknownHostException {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || hosts.refusal(text) != null) {
            throw new IllegalArgumentException("The URL is refused.");
        }
        String host = url.host();
        List<InetAddress> addresses = hosts.addresses(host);
        OkHttpClient client = new OkHttpClient.Builder()
                .dns(name -> {
                    if (!name.equals(host)) {
                        throw new UnknownHostException("only one host is called");
                    }
                    return addresses;
                })
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(IDLE, 1, TimeUnit.MINUTES))
                .callTimeout(patience)
                .connectTimeout(patience)
                .readTimeout(patience)
                .build();
        return new VendorEndpoint(url, client);
    }

    /** Asks for the answer to a case. */
    public Reply ask(KitCase kitCase) {
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .header("Santei-Case", kitCase.number())
                .header("Santei-Ask", kitCase.ask())
                .post(RequestBody.create(ClaimRequestWriter.of(kitCase.claim()).toString(), JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() != OK) {
                return new Reply(null, "HTTP " + response.code());
            }
            byte[] body = body(response.body());
            if (body == null) {
                return new Reply(null, "回答が1MiBを超えています");
            }
            VendorAnswer answer = CalculationAnswers.read(kitCase.number(), body);
            return answer == null ? new Reply(null, "回答を読めません") : new Reply(answer, "");
        } catch (InterruptedIOException e) {
            return new Reply(null, "時間内に答えません");
        } catch (IOException e) {
            return new Reply(null, UNREACHABLE);
        }
    }

    private static byte @Nullable [] body(ResponseBody body) throws IOException {
        BufferedSource source = body.source();
        if (source.request(MOST_BYTES + 1)) {
            return null;
        }
        return source.readByteArray();
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
