package id.jembatan.partners.calendar;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/")
@Tag(name = "Calendar", description = "What a person has in the calendar, and the feeds for calendar programs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CalendarResource {

    /// A year and a bit: what a year view with its edges needs.
    private static final int MOST_DAYS = 400;

    private final Calendar calendar;
    private final Feeds feeds;
    private final Callers callers;

    CalendarResource(Calendar calendar, Feeds feeds, Callers callers) {
        this.calendar = calendar;
        this.feeds = feeds;
        this.callers = callers;
    }

    @GET
    @Path("calendar")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "getCalendar",
            summary = "What stands in the caller's calendar from a day to a day, 400 days and 2,000 entries at most")
    public Page<CalendarItem> calendar(@RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate until) {
        if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new Refusal(CommonProblem.INVALID).at("until", CalendarProblem.CALENDAR_RANGE, MOST_DAYS);
        }
        var caller = callers.current();
        feeds.renew(caller);
        return new Page<>(calendar.of(caller, from, until), null, null);
    }

    @GET
    @Path("calendar-feeds")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "listCalendarFeeds", summary = "The caller's own feeds; looking at them keeps them going")
    public Page<FeedView> list() {
        var caller = callers.current();
        feeds.renew(caller);
        return new Page<>(feeds.of(caller), null, null);
    }

    /// Not repeatable by a key: the first answer would have to be kept, and with it the secret.
    @POST
    @Path("calendar-feeds")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "openCalendarFeed", summary = "Open a feed; the answer tells its secret, once")
    public RestResponse<FeedView> open(@Valid @NotNull OpenFeed form) {
        var made = feeds.open(form, callers.current());
        return RestResponse.ResponseBuilder.<FeedView>created(URI.create("/api/v1/calendar-feeds"))
                .entity(made)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("calendar-feeds/{id}/revocations")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "revokeCalendarFeed", summary = "Revoke a feed of the caller's own, from this moment on")
    public Page<FeedView> revoke(@RestPath UUID id) {
        var caller = callers.current();
        feeds.revoke(id, caller);
        return new Page<>(feeds.of(caller), null, null);
    }
}
