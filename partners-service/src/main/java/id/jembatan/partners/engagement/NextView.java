package id.jembatan.partners.engagement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be done next with an engagement.
///
/// @param stage where it stands
/// @param moves from there, whether or not this caller may make them
@Schema(name = "NextOfEngagement")
public record NextView(String stage, String stageName, List<Possible> moves) {

    /// A move to another stage.
    ///
    /// @param name in the language of the request
    /// @param missing what has to be there first; with nothing missing the move is possible
    /// @param needsReason whether a reason has to be said with it
    /// @param yours whether this caller may make it
    @Schema(name = "PossibleMove")
    public record Possible(
            String move, String name, String to, List<Needs.Missing> missing, boolean needsReason, boolean yours) {}
}
