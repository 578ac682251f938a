package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/deadlines")
@Tag(name = "Deadlines", description = "Open time limits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeadlineResource {

    private final Deadlines deadlines;
    private final Procedures procedures;
    private final Rows rows;
    private final Callers callers;

    DeadlineResource(Deadlines deadlines, Procedures procedures, Rows rows, Callers callers) {
        this.deadlines = deadlines;
        this.procedures = procedures;
        this.rows = rows;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "listDeadlines", summary = "Open time limits of the cases the caller sees, by due day")
    public Page<DeadlineView> list(@BeanParam @Valid Paging paging, @RestQuery @DefaultValue("false") boolean overdue) {
        var caller = callers.current();
        return deadlines.page(overdue, caller, paging).map(it -> view(it, caller));
    }

    private DeadlineView view(Deadlines.Running it, Caller caller) {
        var agreement = it.agreement();
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var said = Views.deadline(it.deadline(), procedure, rows.today(), caller);
        return new DeadlineView(
                it.deadline().id(),
                agreement.id(),
                agreement.reference(),
                agreement.title(),
                agreement.stage(),
                procedure.stage(agreement.stage()).label().in(caller.language()),
                said.clock(),
                said.label(),
                said.legalBasis(),
                it.deadline().workingDays(),
                it.deadline().calendar(),
                said.startedOn(),
                said.due(),
                said.overdue());
    }
}
