package id.jembatan.partners.calendar;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.ical.CalendarEntry;
import id.jembatan.platform.ical.CalendarFile;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The feed as calendar programs read it. They cannot sign in, so the secret opens it; it comes in a header, from the
/// gateway that took it off its own address, so that it stands in no log and no trace of this service. It is no part of
/// the API that people write programs for.
@Path("/calendar.ics")
@RunOnVirtualThread
class FeedResource {

    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 400;

    private final Feeds feeds;
    private final Calendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    FeedResource(Feeds feeds, Calendar calendar, Clock clock, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    /// Unknown, revoked and resting look the same.
    @GET
    @Produces(CalendarFile.MEDIA_TYPE)
    @PermitAll
    @Transactional
    @Operation(hidden = true)
    public RestResponse<String> read(@RestHeader("X-Calendar-Token") @Nullable String token) {
        var reader = feeds.readerWith(token == null ? "" : token).orElseThrow(UnauthorizedException::new);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var entries = calendar.of(reader, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
                .flatMap(item -> entry(item, reader, now))
                .toList();
        return RestResponse.ResponseBuilder.ok(CalendarFile.of(entries))
                .header("Content-Type", CalendarFile.MEDIA_TYPE + ";charset=utf-8")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /// What is confidential stays out altogether: nobody knows where a feed is read.
    private static Stream<CalendarEntry> entry(CalendarItem item, Caller reader, Instant now) {
        var title = item.title();
        if (title == null) {
            return Stream.empty();
        }
        var summary = item.isDue() ? due(title, reader) : title;
        var starts = item.startsAt();
        return Stream.of(
                starts == null
                        ? CalendarEntry.wholeDays(
                                item.id(), item.first(), item.last(), summary, item.place(), item.partner(), now)
                        : CalendarEntry.timed(
                                item.id(), starts, item.endsAt(), summary, item.place(), item.partner(), now));
    }

    private static String due(String title, Caller reader) {
        var words = ResourceBundle.getBundle(
                "calendar", reader.language(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString("due"), reader.language()).format(new Object[] {title});
    }
}
