package id.jembatan.partners.imports;

import id.jembatan.platform.sheet.RowError;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/// What came, or would come, of a file.
///
/// @param id of the import; the file can be looked up under it
/// @param dryRun no record was touched, whatever the counts say
/// @param rows rows of the file, without the header
/// @param partners what became of the rows that are partners
/// @param missions what became of the rows that are missions
/// @param partnerships what became of the rows that are ties of our own side
/// @param claims what became of the rows that are ties as others claim them
/// @param findings how many things were found
/// @param errors the first of them, in the order of the file; all of them are under the import's findings
public record ImportReport(
        UUID id,
        boolean dryRun,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused,
        Counts partners,
        Counts missions,
        Counts partnerships,
        Counts claims,
        int findings,
        List<RowError> errors) {

    RestResponse<ImportReport> answer() {
        return RestResponse.ResponseBuilder.ok(this)
                .header(HttpHeaders.LOCATION, "/api/v1/imports/" + id)
                .build();
    }

    /// What became of the rows of one sort.
    @Schema(name = "ImportCounts")
    public record Counts(int rows, int created, int changed, int unchanged, int refused) {

        Counts and(Counts other) {
            return new Counts(
                    rows + other.rows,
                    created + other.created,
                    changed + other.changed,
                    unchanged + other.unchanged,
                    refused + other.refused);
        }
    }
}
