package id.jembatan.platform.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.signin.Acting;
import id.jembatan.platform.signin.Permissions;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Reads the caller off the verified token of the request that is being served. A token is read once for each language:
/// its identity is kept for a while anyway (see `VerifiedTokens`), and what is read of it lives as long.
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    /// By the identity's own token object: another identity, even of the same token, is read anew.
    private final Cache<JsonWebToken, Map<Locale, Caller>> known =
            Caffeine.newBuilder().weakKeys().build();

    public Callers(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /// Who calls. To be asked in resources only, and handed down from there.
    ///
    /// @throws UnauthorizedException if nobody is signed in; answered with 401
    public Caller current() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        return known.get(token, _ -> new ConcurrentHashMap<>()).computeIfAbsent(language(), it -> read(token, it));
    }

    private Caller read(JsonWebToken token, Locale language) {
        return new Caller(
                token.getSubject(),
                token.getName(),
                identity.getRoles(),
                Permissions.of(identity),
                claim(token, "agency"),
                claim(token, "mission"),
                claim(token, "partner"),
                language,
                Acting.of(identity).map(Acting::text).orElse(null));
    }

    /// The language of the request that is being served, also when nobody is signed in.
    public Locale language() {
        var context = request.getCurrent();
        return Languages.accepted(context == null ? null : context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        return token.getClaim(name) instanceof String value && !value.isBlank() ? value : null;
    }
}
