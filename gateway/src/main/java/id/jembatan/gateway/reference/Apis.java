package id.jembatan.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.gateway.service.Services;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Fetches the documents of the services and keeps the joined one for a while. A service that is down is left out for
/// seconds, not for the day.
@ApplicationScoped
class Apis {

    private static final Logger LOG = Logger.getLogger(Apis.class);
    private static final int PATIENCE_MILLIS = 3_000;
    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final Duration PARTIAL = Duration.ofSeconds(5);

    private record Kept(ObjectNode document, Instant until) {}

    private final Services services;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client;
    private volatile @Nullable Kept kept;

    Apis(Services services, ObjectMapper json, Clock clock, Vertx vertx) {
        this.services = services;
        this.json = json;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    }

    /// The joined document. Blocks while the services are asked.
    ObjectNode joined() {
        var known = kept;
        var now = clock.instant();
        if (known != null && known.until().isAfter(now)) {
            return known.document();
        }
        var asked = new LinkedHashMap<String, Future<Buffer>>();
        new TreeSet<>(services.byName().keySet())
                .forEach(name -> asked.put(name, fetch(services.get(name).openapi())));
        var joined = new JoinedApi();
        var whole = true;
        for (var answer : asked.entrySet()) {
            var api = read(answer.getKey(), answer.getValue());
            if (api == null) {
                joined.lacks(answer.getKey());
                whole = false;
            } else {
                joined.add(answer.getKey(), api);
            }
        }
        kept = new Kept(joined.document(), now.plus(whole ? WHOLE : PARTIAL));
        return joined.document();
    }

    private Future<Buffer> fetch(URI address) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(address.toString())
                        .setTimeout(PATIENCE_MILLIS)
                        .putHeader("Accept", "application/json"))
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200 ? response.body() : refused(response));
    }

    private static Future<Buffer> refused(HttpClientResponse response) {
        return Future.failedFuture("answer " + response.statusCode());
    }

    private @Nullable JsonNode read(String service, Future<Buffer> answer) {
        try {
            return JoinedApi.read(
                    json,
                    answer.toCompletionStage().toCompletableFuture().join().getBytes());
        } catch (java.util.concurrent.CompletionException | IOException e) {
            LOG.warnf("No API document from %s: %s", service, e.getMessage());
            return null;
        }
    }
}
