package id.jembatan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Requests to one process of a service, as a contender and as an open model.
///
/// @param tags the ETags that are known already, or nothing
record Http(Server server, Token token, List<String> paths, List<String> tags, int expected) {

    /// As many as the service may have connections to its database.
    static final int CONNECTIONS = 16;

    private static final int OPEN_CONNECTIONS = 64;

    static Http reading(Server server, Token token, List<String> paths) {
        return new Http(server, token, paths, List.of(), 200);
    }

    /// The same for somebody who has it all already.
    Http known() {
        var known = new ArrayList<String>();
        for (var path : paths) {
            known.add(Web.get(address(path), headers())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow(() -> new Failed(path + " has no ETag.")));
        }
        return new Http(server, token, paths, known, 304);
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token.value(), "Accept", "application/json");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    String body(String path) {
        var answer = Web.get(address(path), headers());
        if (answer.statusCode() != 200) {
            throw new Failed(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpLoad load() {
        var requests = new Requests(server.port(), paths, tags);
        requests.use(token.value());
        return new HttpLoad(server.port(), requests, expected);
    }

    Contender contender(String name) {
        return new Contender(name, server.pid(), time -> {
            // A round is shorter than what is left of the token's life.
            var result = load().closed(CONNECTIONS, time);
            return new Contender.Served(
                    result.count(),
                    result.perSecond(),
                    result.latencies().count() == 0 ? "" : "closed loop: " + result.latencies());
        });
    }

    /// Latency at a rate that the requests do not wait for.
    Latencies latencies(double perSecond, Plan plan) {
        return load().open(OPEN_CONNECTIONS, perSecond, plan.openModel()).latencies();
    }
}
