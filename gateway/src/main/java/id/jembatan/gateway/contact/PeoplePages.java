package id.jembatan.gateway.contact;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.partner.Partner;
import id.jembatan.gateway.partner.Partners;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The people of one partner.
@Path("/partners/{id}/people")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PeoplePages {

    private static final int MANY = 100;

    record people(Frame frame, Partner partner, String tab, Part<Contact> contacts, boolean all)
            implements TemplateInstance {}

    private final Frames frames;
    private final Partners partners;
    private final Contacts contacts;

    PeoplePages(Frames frames, @RestClient Partners partners, @RestClient Contacts contacts) {
        this.frames = frames;
        this.partners = partners;
        this.contacts = contacts;
    }

    /// Two calls at once. Whoever may know of no people at all sees an empty list.
    ///
    /// @param former whether those who are no longer in office are shown too
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance people(@RestPath UUID id, @RestQuery @Nullable String former) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var all = former != null;
        var both = Uni.combine()
                .all()
                .unis(
                        partners.get(id),
                        Part.of(contacts.list(null, id, null, all ? null : Boolean.TRUE, null, MANY, false)))
                .asTuple()
                .await()
                .indefinitely();
        return new people(frame, both.getItem1(), "people", both.getItem2(), all);
    }
}
