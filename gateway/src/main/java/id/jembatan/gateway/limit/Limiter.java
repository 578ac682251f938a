package id.jembatan.gateway.limit;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Counts what accounts and addresses ask for, and says so in every answer of the API, by the fields of
/// draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy` (q requests in w seconds) and `RateLimit` (r are
/// left, all of them again after t seconds).
@ApplicationScoped
public class Limiter {

    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";
    private static final String AT_ONCE = "at-once";
    private static final String BY_ADDRESS = Limiter.class.getName();

    private final Quota clients;
    private final Quota addresses;
    private final AtOnce atOnce;
    private final String policies;
    private final MeterRegistry meters;

    Limiter(LimitSettings settings, MeterRegistry meters) {
        this.clients = new Quota("client", settings.client(), TimeMeter.SYSTEM_NANOTIME);
        this.addresses = new Quota("address", settings.address(), TimeMeter.SYSTEM_NANOTIME);
        this.atOnce = new AtOnce(settings.atOnce());
        this.policies = clients.policy() + ", " + addresses.policy();
        this.meters = meters;
    }

    /// Counts a request for the address that it came from.
    ///
    /// @param told whether the answer says how many are left
    /// @return the refusal if there were too many
    Optional<Refusal> fromAddress(RoutingContext context, boolean told) {
        var verdict = addresses.take(Address.of(context.request().remoteAddress()));
        if (told || !verdict.allowed()) {
            context.put(BY_ADDRESS, verdict.field());
            context.response().putHeader(POLICY, addresses.policy()).putHeader(STATE, verdict.field());
        }
        return verdict.allowed() ? Optional.empty() : Optional.of(refusal(addresses.name(), verdict.next()));
    }

    /// Counts a request of an account.
    ///
    /// @param client what the identity provider calls the account
    /// @return the refusal if there were too many
    public Optional<Refusal> fromClient(RoutingContext context, String client) {
        var verdict = clients.take(client);
        String byAddress = context.get(BY_ADDRESS);
        context.response()
                .putHeader(POLICY, byAddress == null ? clients.policy() : policies)
                .putHeader(STATE, byAddress == null ? verdict.field() : verdict.field() + ", " + byAddress);
        return verdict.allowed() ? Optional.empty() : Optional.of(refusal(clients.name(), verdict.next()));
    }

    /// Begins a request of an account. Without a refusal it is under way now, and [#done] must follow.
    ///
    /// @return the refusal if too many of them are under way
    public Optional<Refusal> enter(String client) {
        return atOnce.enter(client) ? Optional.empty() : Optional.of(refusal(AT_ONCE, 1));
    }

    /// A request of an account has ended.
    public void done(String client) {
        atOnce.leave(client);
    }

    private Refusal refusal(String limit, long seconds) {
        Counter.builder("jembatan.gateway.limited")
                .description("Requests that were refused because there were too many, by limit")
                .tag("limit", limit)
                .register(meters)
                .increment();
        return new Refusal(CommonProblem.TOO_MANY_REQUESTS)
                .header("Retry-After", String.valueOf(Math.max(1, seconds)))
                .with("violated-policies", List.of(limit));
    }
}
