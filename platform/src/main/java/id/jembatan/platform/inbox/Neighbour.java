package id.jembatan.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The feed of a neighbour, over HTTP, with a token of this service's own account.
final class Neighbour {

    private static final Logger LOG = Logger.getLogger(Neighbour.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private final String address;
    private final HttpClient http;
    private final OidcClient account;
    private volatile @Nullable Tokens tokens;
    private boolean down;

    Neighbour(String name, String address, HttpClient http, OidcClient account) {
        this.name = name;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.http = http;
        this.account = account;
    }

    /// What the feed said.
    sealed interface Answer {
        /// @param next where to go on, also when nothing was told
        record Told(List<HeardEvent> events, String next) implements Answer {}

        /// The place we asked for is no longer kept.
        record TooOld() implements Answer {}

        /// The place we asked for belongs to another history of the neighbour's database.
        record OtherHistory() implements Answer {}
    }

    /// The feed cannot be read now; the sentence says why.
    static final class Silent extends Exception {

        private static final long serialVersionUID = 1L;

        Silent(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    String name() {
        return name;
    }

    Answer read(@Nullable String after, Set<String> types, int limit, Duration wait)
            throws Silent, InterruptedException {
        var answer = read(query(after, types, limit, wait), after != null, wait);
        back();
        return answer;
    }

    /// Says once that it is silent, however often that is noticed.
    synchronized void missed(Silent why) {
        if (!down) {
            down = true;
            LOG.warnf(
                    "The events of %s cannot be read at %s: %s. They wait there; asking goes on",
                    name, address, why.getMessage());
        }
    }

    private synchronized void back() {
        if (down) {
            down = false;
            LOG.infof("The events of %s can be read again", name);
        }
    }

    private Answer read(String query, boolean resumed, Duration wait) throws Silent, InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/events?" + query))
                    .timeout(wait.plus(GRACE))
                    .header("Authorization", "Bearer " + token())
                    .header("Accept", "application/cloudevents-batch+json")
                    .build();
            var response = http.send(request, BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 ->
                    new Answer.Told(
                            events(response.body()),
                            response.headers()
                                    .firstValue("Jembatan-Cursor")
                                    .orElseThrow(() -> new IOException("it sent no cursor")));
                case 410 -> new Answer.TooOld();
                case 409 -> new Answer.OtherHistory();
                case 400 -> {
                    if (resumed) {
                        yield new Answer.OtherHistory(); // it does not know its own signature: its data began anew
                    }
                    throw new IOException("it answered 400");
                }
                default -> {
                    tokens = null; // perhaps it no longer likes the token
                    throw new IOException("it answered " + response.statusCode());
                }
            };
        } catch (ConnectException e) {
            throw new Silent("no connection", e);
        } catch (IOException e) {
            throw new Silent(String.valueOf(e.getMessage()), e);
        }
    }

    private static String query(@Nullable String after, Set<String> types, int limit, Duration wait) {
        var query = new StringBuilder("limit=" + limit + "&wait=" + wait.toSeconds());
        if (after != null) {
            query.append("&after=").append(URLEncoder.encode(after, StandardCharsets.UTF_8));
        }
        if (!types.isEmpty()) {
            query.append("&types=").append(URLEncoder.encode(String.join(",", types), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private String token() throws Silent {
        var known = tokens;
        if (known == null || known.isAccessTokenExpired() || known.isAccessTokenWithinRefreshInterval()) {
            try {
                known = account.getTokens().await().atMost(GRACE);
            } catch (RuntimeException e) {
                throw new Silent("no token for this service's account", e);
            }
            tokens = known;
        }
        return known.getAccessToken();
    }

    private static List<HeardEvent> events(byte[] batch) throws IOException {
        var events = new ArrayList<HeardEvent>();
        for (JsonNode event : HeardEvent.JSON.readTree(batch)) {
            events.add(new HeardEvent(
                    UUID.fromString(event.path("id").asText()),
                    event.path("type").asText(),
                    UUID.fromString(event.path("subject").asText()),
                    event.path("subjectversion").asLong(),
                    Instant.parse(event.path("time").asText()),
                    event.path("data")));
        }
        return events;
    }
}
