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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
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
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";
    private static final int MOST_TOKENS = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> verified;
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
                .expireAfter(Expiry.creating((String _, SecurityIdentity identity) -> lifetime(identity, longest)))
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return oidc.authenticate(context, providers);
        }
        var key = fingerprint(header.substring(BEARER.length()).strip());
        var known = verified.getIfPresent(key);
        if (known != null && !hasEnded(known)) {
            return Uni.createFrom().item(known);
        }
        return oidc.authenticate(context, providers).invoke(identity -> keep(key, identity));
    }

    private void keep(String key, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            if (knownKeys.add(SigningKey.of(token.getRawToken())) && knownKeys.size() > 1) {
                verified.invalidateAll();
            }
            verified.put(key, identity);
        }
    }

    private boolean hasEnded(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() <= clock.instant().getEpochSecond();
    }

    private Duration lifetime(SecurityIdentity identity, Duration longest) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        var left = Duration.ofSeconds(
                Math.max(0, token.getExpirationTime() - clock.instant().getEpochSecond()));
        return left.compareTo(longest) < 0 ? left : longest;
    }

    private static String fingerprint(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
