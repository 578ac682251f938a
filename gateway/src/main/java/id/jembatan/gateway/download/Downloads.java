package id.jembatan.gateway.download;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.ServiceProblem;
import id.jembatan.gateway.service.ServiceRefusal;
import id.jembatan.gateway.service.Services;
import id.jembatan.platform.http.RequestIds;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/// `/downloads/partners.csv?country=TR` is what the API has under `/api/v1/partners.csv?country=TR`, for people with a
/// session instead of a token. Only what is meant to be saved as a file, piece by piece: it is never held here. Whether
/// this reader may have it, the service says.
@Path("/downloads")
class Downloads {

    private static final int CONNECT_MILLIS = 2_000;

    /// The forms that a list, a record or a plan can have beside JSON.
    private static final Pattern FILE =
            Pattern.compile("[a-z-]+(/[A-Za-z0-9-]+)*[.](csv|xlsx|geojson|ics|vcf|xml|pdf)");

    /// What the service says of the file and the browser has to know.
    private static final List<String> HANDED_ON = List.of("Content-Type", "Content-Disposition");

    private final HttpClient client;
    private final Services services;
    private final SecurityIdentity identity;
    private final RequestIds ids;
    private final ObjectMapper json;

    Downloads(Vertx vertx, Services services, SecurityIdentity identity, RequestIds ids, ObjectMapper json) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
        this.services = services;
        this.identity = identity;
        this.ids = ids;
        this.json = json;
    }

    @GET
    @Path("{file:.+}")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> get(@RestPath String file, RoutingContext http, HttpHeaders headers) {
        if (!FILE.matcher(file).matches()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        var service = services.ownerOf(file.substring(0, endOfCollection(file)))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var query = http.request().query();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(services.get(service).url() + "/api/v1/" + file + (query == null ? "" : "?" + query))
                .putHeader(
                        "Authorization",
                        "Bearer "
                                + identity.getCredential(AccessTokenCredential.class)
                                        .getToken());
        var language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            options.putHeader(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        var id = ids.current();
        if (id != null) {
            options.putHeader(RequestIds.HEADER, id);
        }
        var asked = client.request(options)
                .compose(HttpClientRequest::send)
                .recover(_ -> Future.failedFuture(
                        new Refusal(ServiceProblem.SERVICE_DOWN, service).header("Retry-After", "5")))
                .compose(this::found);
        return RestMulti.fromUniResponse(
                Uni.createFrom().completionStage(asked.toCompletionStage()), Downloads::pieces, Downloads::headers);
    }

    private static int endOfCollection(String file) {
        var slash = file.indexOf('/');
        return slash < 0 ? file.indexOf('.') : slash;
    }

    private Future<HttpClientResponse> found(HttpClientResponse response) {
        if (response.statusCode() == 200) {
            return Future.succeededFuture(response.pause());
        }
        if (response.statusCode() == 401) {
            return Future.failedFuture(new UnauthorizedException()); // the session has ended on the way
        }
        return response.body().compose(body -> Future.failedFuture(refusal(response.statusCode(), body)));
    }

    private RuntimeException refusal(int status, Buffer body) {
        try {
            return ServiceRefusal.of(
                    status, json.readValue(body.getBytes(), new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            return new Refusal(CommonProblem.UNAVAILABLE); // not from the service, but from something before it
        } catch (java.io.IOException e) {
            return new Refusal(CommonProblem.UNAVAILABLE);
        }
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
        headers.putIfAbsent("Content-Disposition", List.of("attachment"));
        headers.put("Cache-Control", List.of("private, no-store"));
        headers.put("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'; sandbox"));
        return headers;
    }
}
