package id.jembatan.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Keeps the verified identity of a bearer token for a short while, so that its signature and its permissions are
/// checked once and not on every request.
///
/// An identity is kept until the token ends, and 60 s at most: that is the longest time in which a right that was
/// taken away still works. Failures are never kept. The cache is dropped when a key is seen that was not seen before,
/// because then the realm's keys have been rotated, possibly for a reason.
///
/// The token itself is the key, so nothing but the very same token finds the identity. Hashing it cryptographically
/// would cost more than all the rest of the decision and hide nothing: the identity holds its token anyway.
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final int MOST_TOKENS = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Cache<String, Kept> verified;
    private final Set<String> knownKeys = ConcurrentHashMap.newKeySet();

    /// @param longest how long an identity is kept at most
    public VerifiedTokens(
            OidcAuthenticationMechanism oidc,
            Clock clock,
            @ConfigProperty(name = "jembatan.permissions.keep") Duration longest) {
        this.oidc = oidc;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfter(Expiry.creating((String _, Kept kept) -> lifetime(kept, longest)))
                .build();
    }

    /// @param ends in seconds since 1970, as the token says
    private record Kept(SecurityIdentity identity, long ends) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return oidc.authenticate(context, providers);
        }
        var known = verified.getIfPresent(header);
        if (known != null && known.ends() > now()) {
            return Uni.createFrom().item(known.identity());
        }
        return oidc.authenticate(context, providers).invoke(identity -> keep(header, identity));
    }

    private void keep(String header, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            if (knownKeys.add(SigningKey.of(token.getRawToken())) && knownKeys.size() > 1) {
                verified.invalidateAll();
            }
            verified.put(header, new Kept(identity, token.getExpirationTime()));
        }
    }

    private Duration lifetime(Kept kept, Duration longest) {
        var left = Duration.ofSeconds(Math.max(0, kept.ends() - now()));
        return left.compareTo(longest) < 0 ? left : longest;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
