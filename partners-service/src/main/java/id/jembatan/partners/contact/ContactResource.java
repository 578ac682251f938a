package id.jembatan.partners.contact;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/contacts")
@Tag(name = "Contacts", description = "People, their roles, and how long we may know of them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContactResource {

    private final Contacts contacts;
    private final ContactViews views;
    private final AddressBook book;
    private final PersonalData personalData;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Callers callers;

    ContactResource(
            Contacts contacts,
            ContactViews views,
            AddressBook book,
            PersonalData personalData,
            Journal journal,
            MergePatch mergePatch,
            Callers callers) {
        this.contacts = contacts;
        this.views = views;
        this.book = book;
        this.personalData = personalData;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("contact:view")
    @Transactional
    @Operation(
            operationId = "listContacts",
            summary = "List the contacts that the caller may see, by name; of confidential ones the office only")
    public Page<ContactView> list(@BeanParam @Valid ContactFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var page = contacts.page(filter, caller, paging.after().orElse(null), paging.limit());
        var shown =
                views.of(page.items(), caller).stream().map(ContactView::listed).toList();
        var listed = new Page<>(shown, page.next(), null);
        return paging.wantsTotal() ? listed.withTotal(contacts.count(filter, caller)) : listed;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("contact:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "enterContact", summary = "Enter a person in a role")
    public RestResponse<ContactView> enter(@Valid @NotNull EnterContact form) {
        var caller = callers.current();
        var contact = book.enter(form, null, caller);
        return Conditional.created(
                URI.create("/api/v1/contacts/" + contact.id()), views.of(contact, caller), contact.version(), caller);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("contact:view")
    @Transactional
    @Operation(operationId = "getContact", summary = "One contact; looking at a confidential one is recorded")
    public RestResponse<ContactView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var contact = contacts.get(id, caller);
        recordView(contact, caller);
        return Conditional.ok(views.of(contact, caller), contact.version(), caller, headers);
    }

    private void recordView(Contact contact, Caller caller) {
        if (contact.confidential()) {
            journal.record(caller, "view", AddressBook.RESOURCE, contact.id(), null, null);
        }
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("contact:update")
    @Transactional
    @Operation(operationId = "changeContact", summary = "Correct a contact (JSON Merge Patch); needs If-Match")
    public RestResponse<ContactView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EnterContact.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var contact = contacts.get(id, caller);
        Conditional.check(headers, contact.version(), caller);
        book.restate(contact, mergePatch.apply(contact.stated(), patch, EnterContact.class), caller);
        return Conditional.ok(views.of(contact, caller), contact.version(), caller, headers);
    }

    @GET
    @Path("{id}/holders")
    @PermissionsAllowed("contact:view")
    @Transactional
    @Operation(
            operationId = "listHolders",
            summary = "Who holds this role and who held it, the latest first, as far as it is recorded")
    public Page<ContactView> holders(@RestPath UUID id) {
        var caller = callers.current();
        contacts.get(id, caller);
        return new Page<>(
                views.of(contacts.holders(id, caller), caller).stream()
                        .map(ContactView::listed)
                        .toList(),
                null,
                null);
    }

    @GET
    @Path("personal-data")
    @PermissionsAllowed("contact:view")
    @Transactional
    @Operation(
            operationId = "getPersonalDataRules",
            summary = "Which fields are about a person, what for, on what ground and how long they are kept")
    public PersonalDataView rules() {
        return personalData.declared(callers.current().language());
    }

    @GET
    @Path("{id}/personal-data-export")
    @PermissionsAllowed("contact:administer")
    @Transactional
    @Operation(
            operationId = "exportPersonalData",
            summary = "Everything that is held about one person, for that person; recorded in the journal")
    public PersonalDataExport export(@RestPath UUID id) {
        var caller = callers.current();
        return personalData.of(contacts.get(id, caller), caller);
    }

    @POST
    @Path("{id}/erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("contact:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "eraseContact",
            summary = "Forget the person: the name becomes a pseudonym, role and links stay")
    public RestResponse<ContactView> erase(@RestPath UUID id, @Valid @NotNull EraseContact form) {
        var caller = callers.current();
        var contact = contacts.get(id, caller);
        book.erase(contact, form.reason().code(), caller);
        return Conditional.created(
                URI.create("/api/v1/contacts/" + contact.id()), views.of(contact, caller), contact.version(), caller);
    }
}
