package id.jembatan.gateway.engagement;

import id.jembatan.gateway.desk.Answers;
import id.jembatan.gateway.desk.Lists;
import id.jembatan.gateway.desk.Me;
import id.jembatan.gateway.desk.Named;
import id.jembatan.gateway.desk.PartnerRef;
import id.jembatan.gateway.desk.Typed;
import id.jembatan.gateway.page.Countries;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Recording what happened or is planned: six fields first, for a phone after a meeting; all others behind them.
@Path("/engagements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LogPages {

    /// @param id of the record to correct; absent: a new one
    /// @param rows what the form holds besides the plain fields
    /// @param people at the partner, for the delegation; none where the partner is not chosen yet
    /// @param seek the words by which partners were looked for
    /// @param more whether there are more partners than the choice holds
    record log(
            Frame frame,
            Me me,
            @Nullable UUID id,
            String tag,
            Typed typed,
            LogRows rows,
            List<Lists.Person> people,
            List<Kind> kinds,
            List<PartnerRef> partners,
            List<Named> sectors,
            List<Countries.Country> countries,
            String seek,
            boolean more)
            implements TemplateInstance {}

    private final Frames frames;
    private final Me me;
    private final Engagements engagements;
    private final Lists lists;
    private final Clock clock;

    LogPages(Frames frames, Me me, @RestClient Engagements engagements, @RestClient Lists lists, Clock clock) {
        this.frames = frames;
        this.me = me;
        this.engagements = engagements;
        this.lists = lists;
        this.clock = clock;
    }

    /// Four calls at once.
    ///
    /// @param parent the visit of which it is to be a part
    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance blank(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String parent,
            @RestQuery @Nullable String seek) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var typed = Typed.nothing()
                .with("kind", kind == null || kind.isBlank() ? "meeting" : kind)
                .with("partner", partner)
                .with("parent", parent)
                .with("language", frame.language().getLanguage())
                .with("from", LocalDate.now(clock.withZone(frame.zone())))
                .with("zone", frame.zone());
        return form(frame, null, "", typed, Place.orEmpty(seek));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response record(MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Answers.to(
                typed,
                () -> engagements.record(typed.once(), LogForm.added(typed)),
                made -> "/engagements/" + made.id() + "?done=recorded",
                again -> form(frames.of(Frame.Section.ENGAGEMENTS), null, "", again, ""));
    }

    /// One call, and four at once.
    @GET
    @Path("{id}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance edit(@RestPath UUID id) {
        var found = engagements.get(id).await().indefinitely();
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        return form(frame, id, found.getHeaderString("ETag"), LogForm.of(found.getEntity(), frame.zone()), "");
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Answers.to(
                typed,
                () -> engagements.change(id, typed.of("tag"), LogForm.changed(typed)),
                _ -> "/engagements/" + id + "?done=saved",
                again -> form(frames.of(Frame.Section.ENGAGEMENTS), id, again.of("tag"), again, ""));
    }

    private TemplateInstance form(Frame frame, @Nullable UUID id, String tag, Typed typed, String seek) {
        var all = Uni.combine()
                .all()
                .unis(
                        engagements.kinds(),
                        lists.partners(Place.orNothing(seek), "name", Lists.MOST),
                        lists.sectors(),
                        people(typed))
                .asTuple()
                .await()
                .indefinitely();
        return new log(
                frame,
                me,
                id,
                tag,
                typed,
                new LogRows(typed, id, me.account()),
                all.getItem4().items(),
                all.getItem1().items(),
                lists.with(typed.all("partner"), all.getItem2().items()),
                all.getItem3().items(),
                Countries.in(frame.language()).all(),
                seek,
                all.getItem2().next() != null);
    }

    private Uni<Part<Lists.Person>> people(Typed typed) {
        return typed.has("partner")
                ? Part.of(lists.people(typed.of("partner"), true, Lists.MOST))
                : Part.of(Uni.createFrom().item(Listing.<Lists.Person>empty()));
    }
}
