package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who may be entered twice: before it happens, and after.
@Path("/partners")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DuplicateResource {

    private final Likeness likeness;
    private final Pairs pairs;
    private final Callers callers;

    DuplicateResource(Likeness likeness, Pairs pairs, Callers callers) {
        this.likeness = likeness;
        this.pairs = pairs;
        this.callers = callers;
    }

    @GET
    @Path("candidates")
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "findPartnerCandidates",
            summary = "Which records may be of a body that is about to be entered; nothing is stored")
    public Page<Candidate> candidates(@BeanParam @Valid CandidateQuestion question) {
        return new Page<>(likeness.of(question.sought(), callers.current()), null, null);
    }

    @GET
    @Path("duplicates")
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "listPartnerDuplicates",
            summary = "Pairs of records that may be of one body; a page may be empty and still have a next one")
    public Page<Pairs.Pair> duplicates(@BeanParam @Valid Paging paging) {
        return pairs.page(paging.after().orElse(null), paging.limit(), callers.current());
    }
}
