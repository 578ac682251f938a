package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.Register;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agreements/{id}/instruments")
@Tag(name = "Instruments", description = "Signed texts: who signed, with which powers, when they are in force and end")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CaseInstrumentResource {

    private final Agreements agreements;
    private final Register register;
    private final Instruments instruments;
    private final Drafting drafting;
    private final InstrumentViews views;
    private final Callers callers;

    CaseInstrumentResource(
            Agreements agreements,
            Register register,
            Instruments instruments,
            Drafting drafting,
            InstrumentViews views,
            Callers callers) {
        this.agreements = agreements;
        this.register = register;
        this.instruments = instruments;
        this.drafting = drafting;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "listCaseInstruments", summary = "The instruments of a case, in the order of their entry")
    public Page<InstrumentView> list(@RestPath UUID id) {
        var caller = callers.current();
        var agreement = agreements.get(id, caller);
        return new Page<>(views.of(instruments.ofCases(List.of(agreement.id())), _ -> null, caller), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "draftInstrument", summary = "Write a text down before it is signed")
    public RestResponse<InstrumentView> draft(@RestPath UUID id, @Valid @NotNull Draft said) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        register.requireChange(agreement, caller);
        var instrument = drafting.draft(agreement, said, caller);
        return Conditional.created(
                URI.create("/api/v1/instruments/" + instrument.id()),
                views.one(instrument, agreement, caller),
                views.edition(instrument),
                caller);
    }
}
