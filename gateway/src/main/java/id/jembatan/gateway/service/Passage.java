package id.jembatan.gateway.service;

import id.jembatan.platform.http.RequestIds;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;

/// Hands a file of a service on to a browser with the session's token, piece by piece: it is never held here. Whether
/// this reader may have it, the service says; its refusal is shown as a page.
@ApplicationScoped
public class Passage {

    /// A file that a browser is to keep or to show as data: whatever it holds, it can do nothing.
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /// A page made by a service to be printed: its own style sheet, and nothing else.
    private static final String PRINTED =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private static final int CONNECT_MILLIS = 2_000;

    /// What a reader may do with the file once it is there.
    private enum Use {
        /// Looked at, as often as it has changed.
        SHOW(NOTHING_RUNS),
        /// Looked at as the page it is, and printed.
        PRINT(PRINTED),
        /// Kept by whoever asked for it, and by nobody on the way.
        SAVE(NOTHING_RUNS);

        private final String policy;

        Use(String policy) {
            this.policy = policy;
        }
    }

    /// What the service says of the file and the browser has to know.
    private static final List<String> HANDED_ON = List.of("Content-Type", "Content-Disposition", "ETag");

    private final HttpClient client;
    private final Services services;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private final RequestIds ids;

    Passage(Vertx vertx, Services services, SecurityIdentity identity, CurrentVertxRequest current, RequestIds ids) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
        this.services = services;
        this.identity = identity;
        this.current = current;
        this.ids = ids;
    }

    /// @param service partners, agreements or kpi
    /// @param path and query below `/api/v1`, with a leading slash
    public RestMulti<Buffer> open(String service, String path) {
        return open(service, path, Use.SHOW);
    }

    /// The same for a file to be saved: it has a name, and nothing on the way keeps it.
    public RestMulti<Buffer> save(String service, String path) {
        return open(service, path, Use.SAVE);
    }

    /// The same for a page to be printed.
    public RestMulti<Buffer> print(String service, String path) {
        return open(service, path, Use.PRINT);
    }

    private RestMulti<Buffer> open(String service, String path, Use use) {
        var incoming = current.getCurrent().request();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(services.get(service).url() + "/api/v1" + path)
                .putHeader(
                        "Authorization",
                        "Bearer "
                                + identity.getCredential(AccessTokenCredential.class)
                                        .getToken());
        var language = incoming.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            options.putHeader("Accept-Language", language);
        }
        var id = ids.current();
        if (id != null) {
            options.putHeader(RequestIds.HEADER, id);
        }
        var asked = client.request(options)
                .compose(request -> request.send())
                .map(response -> response.pause())
                .recover(_ -> Future.failedFuture(
                        new Refusal(ServiceProblem.SERVICE_DOWN, service).header("Retry-After", "5")))
                .compose(Passage::found);
        return RestMulti.fromUniResponse(
                Uni.createFrom().completionStage(asked.toCompletionStage()),
                Passage::pieces,
                response -> headers(response, use));
    }

    private static Future<HttpClientResponse> found(HttpClientResponse response) {
        if (response.statusCode() == 200) {
            return Future.succeededFuture(response);
        }
        if (response.statusCode() == 401) {
            response.resume();
            return Future.failedFuture(new UnauthorizedException()); // the session has ended on the way
        }
        var body = response.body();
        response.resume();
        return body.compose(
                said -> Future.failedFuture(ServiceAnswers.refusal(response.statusCode(), said.toString())));
    }

    private static Multi<Buffer> pieces(HttpClientResponse response) {
        return MultiHelper.toMulti(response);
    }

    private static Map<String, List<String>> headers(HttpClientResponse response, Use use) {
        var headers = new HashMap<String, List<String>>();
        for (var name : HANDED_ON) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
        }
        if (use == Use.SAVE) {
            headers.remove("ETag");
            headers.putIfAbsent("Content-Disposition", List.of("attachment"));
            headers.put("Cache-Control", List.of("private, no-store"));
        }
        headers.put("Content-Security-Policy", List.of(use.policy));
        return headers;
    }
}
