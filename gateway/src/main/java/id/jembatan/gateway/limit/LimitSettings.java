package id.jembatan.gateway.limit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How much anybody may ask for.
@ConfigMapping(prefix = "jembatan.limits")
interface LimitSettings {

    /// One account, from however many addresses: requests to the API.
    Rate client();

    /// One address, whoever calls from it: all requests. An office shares one address, so this is the larger one.
    Rate address();

    /// Requests of one account to the API that may be under way at the same time. Fewer than there are connections
    /// to a service, so that nobody can take all of them.
    int atOnce();

    /// A rate: so many requests in so much time, which may all come at once.
    interface Rate {
        long requests();

        Duration per();
    }
}
