package id.jembatan.platform.journal;

import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The journal of this service, for those who check its work.
@Path("/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class AuditResource {

    private final Entries entries;
    private final JournalChain chain;

    AuditResource(Entries entries, JournalChain chain) {
        this.entries = entries;
        this.chain = chain;
    }

    @GET
    @PermissionsAllowed("audit:view")
    @Operation(operationId = "listAuditEntries", summary = "Who did what, the newest first")
    public Page<EntryView> list(
            @BeanParam @Valid Paging paging,
            @RestQuery @Nullable @Parameter(description = "The kind of thing, such as `partner`") String resource,
            @RestQuery @Nullable UUID resourceId,
            @RestQuery @Nullable @Parameter(description = "The subject of the account") String actor,
            @RestQuery @Nullable @Parameter(description = "The first moment, RFC 3339") Instant from,
            @RestQuery @Nullable @Parameter(description = "The moment after the last, RFC 3339") Instant to) {
        return entries.find(new Entries.Filter(resource, resourceId, actor, from, to), paging)
                .map(EntryView::of);
    }

    @GET
    @Path("/seal")
    @PermissionsAllowed("audit:view")
    @Operation(
            operationId = "getAuditSeal",
            summary = "The end of the hash chain: write it down to prove later that nothing was removed")
    public Seal seal() {
        return chain.last();
    }
}
