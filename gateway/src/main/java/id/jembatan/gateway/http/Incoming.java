package id.jembatan.gateway.http;

import io.vertx.core.http.HttpServerRequest;

/// What a request says of itself before anybody has looked into it.
public final class Incoming {

    private Incoming() {}

    /// @return scheme and authority under which the client called, for example `https://jembatan.example`; behind an
    ///     ingress this is what the ingress says, if `quarkus.http.proxy.*` trusts it
    public static String addressOf(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }

    /// @return the path, or nothing for a request that has none (`OPTIONS *`)
    public static String pathOf(HttpServerRequest request) {
        var path = request.path();
        return path == null ? "" : path;
    }

    /// Whether it is for the API, where a token counts and the session cookie does not.
    public static boolean isForApi(HttpServerRequest request) {
        var path = pathOf(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    /// Whether it is for the public register, which is the same for whoever asks.
    public static boolean isForEverybody(HttpServerRequest request) {
        var path = pathOf(request);
        return path.equals("/public") || path.startsWith("/public/");
    }

    public static boolean isSecure(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }
}
