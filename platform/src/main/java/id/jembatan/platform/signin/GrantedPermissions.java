package id.jembatan.platform.signin;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Failures;
import id.jembatan.platform.refusal.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authorization.client.AuthorizationDeniedException;
import org.keycloak.authorization.client.AuthzClient;
import org.keycloak.authorization.client.Configuration;
import org.keycloak.authorization.client.util.HttpResponseException;
import org.keycloak.representations.idm.authorization.AuthorizationRequest;

/// Asks Keycloak what a token may do at this service: one call returns everything, so a request costs none.
///
/// The path enforcer of the extension is switched off on purpose: it asks per URL, and it lets anonymous callers pass
/// while Keycloak is down. Here a Keycloak that cannot be asked means that nothing is granted.
@ApplicationScoped
public class GrantedPermissions {

    private static final Logger LOG = Logger.getLogger(GrantedPermissions.class);

    private final String server;
    private final String client;
    private final String secret;
    private final boolean enabled;
    private final Counter calls;
    private volatile @Nullable AuthzClient authz;

    public GrantedPermissions(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String server,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret,
            @ConfigProperty(name = "jembatan.permissions.enabled") boolean enabled,
            MeterRegistry meters) {
        this.server = server;
        this.client = client;
        this.secret = secret;
        this.enabled = enabled;
        this.calls = Counter.builder("jembatan.permissions.remote")
                .description("How often the identity provider was asked for the permissions of a token")
                .register(meters);
    }

    /// Reads Keycloak's own description at the start, so that the first person does not wait for it. A Keycloak that is
    /// not there yet is asked again with the first token.
    void warm(@Observes StartupEvent start) {
        if (enabled) {
            Thread.startVirtualThread(() -> {
                try {
                    client();
                } catch (RuntimeException e) {
                    LOG.debugf("Keycloak does not answer yet: %s", Failures.sentence(Failures.root(e)));
                }
            });
        }
    }

    /// All permissions of a token at this service, as `resource:scope`. Blocks.
    ///
    /// @throws Refusal 503 if Keycloak cannot be asked: without an answer nothing is granted
    public Set<String> of(String token) {
        calls.increment();
        try {
            var granted = new TreeSet<String>();
            for (var permission : client().authorization(token).getPermissions(new AuthorizationRequest())) {
                for (var scope : permission.getScopes()) {
                    granted.add(permission.getResourceName() + ":" + scope);
                }
            }
            return Set.copyOf(granted);
        } catch (AuthorizationDeniedException e) {
            return Set.of(); // the answer is known, and it is "nothing"
        } catch (RuntimeException e) {
            if (isDenial(e)) {
                return Set.of();
            }
            LOG.warnf("Keycloak could not be asked for permissions: %s", Failures.sentence(Failures.root(e)));
            throw new Refusal(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    private AuthzClient client() {
        var ready = authz;
        if (ready == null) {
            // Its discovery document is read here, so this waits for the first token instead of for the start.
            var realm = server.substring(server.lastIndexOf('/') + 1);
            var base = server.substring(0, server.indexOf("/realms/"));
            ready = AuthzClient.create(
                    new Configuration(base, realm, client, Map.<String, Object>of("secret", secret), null));
            authz = ready;
        }
        return ready;
    }

    private static boolean isDenial(Throwable failure) {
        return Failures.find(failure, HttpResponseException.class)
                .filter(answer -> answer.getStatusCode() == 403)
                .isPresent();
    }
}
