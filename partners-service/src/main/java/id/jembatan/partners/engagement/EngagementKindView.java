package id.jembatan.partners.engagement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A kind of engagement as the API shows it.
///
/// @param name in the language of the request
/// @param directed whether it says who learns and who teaches
/// @param cohorts whether it has groups of people who take part
/// @param followedUp whether somebody is asked later what came of it
/// @param companies whether companies of both sides are brought together in it
/// @param stages through which it goes, in their order
@Schema(name = "EngagementKind")
public record EngagementKindView(
        String code,
        String name,
        boolean directed,
        boolean cohorts,
        boolean followedUp,
        boolean companies,
        List<StageView> stages) {

    /// A stage.
    ///
    /// @param happened whether people have met by then
    @Schema(name = "EngagementStage")
    public record StageView(String code, String name, boolean happened) {}
}
