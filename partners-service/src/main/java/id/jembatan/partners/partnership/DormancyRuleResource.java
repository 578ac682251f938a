package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/dormancy-rules")
@Tag(name = "Partnerships")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DormancyRuleResource {

    private final DormancyRules rules;
    private final SilenceWatch silence;
    private final PartnershipBook book;
    private final Callers callers;

    DormancyRuleResource(DormancyRules rules, SilenceWatch silence, PartnershipBook book, Callers callers) {
        this.rules = rules;
        this.silence = silence;
        this.book = book;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "listDormancyRules",
            summary = "After how many months a relation is dormant: every rule there was, is or will be; on one page")
    public Page<DormancyRuleView> list() {
        return new Page<>(rules.all(book.today()), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "setDormancyRule",
            summary = "Set the months from a day on; what held before stays on record, reminders are planned anew")
    public RestResponse<DormancyRuleView> set(@Valid @NotNull SetDormancyRule form) {
        var id = rules.set(form, callers.current());
        silence.rulesChanged();
        var rule = rules.all(book.today()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return RestResponse.ResponseBuilder.<DormancyRuleView>created(URI.create("/api/v1/dormancy-rules"))
                .entity(rule)
                .build();
    }
}
