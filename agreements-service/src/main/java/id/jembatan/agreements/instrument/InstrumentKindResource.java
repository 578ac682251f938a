package id.jembatan.agreements.instrument;

import id.jembatan.agreements.instrument.InstrumentView.GroundOf;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/instrument-kinds")
@Tag(name = "Instruments", description = "Signed texts: who signed, with which powers, when they are in force and end")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InstrumentKindResource {

    private final Kinds kinds;
    private final Callers callers;

    InstrumentKindResource(Kinds kinds, Callers callers) {
        this.kinds = kinds;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("procedure:view")
    @Operation(operationId = "listInstrumentKinds", summary = "Kinds of instruments, and what each asks for")
    public Page<KindView> list() {
        var language = callers.current().language();
        return new Page<>(
                kinds.all().stream()
                        .map(it -> new KindView(
                                it.code(),
                                it.label().in(language),
                                it.bothSides(),
                                it.powers(),
                                it.hasTerm(),
                                it.changes(),
                                it.deposit()))
                        .toList(),
                null,
                null);
    }

    /// All of them: they fit on one page.
    record GroundList(List<GroundOf> items) {}

    @GET
    @Path("grounds")
    @PermissionsAllowed("procedure:view")
    @Operation(operationId = "listEndingGrounds", summary = "Why a text may end, each with its legal basis")
    public GroundList grounds() {
        var language = callers.current().language();
        return new GroundList(kinds.grounds().entrySet().stream()
                .map(it -> new GroundOf(
                        it.getKey(),
                        it.getValue().label().in(language),
                        it.getValue().basis()))
                .toList());
    }
}
