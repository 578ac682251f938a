package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.ServiceRefusal;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Goals with their scorecards, and one scorecard.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ResultPages {

    private static final int ALL = 200;

    record goals(Frame frame, List<Goal> goals, List<ScorecardItem> scorecards) implements TemplateInstance {}

    record scorecard(Frame frame, Scorecard card, Attempt attempt) implements TemplateInstance {}

    private final Frames frames;
    private final Results results;

    ResultPages(Frames frames, @RestClient Results results) {
        this.frames = frames;
        this.results = results;
    }

    /// Two calls at once.
    @GET
    @Path("goals")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance goals() {
        var frame = frames.of(Frame.Section.RESULTS);
        var both = Uni.combine()
                .all()
                .unis(results.goals(ALL), results.scorecards("AGREEMENT", null, ALL))
                .asTuple()
                .await()
                .indefinitely();
        return new goals(frame, both.getItem1().items(), both.getItem2().items());
    }

    /// One call.
    @GET
    @Path("scorecards/{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance scorecard(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Attempt.done(Place.orEmpty(done)));
    }

    @POST
    @Path("scorecards/{id}/observations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response observe(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, values.getLast().strip()));
        return attempt(id, "recorded", typed, () -> results.observe(observation(typed)));
    }

    @POST
    @Path("scorecards/{id}/verifications")
    @Authenticated
    @Operation(hidden = true)
    public Response decide(
            @RestPath UUID id,
            @FormParam("observation") UUID observation,
            @FormParam("decision") @Nullable String decision,
            @FormParam("note") @Nullable String note) {
        return attempt(
                id,
                "decided",
                Map.of("note", Place.orEmpty(note)),
                () -> results.decide(
                        observation,
                        new Results.Decision(Place.orEmpty(decision), Place.orNothing(Place.orEmpty(note)))));
    }

    /// A figure as the service wants it. The period is a year, or one of its quarters.
    private static Map<String, Object> observation(Map<String, String> typed) {
        var period = new LinkedHashMap<String, Object>();
        put(period, "year", typed);
        put(period, "quarter", typed);
        var observation = new LinkedHashMap<String, Object>();
        observation.put("period", period);
        for (var field : new String[] {"indicator", "value", "state", "status", "source", "comment"}) {
            put(observation, field, typed);
        }
        return observation;
    }

    private static void put(Map<String, Object> to, String field, Map<String, String> typed) {
        var value = typed.getOrDefault(field, "");
        if (!value.isEmpty()) {
            to.put(
                    field,
                    value.matches("[0-9]{1,4}") && !field.equals("value") ? (Object) Integer.valueOf(value) : value);
        }
    }

    private Response attempt(UUID id, String done, Map<String, String> typed, Supplier<Uni<?>> what) {
        try {
            what.get().await().indefinitely();
            return Response.seeOther(URI.create("/scorecards/" + id + "?done=" + done))
                    .build();
        } catch (ServiceRefusal refusal) {
            if (!refusal.belongsOnThePage()) {
                throw refusal;
            }
            return Response.status(refusal.status())
                    .entity(page(id, Attempt.refused(refusal, typed)))
                    .build();
        }
    }

    private TemplateInstance page(UUID id, Attempt attempt) {
        return new scorecard(
                frames.of(Frame.Section.RESULTS), results.scorecard(id).await().indefinitely(), attempt);
    }
}
