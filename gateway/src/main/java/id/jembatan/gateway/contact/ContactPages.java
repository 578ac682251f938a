package id.jembatan.gateway.contact;

import id.jembatan.gateway.page.Body;
import id.jembatan.gateway.page.DateField;
import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.partner.Partner;
import id.jembatan.gateway.partner.Picks;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
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

/// People in their roles. Each has a ground on which we may know of him and a time after which he is forgotten; both
/// are shown wherever he is.
@Path("/contacts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ContactPages {

    private static final int PAGE = 50;
    private static final List<String> AUDIENCES = List.of("offices", "missions", "partner");
    private static final List<String> ERASURES = List.of("request", "withdrawal", "unlawful", "error");

    /// @param query of the address at which the same rows are a file
    record list(Frame frame, Listing<Contact> found, String q, boolean former, String after, String next, String query)
            implements TemplateInstance {}

    /// @param others who hold or held the role besides
    record show(
            Frame frame,
            Contact contact,
            Part<Partner> partner,
            List<Contact> others,
            Contact.Rules rules,
            Form form,
            List<String> erasures)
            implements TemplateInstance {}

    /// @param contact the one to be corrected; absent for a new one
    record edit(
            Frame frame,
            @Nullable Contact contact,
            Form form,
            Contact.Rules rules,
            Part<Partner> picks,
            List<String> audiences)
            implements TemplateInstance {}

    private final Frames frames;
    private final Contacts contacts;
    private final Picks picks;

    ContactPages(Frames frames, @RestClient Contacts contacts, Picks picks) {
        this.frames = frames;
        this.contacts = contacts;
        this.picks = picks;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String q, @RestQuery @Nullable String former, @RestQuery @Nullable String after) {
        var wanted = Place.orEmpty(q);
        var all = former != null;
        var found = contacts.list(
                        Place.orNothing(wanted),
                        null,
                        null,
                        all ? null : Boolean.TRUE,
                        Place.orNothing(Place.orEmpty(after)),
                        PAGE,
                        true)
                .await()
                .indefinitely();
        return new list(
                frames.of(Frame.Section.PARTNERS),
                found,
                wanted,
                all,
                Place.orEmpty(after),
                found.next() == null
                        ? ""
                        : Place.of("/contacts", "q", wanted, "former", all ? "true" : "", "after", found.next()),
                Place.of("", "q", wanted, "current", all ? "" : "true"));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Form.done(done));
    }

    /// @param partner whose person it is, where the form was opened from there
    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance enter(@RestQuery @Nullable String partner, @RestQuery @Nullable String mission) {
        return editing(
                null,
                Form.with(
                        "partnerId",
                        Place.orEmpty(partner),
                        "mission",
                        Place.orEmpty(mission),
                        "audience",
                        "missions"));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response enter(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return attempt(
                () -> contacts.enter(members(form, Body.entry(), null)),
                entered -> "/contacts/" + entered.id() + "?done=entered",
                refusal -> editing(null, form.refused(refusal)));
    }

    @GET
    @Path("{id}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance edit(@RestPath UUID id) {
        var answer = contacts.get(id).await().indefinitely();
        return editing(answer.getEntity(), filled(answer.getEntity(), answer.getHeaderString("ETag")));
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var present = contacts.get(id).await().indefinitely().getEntity();
        return attempt(
                () -> contacts.change(id, form.was("tag"), members(form, Body.patch(), present)),
                _ -> "/contacts/" + id + "?done=saved",
                refusal -> editing(present, form.refused(refusal)));
    }

    /// Forgets the person: the name becomes a pseudonym, role and links stay.
    @POST
    @Path("{id}/erasures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response erase(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return attempt(
                () -> contacts.erase(id, Body.entry().with(form, "reason").members()),
                _ -> "/contacts/" + id + "?done=erased",
                refusal -> page(id, form.refused(refusal)));
    }

    private Map<String, Object> members(Form form, Body body, @Nullable Contact present) {
        var name = Body.entry()
                .with("display", form.was("name.display"))
                .with("given", form.was("name.given"))
                .with("family", form.was("name.family"));
        var term = Body.entry()
                .with("from", DateField.read(form.was("term.from")))
                .with("until", DateField.read(form.was("term.until")));
        var consent = Body.entry()
                .with("basis", form.was("consent.basis"))
                .with("givenOn", form.was("consent.givenOn"))
                .with("by", form.was("consent.by"));
        body.with("name", name.members())
                .with(form, "role", "unit", "address", "notes", "retentionClass", "occasionOn", "audience")
                .with("term", term.members().isEmpty() ? null : term.members())
                .with("languages", words(form.was("languages")))
                .with("mails", words(form.was("mails")))
                .with("phones", lines(form.was("phones")))
                .with("consent", consent.members())
                .with("confidential", form.has("confidential", "true"));
        if (present == null) { // whose person it is does not change
            body.with("partnerId", picks.idOf(form.was("partnerId"))).with(form, "mission", "agency");
        }
        return body.members();
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<String> lines(String typed) {
        return Arrays.stream(typed.split("[,;\\n]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Form filled(Contact contact, String tag) {
        var name = contact.name();
        var term = contact.term();
        var consent = contact.consent();
        return Form.with(
                "tag",
                tag,
                "name.display",
                name == null ? "" : name.display(),
                "name.given",
                name == null ? "" : Objects.requireNonNullElse(name.given(), ""),
                "name.family",
                name == null ? "" : Objects.requireNonNullElse(name.family(), ""),
                "role",
                Objects.requireNonNullElse(contact.role(), ""),
                "unit",
                Objects.requireNonNullElse(contact.unit(), ""),
                "term.from",
                term == null ? "" : DateField.write(term.from()),
                "term.until",
                term == null ? "" : DateField.write(term.until()),
                "languages",
                String.join(", ", contact.tongues()),
                "mails",
                String.join(", ", contact.letters()),
                "phones",
                String.join(", ", contact.numbers()),
                "address",
                Objects.requireNonNullElse(contact.address(), ""),
                "notes",
                Objects.requireNonNullElse(contact.notes(), ""),
                "consent.basis",
                consent == null ? "" : consent.basis(),
                "consent.givenOn",
                consent == null ? "" : text(consent.givenOn()),
                "consent.by",
                consent == null ? "" : Objects.requireNonNullElse(consent.by(), ""),
                "retentionClass",
                Objects.requireNonNullElse(contact.retentionClass(), ""),
                "occasionOn",
                text(contact.occasionOn()),
                "audience",
                Objects.requireNonNullElse(contact.audience(), ""),
                "confidential",
                contact.confidential() ? "true" : "");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Response attempt(
            Supplier<Uni<Contacts.Entered>> what,
            Function<Contacts.Entered, String> then,
            Function<ServiceRefusal, TemplateInstance> again) {
        return Tries.send(what, entered -> URI.create(then.apply(entered)), again);
    }

    /// Three calls at once, and one more where the person is a partner's.
    private TemplateInstance page(UUID id, Form form) {
        var all = Uni.combine()
                .all()
                .unis(contacts.get(id), contacts.holders(id), contacts.rules())
                .asTuple()
                .await()
                .indefinitely();
        var contact = all.getItem1().getEntity();
        return new show(
                frames.of(Frame.Section.PARTNERS),
                contact,
                contact.partnerId() == null
                        ? new Part<>(List.of(), false)
                        : picks.one(contact.partnerId()).await().indefinitely(),
                all.getItem2().items().stream()
                        .filter(each -> !each.id().equals(id))
                        .toList(),
                all.getItem3(),
                form,
                ERASURES);
    }

    private TemplateInstance editing(@Nullable Contact contact, Form form) {
        var both = Uni.combine()
                .all()
                .unis(contacts.rules(), picks.all())
                .asTuple()
                .await()
                .indefinitely();
        return new edit(frames.of(Frame.Section.PARTNERS), contact, form, both.getItem1(), both.getItem2(), AUDIENCES);
    }
}
