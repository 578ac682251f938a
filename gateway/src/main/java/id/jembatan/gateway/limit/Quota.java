package id.jembatan.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// A rate that holds for each of many: a token bucket for every key that was seen lately.
final class Quota {

    /// More than there will ever be accounts or honest addresses; a bucket is some 200 bytes.
    private static final int MOST_KEYS = 100_000;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final String policy;
    private final LoadingCache<String, Bucket> buckets;

    /// @param name how the policy is called in the headers
    /// @param time what the buckets go by
    Quota(String name, LimitSettings.Rate rate, TimeMeter time) {
        this.name = name;
        this.policy =
                "\"" + name + "\";q=" + rate.requests() + ";w=" + rate.per().toSeconds();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(rate.per()) // by then it is full again
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /// Takes one request out of somebody's bucket.
    Verdict take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return new Verdict(
                this,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    String name() {
        return name;
    }

    /// As an item of the header `RateLimit-Policy`.
    String policy() {
        return policy;
    }

    private static long seconds(long nanos) {
        return (nanos + SECOND - 1) / SECOND;
    }
}
