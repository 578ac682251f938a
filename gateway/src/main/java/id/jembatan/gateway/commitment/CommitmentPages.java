package id.jembatan.gateway.commitment;

import id.jembatan.gateway.desk.Answers;
import id.jembatan.gateway.desk.Body;
import id.jembatan.gateway.desk.Lists;
import id.jembatan.gateway.desk.Me;
import id.jembatan.gateway.desk.PartnerRef;
import id.jembatan.gateway.desk.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of promises, one promise, and a new one.
@Path("/commitments")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CommitmentPages {

    private static final int PAGE = 50;

    /// What the reader has asked for; it lives in the address.
    ///
    /// @param whose `mine` for those that his own desk has to keep
    record Filter(String q, String state, String side, String whose, String overdue, String partner, String after) {

        public boolean isSet() {
            return !(q + state + side + whose + overdue + partner).isEmpty();
        }

        public List<String> states() {
            return List.of("open", "done", "handed_over", "dropped");
        }

        public String from(String cursor) {
            return Place.of(
                    "/commitments",
                    "q",
                    q,
                    "state",
                    state,
                    "side",
                    side,
                    "whose",
                    whose,
                    "overdue",
                    overdue,
                    "partner",
                    partner,
                    "after",
                    cursor);
        }

        /// The address of the same rows as a file.
        ///
        /// @param own the reader's desk
        public String file(String suffix, String own) {
            return Place.of(
                    "/downloads/commitments." + suffix,
                    "q",
                    q,
                    "state",
                    state,
                    "side",
                    side,
                    "owner",
                    whose.equals("mine") ? own : "",
                    "overdue",
                    overdue,
                    "partner",
                    partner);
        }
    }

    record list(Frame frame, Me me, Filter filter, Listing<Commitment> found) implements TemplateInstance {}

    /// @param tag which state of it the forms were made for
    record show(Frame frame, Me me, Commitment it, String tag, Typed typed) implements TemplateInstance {}

    /// @param more whether there are more partners than the choice holds
    record form(Frame frame, Me me, Typed typed, List<PartnerRef> partners, boolean more, String seek)
            implements TemplateInstance {}

    private final Frames frames;
    private final Me me;
    private final Commitments commitments;
    private final Lists lists;

    CommitmentPages(Frames frames, Me me, @RestClient Commitments commitments, @RestClient Lists lists) {
        this.frames = frames;
        this.me = me;
        this.commitments = commitments;
        this.lists = lists;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String side,
            @RestQuery @Nullable String whose,
            @RestQuery @Nullable String overdue,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String after) {
        var filter = new Filter(
                Place.orEmpty(q),
                Place.orEmpty(state),
                Place.orEmpty(side),
                Place.orEmpty(whose),
                Place.orEmpty(overdue),
                Place.orEmpty(partner),
                Place.orEmpty(after));
        var found = commitments
                .list(
                        Place.orNothing(filter.q()),
                        Place.orNothing(filter.state()),
                        Place.orNothing(filter.side()),
                        filter.whose().equals("mine") ? me.desk() : null,
                        Place.orNothing(filter.partner()),
                        Place.orNothing(filter.overdue()),
                        null,
                        Place.orNothing(filter.after()),
                        PAGE,
                        true)
                .await()
                .indefinitely();
        return new list(frames.of(Frame.Section.ENGAGEMENTS), me, filter, found);
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance blank(@RestQuery @Nullable String partner, @RestQuery @Nullable String seek) {
        return form(Typed.nothing().with("partner", partner), Place.orEmpty(seek));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response promise(MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Answers.to(
                typed,
                () -> commitments.promise(
                        typed.once(),
                        Body.of(typed)
                                .text("partner", "side", "title", "owner", "ownerText", "dueOn", "audience")
                                .flag("confidential")
                                .fields()),
                made -> "/commitments/" + made.id() + "?done=promised",
                again -> form(again, ""));
    }

    /// One call.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Typed.done(done));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "change");
        return Answers.to(
                typed,
                () -> commitments.change(
                        id,
                        typed.of("tag"),
                        Body.patch(typed)
                                .text("title", "owner", "ownerText", "dueOn", "audience")
                                .fields()),
                _ -> "/commitments/" + id + "?done=saved",
                again -> page(id, again));
    }

    @POST
    @Path("{id}/outcomes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response settle(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "settle");
        return Answers.to(
                typed,
                () -> commitments.settle(
                        id,
                        typed.once(),
                        Body.of(typed)
                                .text("state", "on", "note", "evidence", "handedTo", "reason")
                                .fields()),
                _ -> "/commitments/" + id + "?done=settled",
                again -> page(id, again));
    }

    @POST
    @Path("{id}/statements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response state(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "state");
        return Answers.to(
                typed,
                () -> commitments.state(
                        id, typed.once(), Body.of(typed).text("on", "note").fields()),
                _ -> "/commitments/" + id + "?done=stated",
                again -> page(id, again));
    }

    private TemplateInstance form(Typed typed, String seek) {
        var found = lists.partners(Place.orNothing(seek), "name", Lists.MOST)
                .await()
                .indefinitely();
        return new form(
                frames.of(Frame.Section.ENGAGEMENTS),
                me,
                typed,
                lists.with(typed.all("partner"), found.items()),
                found.next() != null,
                seek);
    }

    private TemplateInstance page(UUID id, Typed typed) {
        var found = commitments.get(id).await().indefinitely();
        return new show(
                frames.of(Frame.Section.ENGAGEMENTS), me, found.getEntity(), found.getHeaderString("ETag"), typed);
    }
}
