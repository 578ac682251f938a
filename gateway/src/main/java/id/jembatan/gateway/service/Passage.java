package id.jembatan.gateway.service;

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
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;

/// Hands a file of a service on to a browser, piece by piece: it is never held here. Whether this reader may have it,
/// the service says, and its refusal is the answer.
@ApplicationScoped
public class Passage {

    private static final int CONNECT_MILLIS = 2_000;

    /// What the service says of the file and the browser has to know.
    private static final List<String> HANDED_ON =
            List.of("Content-Type", "Content-Length", "Content-Disposition", "ETag");

    private final HttpClient client;
    private final Services services;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Passage(Vertx vertx, Services services, SecurityIdentity identity, CurrentVertxRequest request) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
        this.services = services;
        this.identity = identity;
        this.request = request;
    }

    /// A file as the service gives it, with the filters that stand in the address of this page.
    ///
    /// @param service partners, agreements or kpi
    /// @param path below `/api/v1`
    public RestMulti<Buffer> of(String service, String path) {
        var asked = request.getCurrent().request();
        var query = asked.query() == null ? "" : "?" + asked.query();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(services.get(service).url() + "/api/v1" + path + query)
                .putHeader(
                        "Authorization",
                        "Bearer "
                                + identity.getCredential(AccessTokenCredential.class)
                                        .getToken());
        var language = asked.getHeader("Accept-Language");
        if (language != null) {
            options.putHeader("Accept-Language", language);
        }
        var answer = client.request(options)
                .compose(sent -> sent.send())
                .compose(Passage::found)
                .recover(Passage::failed);
        return RestMulti.fromUniResponse(
                Uni.createFrom().completionStage(answer.toCompletionStage()), Passage::pieces, Passage::headers);
    }

    private static Future<HttpClientResponse> found(HttpClientResponse response) {
        if (response.statusCode() == 200) {
            response.pause();
            return Future.succeededFuture(response);
        }
        return response.body().compose(body -> Future.failedFuture(refusal(response.statusCode(), body.toString())));
    }

    private static RuntimeException refusal(int status, String body) {
        return status == 401 ? new UnauthorizedException() : ServiceAnswers.refusal(status, body);
    }

    private static Future<HttpClientResponse> failed(Throwable cause) {
        return Future.failedFuture(cause instanceof IOException ? new ProcessingException(cause) : cause);
    }

    private static Multi<Buffer> pieces(HttpClientResponse response) {
        return MultiHelper.toMulti(response);
    }

    private static Map<String, List<String>> headers(HttpClientResponse response) {
        var headers = new HashMap<String, List<String>>();
        for (var name : HANDED_ON) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
        }
        headers.put("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'; sandbox"));
        return headers;
    }
}
