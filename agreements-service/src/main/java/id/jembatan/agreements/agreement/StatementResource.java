package id.jembatan.agreements.agreement;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agreements/{id}")
@Tag(name = "Statements", description = "Facts as each side tells them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StatementResource {

    private final Agreements agreements;
    private final Register register;
    private final Sayings sayings;
    private final Views views;
    private final Callers callers;

    StatementResource(Agreements agreements, Register register, Sayings sayings, Views views, Callers callers) {
        this.agreements = agreements;
        this.register = register;
        this.sayings = sayings;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @Path("statements")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "listStatements", summary = "What is said of a case, by whom and with which source")
    public Page<StatementView> list(@RestPath UUID id) {
        var agreement = agreements.get(id, callers.current());
        return new Page<>(sayings.of(agreement).stream().map(Statement::view).toList(), null, null);
    }

    @POST
    @Path("statements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "makeStatement", summary = "Add what one side says; other words on the same fact stay")
    public RestResponse<StatementView> make(@RestPath UUID id, @Valid @NotNull MakeStatement said) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        register.requireChange(agreement, caller);
        var statement = sayings.add(agreement, said, caller);
        return RestResponse.ResponseBuilder.<StatementView>created(
                        URI.create("/api/v1/agreements/" + id + "/statements"))
                .entity(statement.view())
                .build();
    }

    @POST
    @Path("resolutions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "resolveDifference", summary = "Settle a difference with a note; the statements stay")
    public RestResponse<AgreementView> resolve(@RestPath UUID id, @Valid @NotNull ResolveDifference how) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        register.requireChange(agreement, caller);
        sayings.resolve(agreement, how, caller);
        return RestResponse.ResponseBuilder.<AgreementView>created(URI.create("/api/v1/agreements/" + id))
                .entity(views.of(agreement, caller))
                .build();
    }
}
