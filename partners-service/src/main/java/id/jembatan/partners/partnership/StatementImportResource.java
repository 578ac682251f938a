package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.Partners;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/partnerships/statements/imports")
@Tag(name = "Statements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StatementImportResource {

    private final Partners partners;
    private final Partnerships partnerships;
    private final Sayings sayings;
    private final Bonds bonds;
    private final Callers callers;

    StatementImportResource(
            Partners partners, Partnerships partnerships, Sayings sayings, Bonds bonds, Callers callers) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.sayings = sayings;
        this.bonds = bonds;
        this.callers = callers;
    }

    /// What an import has done.
    ///
    /// @param unchanged words that are on record already
    @Schema(name = "StatementImportReport")
    public record Report(int created, int unchanged) {}

    private record Placed(Partnership partnership, MakeStatement says) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importPartnershipStatements",
            summary = "Add what sides say of several relations, as it stands; all of it or nothing, and nothing twice")
    public Report load(@Valid @NotNull LoadStatements file) {
        var caller = callers.current();
        var placed = new ArrayList<Placed>();
        var refusal = new Refusal(CommonProblem.INVALID);
        for (var i = 0; i < file.statements().size(); i++) {
            var row = file.statements().get(i);
            var partnership =
                    partners.coded(row.partner()).flatMap(partner -> partnerships.ofKind(partner.id(), row.kind()));
            if (partnership.isEmpty()) {
                refusal.at("/statements/" + i, PartnershipProblem.NO_SUCH_RELATION, row.partner(), row.kind());
            } else {
                placed.add(new Placed(partnership.get(), row.says()));
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var created = 0;
        for (var each : placed) {
            if (!sayings.knows(each.partnership().id(), each.says())) {
                bonds.touch(
                        each.partnership(),
                        caller,
                        "state",
                        sayings.add(each.partnership().id(), each.says(), caller));
                created++;
            }
        }
        return new Report(created, placed.size() - created);
    }
}
