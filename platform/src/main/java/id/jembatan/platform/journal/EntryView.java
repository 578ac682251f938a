package id.jembatan.platform.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry of the journal as the API shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        UUID id,
        Instant at,
        String actor,

        @Schema(description = "The account's name when it acted; its id, once the name is erased")
        String actorName,

        List<String> roles,

        @Nullable @Schema(description = "For whom the caller acted, as what, until when and by which decision")
        String delegation,

        @Nullable String requestId,
        @Schema(examples = "rename") String action,
        @Schema(examples = "partner") String resource,
        UUID resourceId,

        @JsonRawValue @Nullable @Schema(implementation = Object.class, description = "The state before, if it existed")
        String before,

        @JsonRawValue @Nullable @Schema(implementation = Object.class, description = "The state after")
        String after,

        @Nullable @Schema(description = "Its place in the chain; absent for the moment until it is sealed")
        Long chainNo,

        @Nullable @Schema(pattern = "[0-9a-f]{64}") String hash,

        @Schema(description = "Whether the states before and after were erased; the chain keeps their digest")
        boolean erased) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.actorName() == null ? entry.actor() : entry.actorName(),
                entry.roles(),
                entry.delegation(),
                entry.requestId(),
                entry.action(),
                entry.resource(),
                entry.resourceId(),
                entry.before(),
                entry.after(),
                entry.chainNo(),
                entry.hash() == null ? null : HexFormat.of().formatHex(entry.hash()),
                entry.statesDigest() != null);
    }
}
