package id.jembatan.gateway.month;

import id.jembatan.gateway.desk.Answers;
import id.jembatan.gateway.desk.Body;
import id.jembatan.gateway.desk.Me;
import id.jembatan.gateway.desk.Typed;
import id.jembatan.gateway.http.Incoming;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A month of the reader's calendar, and his feeds.
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MonthPages {

    /// A day of the page.
    ///
    /// @param weekday in the language of the page
    /// @param inMonth whether it belongs to the month, or only fills a week
    record Day(LocalDate on, String weekday, boolean inMonth, boolean isToday, List<Item> items) {}

    /// @param title such as "November 2026", as the language says it
    /// @param before the month before, such as `2026-10`
    /// @param opened the address of a feed that has just been opened: told once
    record month(
            Frame frame,
            Me me,
            String title,
            String before,
            String after,
            List<String> weekdays,
            List<List<Day>> weeks,
            Part<Item> items,
            Part<Feed> feeds,
            @Nullable String opened,
            Typed typed)
            implements TemplateInstance {}

    private final Frames frames;
    private final Me me;
    private final Calendars calendars;
    private final Clock clock;
    private final RoutingContext http;

    MonthPages(Frames frames, Me me, @RestClient Calendars calendars, Clock clock, RoutingContext http) {
        this.frames = frames;
        this.me = me;
        this.calendars = calendars;
        this.clock = clock;
        this.http = http;
    }

    /// Two calls at once.
    ///
    /// @param month such as `2026-11`; the present one, if nobody says or it is none
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestQuery @Nullable String month, @RestQuery @Nullable String done) {
        return page(month, null, Typed.done(done));
    }

    /// The page itself is the answer, because the address is told once and stands nowhere else.
    @POST
    @Path("feeds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Tries.of(
                () -> {
                    var made = calendars
                            .open(Body.of(typed).text("label").fields())
                            .await()
                            .indefinitely();
                    var address = Incoming.addressOf(http.request()) + "/calendar/feeds/" + made.token() + ".ics";
                    return Response.ok(page(null, address, Typed.nothing()))
                            .header("Cache-Control", "no-store")
                            .build();
                },
                refusal -> page(null, null, typed.refused(refusal)));
    }

    @POST
    @Path("feeds/{id}/revoke")
    @Authenticated
    @Operation(hidden = true)
    public Response revoke(@RestPath UUID id) {
        return Answers.to(
                Typed.nothing(),
                () -> calendars.revoke(id),
                _ -> "/calendar?done=revoked",
                again -> page(null, null, again));
    }

    private TemplateInstance page(@Nullable String wanted, @Nullable String opened, Typed typed) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var today = LocalDate.now(clock.withZone(frame.zone()));
        var month = month(wanted, today);
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var both = Uni.combine()
                .all()
                .unis(Part.of(calendars.items(first, last)), Part.of(calendars.feeds()))
                .asTuple()
                .await()
                .indefinitely();
        var weeks = new ArrayList<List<Day>>();
        for (var monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> new Day(
                            day,
                            weekday(day.getDayOfWeek(), frame),
                            YearMonth.from(day).equals(month),
                            day.equals(today),
                            both.getItem1().items().stream()
                                    .filter(item -> item.isOn(day))
                                    .toList()))
                    .toList());
        }
        return new month(
                frame,
                me,
                DateTimeFormatter.ofPattern("LLLL yyyy", frame.language()).format(month),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                Arrays.stream(DayOfWeek.values())
                        .map(each -> weekday(each, frame))
                        .toList(),
                weeks,
                both.getItem1(),
                both.getItem2(),
                opened,
                typed);
    }

    private static String weekday(DayOfWeek day, Frame frame) {
        return day.getDisplayName(TextStyle.FULL, frame.language());
    }

    private static YearMonth month(@Nullable String wanted, LocalDate today) {
        try {
            return wanted == null ? YearMonth.from(today) : YearMonth.parse(Place.orEmpty(wanted));
        } catch (DateTimeException e) {
            return YearMonth.from(today);
        }
    }
}
