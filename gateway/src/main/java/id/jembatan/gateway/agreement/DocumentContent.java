package id.jembatan.gateway.agreement;

import id.jembatan.gateway.service.Services;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/// Hands a document on to a browser, piece by piece: it is never held here. Whether this reader may have it, the
/// service
/// says.
@Path("/agreements/{id}/documents/{document}")
class DocumentContent {

    private static final int CONNECT_MILLIS = 2_000;

    /// What the service says of the file and the browser has to know.
    private static final List<String> HANDED_ON =
            List.of("Content-Type", "Content-Length", "Content-Disposition", "ETag");

    private final HttpClient client;
    private final String service;
    private final SecurityIdentity identity;

    DocumentContent(Vertx vertx, Services services, SecurityIdentity identity) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
        this.service = services.get("agreements").url().toString();
        this.identity = identity;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> get(@RestPath UUID id, @RestPath UUID document) {
        var token = identity.getCredential(AccessTokenCredential.class).getToken();
        var asked = client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(service + "/api/v1/agreements/" + id + "/documents/" + document + "/content")
                        .putHeader("Authorization", "Bearer " + token))
                .compose(request -> request.send())
                .map(response -> response.pause());
        return RestMulti.fromUniResponse(
                Uni.createFrom().completionStage(asked.toCompletionStage()).map(DocumentContent::found),
                DocumentContent::pieces,
                DocumentContent::headers);
    }

    private static HttpClientResponse found(HttpClientResponse response) {
        if (response.statusCode() == 200) {
            return response;
        }
        response.resume();
        throw new Refusal(
                switch (response.statusCode()) {
                    case 403 -> CommonProblem.FORBIDDEN;
                    case 404 -> CommonProblem.NOT_FOUND;
                    default -> CommonProblem.UNAVAILABLE;
                });
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
