package id.jembatan.gateway.administration;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The days off and the working weeks by which time limits are counted.
@Path("/administration/calendars")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CalendarPages {

    private static final int PAGE = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /// A calendar, and a year of it.
    record Filter(String calendar, int year) {

        public String of(int other) {
            return Place.of("/administration/calendars", "calendar", calendar, "year", String.valueOf(other));
        }

        public int yearBefore() {
            return year - 1;
        }

        public int yearAfter() {
            return year + 1;
        }
    }

    record calendar(
            Frame frame,
            Filter filter,
            List<String> calendars,
            Listing<Calendars.Holiday> days,
            List<Calendars.WorkingWeek> weeks,
            List<DayOfWeek> weekdays,
            Form form)
            implements TemplateInstance {}

    private final Frames frames;
    private final Calendars calendars;
    private final Clock clock;

    CalendarPages(Frames frames, @RestClient Calendars calendars, Clock clock) {
        this.frames = frames;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance calendar(
            @RestQuery @Nullable String calendar, @RestQuery @Nullable Integer year, @RestQuery @Nullable String done) {
        return page(calendar, year, Form.done(done));
    }

    @POST
    @Path("days")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response decree(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var day = new HashMap<String, Object>();
        put(day, form, "calendar", "day", "name", "kind", "source", "certainty");
        day.put("dayOff", !form.was("dayOff").equals("false"));
        var place = Place.of(
                "/administration/calendars",
                "calendar",
                form.was("calendar"),
                "year",
                form.was("day").replaceFirst("-.*", ""),
                "done",
                "decreed");
        return form.send(
                URI.create(place),
                () -> calendars.decree(day),
                refused -> page(form.was("calendar"), yearOf(form.was("day")), refused));
    }

    @POST
    @Path("weeks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response decide(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var week = new HashMap<String, Object>();
        put(week, form, "calendar", "validFrom", "source", "certainty");
        week.put("weekend", form.all("weekend"));
        week.put("collectiveLeaveOff", form.has("collectiveLeaveOff", "true"));
        return form.send(
                URI.create(Place.of("/administration/calendars", "calendar", form.was("calendar"), "done", "decided")),
                () -> calendars.decide(week),
                refused -> page(form.was("calendar"), null, refused));
    }

    private static void put(Map<String, Object> to, Form form, String... fields) {
        for (var field : fields) {
            if (!form.was(field).isEmpty()) {
                to.put(field, form.was(field));
            }
        }
    }

    private static @Nullable Integer yearOf(String day) {
        return day.matches("[0-9]{4}-.*") ? Integer.valueOf(day.substring(0, 4)) : null;
    }

    /// Two calls: the days are asked for by a calendar that the working weeks name.
    private TemplateInstance page(@Nullable String calendar, @Nullable Integer year, Form form) {
        var frame = frames.of(Frame.Section.ADMINISTRATION);
        var today = LocalDate.now(clock.withZone(frame.zone()));
        var wanted = Place.orEmpty(calendar);
        var asked = year != null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : today.getYear();
        if (wanted.matches("[A-Z]{2}[A-Z0-9-]{0,8}")) {
            var both = Uni.combine()
                    .all()
                    .unis(calendars.weeks(), calendars.holidays(wanted, asked, null, PAGE))
                    .asTuple()
                    .await()
                    .indefinitely();
            return show(
                    frame,
                    new Filter(wanted, asked),
                    both.getItem2(),
                    both.getItem1().items(),
                    form);
        }
        var weeks = calendars.weeks().await().indefinitely().items();
        var first = names(weeks).stream().findFirst().orElse("");
        var days = first.isEmpty()
                ? Listing.<Calendars.Holiday>empty()
                : calendars.holidays(first, asked, null, PAGE).await().indefinitely();
        return show(frame, new Filter(first, asked), days, weeks, form);
    }

    private static TemplateInstance show(
            Frame frame, Filter filter, Listing<Calendars.Holiday> days, List<Calendars.WorkingWeek> weeks, Form form) {
        return new calendar(frame, filter, names(weeks), days, weeks, List.of(DayOfWeek.values()), form);
    }

    private static List<String> names(List<Calendars.WorkingWeek> weeks) {
        return weeks.stream()
                .map(Calendars.WorkingWeek::calendar)
                .filter(name -> !name.equals("*"))
                .distinct()
                .toList();
    }
}
