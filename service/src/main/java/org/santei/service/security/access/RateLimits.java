package org.santei.service.security.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often callers may call: each key in a minute, and each address with keys that do not hold. */
@Component
final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A bucket that nobody has drawn from for so long is full again. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(2);

    private static final int REMEMBERED = 50_000;

    private final int requestsPerMinute;
    private final int burst;
    private final int failuresPerMinute;
    private final Cache<String, Bucket> callers = buckets();
    private final Cache<String, Bucket> failures = buckets();

    RateLimits(
            @Value("${santei.limits.requests-per-minute}") int requestsPerMinute,
            @Value("${santei.limits.burst}") int burst,
            @Value("${santei.limits.failures-per-minute}") int failuresPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
        this.burst = burst;
        this.failuresPerMinute = failuresPerMinute;
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN)
                .maximumSize(REMEMBERED)
                .build();
    }

    private static Bucket bucket(int perMinute, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, MINUTE))
                .build();
    }

    /** Counts a request of a caller; says whether it may and how many more it may. */
    ConsumptionProbe call(CallerAuthentication caller) {
        Bucket bucket = callers.get(caller.credential() + "/" + perMinute(caller), name -> {
            int perMinute = perMinute(caller);
            return bucket(perMinute, caller.requestsPerMinute() == null ? burst : perMinute);
        });
        return bucket.tryConsumeAndReturnRemaining(1);
    }

    /** How many requests a caller has in a minute. */
    int perMinute(CallerAuthentication caller) {
        Integer own = caller.requestsPerMinute();
        return own == null ? requestsPerMinute : own;
    }

    /** Whether an address may try another key that may not hold. */
    boolean mayFail(String address) {
        Bucket bucket = failures.getIfPresent(address);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    /** Counts a key that did not hold. */
    void failed(String address) {
        failures.get(address, name -> bucket(failuresPerMinute, failuresPerMinute))
                .tryConsume(1);
    }
}
