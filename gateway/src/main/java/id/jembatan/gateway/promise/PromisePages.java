package id.jembatan.gateway.promise;

import id.jembatan.gateway.agreement.Agreement;
import id.jembatan.gateway.agreement.Agreements;
import id.jembatan.gateway.agreement.Document;
import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The ledger, and one promise: who does it, by when, and what came of it.
@Path("/promises")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PromisePages {

    private static final int PAGE = 50;
    private static final List<String> STATES = List.of("NOT_PICKED_UP", "PICKED_UP", "KEPT", "BROKEN", "SUPERSEDED");

    /// What the reader has asked for; it lives in the address.
    record Filter(String agreement, String instrument, String state, String measurable, String after) {

        public boolean isSet() {
            return !(agreement + instrument + state + measurable).isEmpty();
        }

        public String from(String cursor) {
            return address(state, cursor);
        }

        public String in(String other) {
            return address(other, "");
        }

        private String address(String wanted, String cursor) {
            return Place.of(
                    "/promises",
                    "agreement",
                    agreement,
                    "instrument",
                    instrument,
                    "state",
                    wanted,
                    "measurable",
                    measurable,
                    "after",
                    cursor);
        }

        Map<String, String> asked() {
            var asked = new LinkedHashMap<String, String>();
            asked.put("limit", String.valueOf(PAGE));
            asked.put("total", "true");
            put(asked, "agreement", agreement);
            put(asked, "instrument", instrument);
            put(asked, "state", state);
            put(asked, "measurable", measurable);
            put(asked, "after", after);
            return asked;
        }

        private static void put(Map<String, String> asked, String name, String value) {
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
    }

    record list(Frame frame, Filter filter, Listing<Promise> found, Part<Promise.Figures> figures, List<String> states)
            implements TemplateInstance {}

    /// @param papers of the case, one of which may be the evidence
    /// @param others promises of the same text, one of which may take its place
    record show(
            Frame frame,
            Promise promise,
            String tag,
            Agreement agreement,
            Part<Document> papers,
            Part<Promise> others,
            Attempt attempt)
            implements TemplateInstance {}

    private final Frames frames;
    private final Promises promises;
    private final Agreements agreements;

    PromisePages(Frames frames, @RestClient Promises promises, @RestClient Agreements agreements) {
        this.frames = frames;
        this.promises = promises;
        this.agreements = agreements;
    }

    /// Two calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String agreement,
            @RestQuery @Nullable String instrument,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String measurable,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var filter = new Filter(
                Place.orEmpty(agreement),
                Place.orEmpty(instrument),
                Place.orEmpty(state),
                Place.orEmpty(measurable),
                Place.orEmpty(after));
        var both = Uni.combine()
                .all()
                .unis(
                        promises.search(filter.asked()),
                        Part.of(promises.figures().map(it -> new Listing<>(List.of(it), null, null))))
                .asTuple()
                .await()
                .indefinitely();
        return new list(frame, filter, both.getItem1(), both.getItem2(), STATES);
    }

    /// One call, and three at once from what it says.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Attempt.done(done));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var act = typed.was("form");
        return Sending.send(
                "/promises/" + id + "?done=" + act,
                typed,
                () -> switch (act) {
                    case "change" -> promises.change(id, typed.was("tag"), patch(typed));
                    case "step" ->
                        promises.step(
                                id,
                                typed.body()
                                        .text("state", "note", "document", "evidence", "supersededBy")
                                        .known("on")
                                        .map());
                    default -> throw new NotFoundException();
                },
                attempt -> page(id, attempt));
    }

    /// Everything that the form holds: what was emptied is taken away.
    private static Map<String, @Nullable Object> patch(Typed typed) {
        var patch = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("clause", "text", "side", "owner", "activity", "indicator", "notMeasurable")) {
            patch.put(name, typed.orNothing(name));
        }
        patch.put("due", typed.body().known("due").map().get("due"));
        return patch;
    }

    private TemplateInstance page(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var found = promises.get(id).await().indefinitely();
        var promise = found.getEntity();
        var all = Uni.combine()
                .all()
                .unis(
                        agreements.get(promise.agreementId()),
                        Part.of(agreements.documents(promise.agreementId())),
                        Part.of(promises.search(
                                Map.of("instrument", promise.instrumentId().toString(), "limit", "200"))))
                .asTuple()
                .await()
                .indefinitely();
        return new show(
                frame,
                promise,
                Objects.requireNonNullElse(found.getHeaderString(HttpHeaders.ETAG), ""),
                all.getItem1().getEntity(),
                all.getItem2(),
                all.getItem3(),
                attempt);
    }
}
