package id.jembatan.platform.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Answers that are the same for everybody, so that anybody may keep them for a while: a strong ETag of their bytes,
/// when they were last otherwise, for how long they need not be asked for again, and under which licence they may be
/// used. They depend on the address and on the language, never on who asks.
@ApplicationScoped
public class PublicAnswers {

    private static final int REMEMBERED = 2_000;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH);

    private final ObjectMapper json;
    private final Clock clock;
    private final Duration fresh;
    private final Optional<URI> licence;

    /// Since when an address has given the bytes that it gives now, as far as this process has seen. A replica that saw
    /// them later says a later moment, which costs a client one more download and can never hide a change from it.
    private final Cache<String, Seen> seen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Seen(String tag, Instant since) {}

    /// @param fresh for how long a copy may be shown without asking; a withdrawal is seen by everybody after that
    /// @param licence under which the data may be used
    PublicAnswers(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "jembatan.public.fresh", defaultValue = "60S") Duration fresh,
            @ConfigProperty(name = "jembatan.public.licence") Optional<URI> licence) {
        this.json = json;
        this.clock = clock;
        this.fresh = fresh;
        this.licence = licence;
    }

    /// A view, or a page of a list with the link to the next one.
    public RestResponse<byte[]> json(Object view, UriInfo place, HttpHeaders asked) {
        try {
            var next = view instanceof Page<?> page ? page.next() : null;
            return answer(json.writeValueAsBytes(view), MediaType.APPLICATION_JSON, null, next, place, asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view must be writable as JSON", e);
        }
    }

    /// What is looked at, such as a page.
    public RestResponse<byte[]> page(byte[] bytes, String mediaType, UriInfo place, HttpHeaders asked) {
        return answer(bytes, mediaType, null, null, place, asked);
    }

    /// @param name under which a browser keeps it
    public RestResponse<byte[]> file(byte[] bytes, String mediaType, String name, UriInfo place, HttpHeaders asked) {
        return answer(bytes, mediaType, name, null, place, asked);
    }

    private RestResponse<byte[]> answer(
            byte[] bytes,
            String mediaType,
            @Nullable String name,
            @Nullable String next,
            UriInfo place,
            HttpHeaders asked) {
        var tag = "\"" + Sha256.hex(bytes) + "\"";
        var key = place.getRequestUri().getRawPath() + "?"
                + place.getRequestUri().getRawQuery() + " " + asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var since = seen.asMap()
                .compute(key, (_, known) -> known != null && known.tag().equals(tag) ? known : new Seen(tag, now))
                .since();
        var response = isKnown(asked, tag, since)
                ? RestResponse.ResponseBuilder.<byte[]>notModified()
                : RestResponse.ResponseBuilder.ok(bytes).header(HttpHeaders.CONTENT_TYPE, mediaType);
        response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(since.atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + fresh.toSeconds() + ", must-revalidate")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                // Everybody's, so also the pages' of others; no cookie and no token has any part in it.
                .header("Access-Control-Allow-Origin", "*");
        licence.ifPresent(it -> response.header(HttpHeaders.LINK, "<" + it + ">; rel=\"license\""));
        if (name != null) {
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        }
        if (next != null) {
            var uri = place.getRequestUriBuilder()
                    .replaceQueryParam("after", next)
                    .build();
            response.header(HttpHeaders.LINK, "<" + uri.getRawPath() + "?" + uri.getRawQuery() + ">; rel=\"next\"");
        }
        return response.build();
    }

    /// RFC 9110, section 13.2.2: the tag decides where there is one.
    private static boolean isKnown(HttpHeaders asked, String tag, Instant since) {
        var tags = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return tags.strip().equals("*")
                    || Arrays.stream(tags.split(","))
                            .map(String::strip)
                            .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                            .anyMatch(tag::equals);
        }
        var day = asked.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        return day != null && moment(day).filter(it -> !since.isAfter(it)).isPresent();
    }

    /// What cannot be read counts as not asked.
    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
