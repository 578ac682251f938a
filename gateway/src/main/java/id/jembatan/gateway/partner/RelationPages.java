package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.Body;
import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.DateField;
import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tried;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.ServiceRefusal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The relations with partners: whether they are alive, what each side says of them, when they are round, how they end.
@Path("/partnerships")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RelationPages {

    private static final int PAGE = 50;

    /// What the reader has asked for; it lives in the address.
    record Filter(
            String q,
            String kind,
            String country,
            String stage,
            String dormancy,
            String differences,
            String ended,
            String sort,
            String after) {

        public boolean isSet() {
            return !(q + kind + country + stage + dormancy + differences + ended).isEmpty();
        }

        public String from(String cursor) {
            return at("/partnerships", dormancy, cursor);
        }

        /// The same list, of one state only.
        public String withDormancy(String state) {
            return at("/partnerships", state, "");
        }

        public String file(String ending) {
            return at("/downloads/partnerships." + ending, dormancy, "");
        }

        private String at(String path, String state, String cursor) {
            return Place.of(
                    path,
                    "q",
                    q,
                    "kind",
                    kind,
                    "country",
                    country,
                    "stage",
                    stage,
                    "dormancy",
                    state,
                    "differences",
                    differences,
                    "ended",
                    ended,
                    "sort",
                    sort,
                    "after",
                    cursor);
        }
    }

    record list(
            Frame frame,
            Filter filter,
            Listing<Relation> found,
            Relation.Counts counts,
            List<PartnershipKind> kinds,
            PartnershipKind.Names ties,
            Labels stages,
            List<String> states,
            List<Countries.Country> countries)
            implements TemplateInstance {}

    record anniversaries(
            Frame frame,
            Listing<Relation.Anniversary> found,
            PartnershipKind.Names ties,
            String from,
            String until,
            boolean round,
            String next)
            implements TemplateInstance {}

    /// @param standing the words that stand, and are not among the open differences
    /// @param earlier those in whose place the same side has put others
    record show(
            Frame frame,
            Relation relation,
            String tag,
            Form form,
            Tried tried,
            List<Relation.Statement> standing,
            List<Relation.Statement> earlier,
            List<Relation.LeadershipChange> leadership,
            PartnershipKind.Names ties,
            Labels stages,
            Labels reasons,
            List<String> facts,
            List<String> sides,
            List<String> audiences)
            implements TemplateInstance {}

    record enter(Frame frame, Partner partner, Form form, List<PartnershipKind> kinds) implements TemplateInstance {}

    record edit(Frame frame, Relation relation, Form form, PartnershipKind.Names ties) implements TemplateInstance {}

    private final Frames frames;
    private final Partners partners;
    private final Relations relations;

    RelationPages(Frames frames, @RestClient Partners partners, @RestClient Relations relations) {
        this.frames = frames;
        this.partners = partners;
        this.relations = relations;
    }

    /// Four calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String dormancy,
            @RestQuery @Nullable String differences,
            @RestQuery @Nullable String ended,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var filter = new Filter(
                Place.orEmpty(q),
                Place.orEmpty(kind),
                Place.orEmpty(country),
                Place.orEmpty(stage),
                Place.orEmpty(dormancy),
                Place.orEmpty(differences),
                Place.orEmpty(ended),
                Place.orEmpty(sort),
                Place.orEmpty(after));
        var all = Uni.combine()
                .all()
                .unis(
                        relations.list(
                                Place.orNothing(filter.q()),
                                Place.orNothing(filter.kind()),
                                Place.orNothing(filter.country()),
                                Place.orNothing(filter.stage()),
                                Place.orNothing(filter.dormancy()),
                                Place.orNothing(filter.differences()),
                                Place.orNothing(filter.ended()),
                                Place.orNothing(filter.sort()),
                                Place.orNothing(filter.after()),
                                PAGE,
                                true),
                        relations.counts("dormancy", "no"),
                        partners.partnershipKinds(),
                        partners.partnershipStages())
                .asTuple()
                .await()
                .indefinitely();
        return new list(
                frame,
                filter,
                all.getItem1(),
                all.getItem2(),
                all.getItem3().items(),
                new PartnershipKind.Names(all.getItem3().items()),
                new Labels(all.getItem4().items()),
                Codes.DORMANCY,
                Countries.in(frame.language()).all());
    }

    /// Two calls at once.
    @GET
    @Path("anniversaries")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance anniversaries(
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String round,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var onlyRound = round != null;
        var both = Uni.combine()
                .all()
                .unis(
                        relations.anniversaries(
                                day(from),
                                day(until),
                                onlyRound ? Boolean.TRUE : null,
                                Place.orNothing(Place.orEmpty(after)),
                                PAGE),
                        partners.partnershipKinds())
                .asTuple()
                .await()
                .indefinitely();
        var next = both.getItem1().next();
        return new anniversaries(
                frame,
                both.getItem1(),
                new PartnershipKind.Names(both.getItem2().items()),
                Place.orEmpty(from),
                Place.orEmpty(until),
                onlyRound,
                next == null
                        ? ""
                        : Place.of(
                                "/partnerships/anniversaries",
                                "from",
                                Place.orEmpty(from),
                                "until",
                                Place.orEmpty(until),
                                "round",
                                onlyRound ? "true" : "",
                                "after",
                                next));
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance enter(@RestQuery @Nullable UUID partner) {
        return entering(Objects.requireNonNullElseGet(partner, RelationPages::nobody), Form.empty());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response open(@RestQuery @Nullable UUID partner, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var with = Objects.requireNonNullElseGet(partner, RelationPages::nobody);
        var entry = Body.entry()
                .with("partner", with)
                .with(form, "kind", "source", "certainty", "note")
                .date(form, "since")
                .members();
        return attempt(
                () -> relations.open(entry),
                "/partners/" + with + "?done=tied",
                refusal -> entering(with, form.refused(refusal)));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Form.done(done), "");
    }

    @GET
    @Path("{id}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance edit(@RestPath UUID id) {
        return editing(id, null);
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var patch = Body.patch()
                .date(form, "since")
                .with(form, "source", "certainty", "note")
                .members();
        return attempt(
                () -> relations.change(id, form.was("tag"), patch),
                "/partnerships/" + id + "?done=saved",
                refusal -> editing(id, form.refused(refusal)));
    }

    /// What one side says of a fact.
    @POST
    @Path("{id}/statements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response state(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return add(
                id,
                "statements",
                form,
                Body.entry()
                        .with(form, "fact", "about", "side", "value", "definition", "source", "certainty", "audience")
                        .date(form, "on")
                        .members());
    }

    /// Settles an open difference, with a note, and with the word that counts if one does.
    @POST
    @Path("{id}/resolutions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response resolve(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return add(
                id,
                "resolutions",
                form,
                Body.entry().with(form, "fact", "about", "note", "counts").members());
    }

    @POST
    @Path("{id}/endings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response end(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return add(
                id,
                "endings",
                form,
                Body.entry()
                        .with(form, "reason", "note", "document")
                        .date(form, "on")
                        .members());
    }

    @POST
    @Path("{id}/leadership-changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response tellLeadership(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return add(
                id,
                "leadership-changes",
                form,
                Body.entry()
                        .with(form, "side", "office", "note", "source", "audience")
                        .date(form, "from")
                        .members());
    }

    private Response add(UUID id, String what, Form form, Map<String, Object> entry) {
        return attempt(
                () -> relations.add(id, what, entry),
                "/partnerships/" + id + "?done=" + what,
                refusal -> page(id, form.refused(refusal), what));
    }

    private static Response attempt(
            Supplier<Uni<?>> what, String then, Function<ServiceRefusal, TemplateInstance> again) {
        return Tries.send(what, _ -> URI.create(then), again);
    }

    private TemplateInstance page(UUID id, Form form, String tried) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var all = Uni.combine()
                .all()
                .unis(
                        relations.get(id),
                        relations.statements(id),
                        relations.leadershipChanges(id),
                        partners.partnershipKinds(),
                        partners.partnershipStages(),
                        partners.endingReasons())
                .asTuple()
                .await()
                .indefinitely();
        var relation = all.getItem1().getEntity();
        return new show(
                frame,
                relation,
                all.getItem1().getHeaderString("ETag"),
                form,
                new Tried(form, tried),
                all.getItem2().items().stream()
                        .filter(each -> each.supersededBy() == null && !relation.tellsDifferently(each))
                        .toList(),
                all.getItem2().items().stream()
                        .filter(each -> each.supersededBy() != null)
                        .toList(),
                all.getItem3().items(),
                new PartnershipKind.Names(all.getItem4().items()),
                new Labels(all.getItem5().items()),
                new Labels(all.getItem6().items()),
                Codes.FACTS,
                frame.is("partner-officer") ? List.of("PARTNER") : Codes.SIDES,
                Codes.AUDIENCES);
    }

    private TemplateInstance entering(UUID partner, Form form) {
        var both = Uni.combine()
                .all()
                .unis(partners.get(partner), partners.partnershipKinds())
                .asTuple()
                .await()
                .indefinitely();
        return new enter(
                frames.of(Frame.Section.PARTNERS),
                both.getItem1(),
                form,
                both.getItem2().items());
    }

    private TemplateInstance editing(UUID id, @Nullable Form typed) {
        var both = Uni.combine()
                .all()
                .unis(relations.get(id), partners.partnershipKinds())
                .asTuple()
                .await()
                .indefinitely();
        var relation = both.getItem1().getEntity();
        var form = typed != null
                ? typed
                : Form.with(
                        "tag",
                        both.getItem1().getHeaderString("ETag"),
                        "since",
                        DateField.write(relation.since()),
                        "source",
                        Objects.requireNonNullElse(relation.source(), ""),
                        "certainty",
                        Objects.requireNonNullElse(relation.certainty(), ""),
                        "note",
                        Objects.requireNonNullElse(relation.note(), ""));
        return new edit(
                frames.of(Frame.Section.PARTNERS),
                relation,
                form,
                new PartnershipKind.Names(both.getItem2().items()));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST);
        }
    }

    private static UUID nobody() {
        throw new Refusal(CommonProblem.NOT_FOUND);
    }
}
