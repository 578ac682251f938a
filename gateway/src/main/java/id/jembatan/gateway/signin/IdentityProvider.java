package id.jembatan.gateway.signin;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whether Keycloak answers. Asked before a browser is sent there, because a browser that meets a dead host shows its
/// own page of despair instead of ours.
@ApplicationScoped
class IdentityProvider {

    private static final int PATIENCE_MILLIS = 1_500;
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final HttpClient client;
    private final String discovery;
    private final Clock clock;
    private volatile Instant seenAlive = Instant.MIN;

    IdentityProvider(Vertx vertx, Clock clock, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String server) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        this.discovery = server + "/.well-known/openid-configuration";
        this.clock = clock;
    }

    Uni<Boolean> answers() {
        if (seenAlive.plus(BELIEVED).isAfter(clock.instant())) {
            return Uni.createFrom().item(true);
        }
        var asked = client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(discovery)
                        .setTimeout(PATIENCE_MILLIS))
                .compose(request -> request.send())
                .map(response -> response.statusCode() == 200)
                .otherwise(false);
        return Uni.createFrom().completionStage(asked.toCompletionStage()).invoke(alive -> {
            if (alive) {
                seenAlive = clock.instant();
            }
        });
    }
}
