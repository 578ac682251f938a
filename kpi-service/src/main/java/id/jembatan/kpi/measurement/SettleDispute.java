package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a dispute ends; by a correction it ends of itself.
record SettleDispute(
        @NotNull Choice outcome, @NotBlank @Size(max = 2000) String note) {

    @Schema(name = "SettlementChoice")
    enum Choice {
        KEPT,
        RETURNED
    }
}
