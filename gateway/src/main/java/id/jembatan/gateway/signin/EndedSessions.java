package id.jembatan.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Sessions that were ended: by signing out here, or by word of Keycloak (back-channel logout). A session lives in
/// its cookie, and a copy of a cookie does not go away with it; here it is refused until its tokens have run out,
/// after which Keycloak refuses to renew them.
@ApplicationScoped
class EndedSessions implements SecurityIdentityAugmentor {

    /// Longer than a token lives (five minutes; fifteen at most in the realm).
    private static final Duration REMEMBERED = Duration.ofMinutes(20);

    private static final int MOST_SESSIONS = 50_000;

    private static final Set<SecurityEvent.Type> ENDS =
            Set.of(SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED, SecurityEvent.Type.OIDC_BACKCHANNEL_LOGOUT_COMPLETED);

    private final Clock clock;

    /// When a session was ended, in seconds since 1970.
    private final Cache<String, Long> ended = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_SESSIONS)
            .build();

    EndedSessions(Clock clock) {
        this.clock = clock;
    }

    void note(@Observes SecurityEvent event) {
        var token = ENDS.contains(event.getEventType()) ? tokenOf(event.getSecurityIdentity()) : null;
        var session = token == null ? null : sessionOf(token);
        if (session != null) {
            ended.put(session, clock.instant().getEpochSecond());
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var token = tokenOf(identity);
        return token != null && wasEnded(token)
                ? Uni.createFrom().failure(new AuthenticationFailedException("The session was ended"))
                : Uni.createFrom().item(identity);
    }

    /// A token that Keycloak gave out afterwards is good: it knew of the end, or there was none for it.
    private boolean wasEnded(JsonWebToken token) {
        var session = sessionOf(token);
        var end = session == null ? null : ended.getIfPresent(session);
        return end != null && token.getIssuedAtTime() <= end;
    }

    private static @Nullable JsonWebToken tokenOf(@Nullable SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }

    /// The name that Keycloak has for the session, in all tokens that came out of it.
    private static @Nullable String sessionOf(JsonWebToken token) {
        return token.getClaim("sid") instanceof String session ? session : null;
    }
}
