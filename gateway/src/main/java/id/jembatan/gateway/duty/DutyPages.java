package id.jembatan.gateway.duty;

import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Body;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.ServiceRefusal;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which reports are owed to whom and when, one report as of a day, and the letter with which it went out.
@Path("/duties")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DutyPages {

    private static final int PAGE = 50;
    private static final List<String> STATES = List.of("OPEN", "LATE", "SUBMITTED");
    private static final List<String> RHYTHMS = List.of("MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY", "AFTER_END");
    private static final List<String> LANGUAGES = List.of("id", "en", "tr");

    /// What the reader has asked for; it lives in the address.
    record Filter(String duty, String state, String after) {

        public boolean isSet() {
            return !(duty + state).isEmpty();
        }

        public String from(String cursor) {
            return Place.of("/duties", "duty", duty, "state", state, "after", cursor);
        }

        Map<String, String> asked() {
            var asked = new LinkedHashMap<String, String>();
            asked.put("limit", String.valueOf(PAGE));
            asked.put("total", "true");
            Map.of("duty", duty, "state", state, "after", after).forEach((name, value) -> {
                if (!value.isEmpty()) {
                    asked.put(name, value);
                }
            });
            return asked;
        }
    }

    record list(Frame frame, Filter filter, Listing<Duty> duties, Listing<Duty.Owed> owed, List<String> states)
            implements TemplateInstance {}

    /// @param report nothing where the reader may not take it along, or where its day was refused
    /// @param cutOff the day that was asked for, or empty
    record period(
            Frame frame, Duty.Owed owed, Duty.@Nullable Report report, String cutOff, Attempt attempt, String query)
            implements TemplateInstance {}

    /// @param code of the duty that is changed, or empty for a new one
    record edit(Frame frame, String code, String tag, List<String> rhythms, List<String> languages, Attempt attempt)
            implements TemplateInstance {}

    private final Frames frames;
    private final Duties duties;

    DutyPages(Frames frames, @RestClient Duties duties) {
        this.frames = frames;
        this.duties = duties;
    }

    /// Two calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String duty, @RestQuery @Nullable String state, @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var filter = new Filter(Place.orEmpty(duty), Place.orEmpty(state), Place.orEmpty(after));
        var both = Uni.combine()
                .all()
                .unis(duties.all(), duties.owed(filter.asked()))
                .asTuple()
                .await()
                .indefinitely();
        return new list(frame, filter, both.getItem1(), both.getItem2(), STATES);
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return form("", "", Attempt.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response owe(MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var body = typed.body().text("code", "rhythm").with("terms", terms(typed));
        return Sending.send("/duties?done=owed", typed, () -> duties.owe(body.map()), attempt -> form("", "", attempt));
    }

    @GET
    @Path("{code}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance edit(@RestPath String code) {
        var found = duties.get(code).await().indefinitely();
        return form(
                code,
                Objects.requireNonNullElse(found.getHeaderString(HttpHeaders.ETAG), ""),
                Attempt.filled(typed(found.getEntity())));
    }

    @POST
    @Path("{code}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath String code, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var patch = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("calendar", "source", "certainty", "until")) {
            patch.put(name, null);
        }
        patch.put("procedures", List.of());
        patch.put("remindDays", List.of());
        patch.putAll(terms(typed));
        return Sending.send(
                "/duties?done=changed",
                typed,
                () -> duties.change(code, typed.was("tag"), patch),
                attempt -> form(code, typed.was("tag"), attempt));
    }

    /// Two calls at once.
    ///
    /// @param cutOff the last day whose entries are in the report
    @GET
    @Path("{code}/periods/{period}")
    @Authenticated
    @Operation(hidden = true)
    public Response period(
            @RestPath String code,
            @RestPath UUID period,
            @RestQuery @Nullable String cutOff,
            @RestQuery @Nullable String done) {
        var page = page(code, period, Place.orEmpty(cutOff), Attempt.done(done));
        return Response.status(page.attempt().status()).entity(page).build();
    }

    @POST
    @Path("{code}/periods/{period}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response submit(@RestPath String code, @RestPath UUID period, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Sending.send(
                "/duties/" + code + "/periods/" + period + "?done=submitted",
                typed,
                () -> duties.submit(
                        code,
                        period,
                        typed.body()
                                .text("letterNumber", "submittedOn", "cutOff", "note")
                                .map()),
                attempt -> page(code, period, "", attempt));
    }

    private period page(String code, UUID id, String cutOff, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var owed = duties.period(code, id).await().indefinitely();
        var query = Place.of("", "cutOff", cutOff);
        if (!frame.may("agreement:export")) {
            return new period(frame, owed, null, cutOff, attempt, query);
        }
        try {
            var report =
                    duties.report(code, id, Place.orNothing(cutOff)).await().indefinitely();
            return new period(frame, owed, report, cutOff, attempt, query);
        } catch (ServiceRefusal refusal) {
            if (!refusal.belongsOnThePage()) {
                throw refusal;
            }
            // The day is not over, or none: what was asked stays in the field.
            return new period(
                    frame,
                    owed,
                    null,
                    cutOff,
                    attempt.wasRefused() || cutOff.isEmpty() ? attempt : Attempt.refused(refusal, Typed.nothing()),
                    query);
        }
    }

    private TemplateInstance form(String code, String tag, Attempt attempt) {
        return new edit(frames.of(Frame.Section.AGREEMENTS), code, tag, RHYTHMS, LANGUAGES, attempt);
    }

    private static Map<String, Object> terms(Typed typed) {
        return typed.body()
                .with("name", worded(typed, "name"))
                .with("recipient", worded(typed, "recipient"))
                .whole("dueDays")
                .text("calendar", "legalBasis", "source", "certainty", "since", "until")
                .with("remindDays", numbers(typed.was("remindDays")))
                .with("enabled", !typed.was("enabled").isEmpty())
                .with("procedures", words(typed.was("procedures")))
                .map();
    }

    private static Map<String, Object> worded(Typed typed, String name) {
        var body = typed.body();
        LANGUAGES.forEach(language -> body.with(language, typed.orNothing(name + "." + language)));
        return body.map();
    }

    private static List<Object> numbers(String text) {
        return words(text).stream().map(Body::number).filter(Objects::nonNull).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[ ,;]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Typed typed(Duty duty) {
        var terms = duty.terms();
        var form = new LinkedHashMap<String, List<String>>();
        LANGUAGES.forEach(language -> {
            put(form, "name." + language, terms.name().get(language));
            put(form, "recipient." + language, terms.recipient().get(language));
        });
        put(form, "rhythm", duty.rhythm());
        put(form, "dueDays", String.valueOf(terms.dueDays()));
        put(form, "calendar", terms.calendar());
        put(form, "remindDays", terms.remindDays().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        put(form, "procedures", String.join(" ", terms.procedures()));
        put(form, "legalBasis", terms.legalBasis());
        put(form, "source", terms.source());
        put(form, "certainty", terms.certainty());
        put(form, "since", terms.since().toString());
        put(form, "until", terms.until() == null ? null : terms.until().toString());
        put(form, "enabled", terms.enabled() ? "true" : null);
        return new Typed(form);
    }

    private static void put(Map<String, List<String>> form, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            form.put(name, List.of(value));
        }
    }
}
