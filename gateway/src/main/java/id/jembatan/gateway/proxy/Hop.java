package id.jembatan.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of the headers belongs to one connection only (RFC 9110, section 7.6.1), and what a service must hear from
/// this gateway and from nobody else.
final class Hop {

    private static final Set<String> CONNECTION_ONLY = Set.of(
            "connection",
            "expect",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    /// Headers by which some proxy tells who the caller is, or what he "really" asked for.
    private static final Set<String> BELIEVED = Set.of(
            "cf-connecting-ip",
            "client-ip",
            "fastly-client-ip",
            "forwarded",
            "front-end-https",
            "remote-user",
            "true-client-ip",
            "via",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-host",
            "x-http-host-override",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-real-ip",
            "x-remote-addr",
            "x-remote-ip",
            "x-remote-user",
            "x-request-id",
            "x-rewrite-url");

    private static final List<String> BELIEVED_PREFIXES = List.of(
            "x-forwarded", "x-original", "x-internal", "x-auth", "x-user", "x-jembatan", "x-amzn-oidc", "x-goog-iap");

    /// With which all of them begin.
    private static final String FIRST_LETTERS = Stream.concat(BELIEVED.stream(), BELIEVED_PREFIXES.stream())
            .map(name -> name.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Hop() {}

    /// Prepares the headers of a request for the way to a service.
    ///
    /// @param door the address under which the client called
    static void inwards(MultiMap headers, HttpServerRequest client, String door, String requestId) {
        dropConnectionOnly(headers);
        var believed = new ArrayList<String>();
        for (var header : headers) {
            if (isBelieved(header.getKey())) {
                believed.add(header.getKey());
            }
        }
        believed.forEach(headers::remove);
        // What comes back plain is compressed at this door, which also writes the header that says so.
        headers.set("Accept-Encoding", "identity");
        headers.remove("cookie"); // the session of the portal is no business of a service
        var mark = door.indexOf("://");
        headers.set("X-Forwarded-For", client.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", door.substring(0, mark));
        headers.set("X-Forwarded-Host", door.substring(mark + 3));
        headers.set("X-Request-Id", requestId);
        var trace = headers.get("traceparent");
        if (trace == null || !TRACE.matcher(trace).matches()) {
            headers.remove("tracestate");
            headers.set("traceparent", newTrace());
        }
    }

    private static boolean isBelieved(String name) {
        if (name.isEmpty() || FIRST_LETTERS.indexOf(name.charAt(0) | 0x20) < 0) {
            return false; // as most are
        }
        var plain = name.toLowerCase(Locale.ROOT).replace('_', '-'); // some servers read the two as one
        return BELIEVED.contains(plain) || BELIEVED_PREFIXES.stream().anyMatch(plain::startsWith);
    }

    /// Prepares the headers of an answer for the way to the client.
    static void outwards(MultiMap headers) {
        dropConnectionOnly(headers);
        headers.remove("set-cookie"); // services have no sessions; nobody may plant a cookie beside ours
        headers.remove("server");
        headers.remove("x-request-id"); // this door has set it already
    }

    private static void dropConnectionOnly(MultiMap headers) {
        var names = new ArrayList<>(CONNECTION_ONLY);
        for (var value : headers.getAll("connection")) {
            for (var name : value.split(",")) {
                names.add(name.strip());
            }
        }
        // "Connection: content-length" would make the two sides see different bodies.
        names.removeIf(name -> name.isEmpty()
                || name.equalsIgnoreCase("content-length")
                || name.equalsIgnoreCase("transfer-encoding")
                || name.equalsIgnoreCase("authorization")
                || name.equalsIgnoreCase("host"));
        names.forEach(headers::remove);
    }

    private static String newTrace() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
    }
}
