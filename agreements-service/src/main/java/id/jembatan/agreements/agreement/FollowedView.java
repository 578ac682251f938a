package id.jembatan.agreements.agreement;

import java.util.UUID;

/// A case that follows another version of its procedure now.
///
/// @param stage where it stands in the new version; another name where the template says so
public record FollowedView(
        UUID agreementId,
        String procedure,
        int previousVersion,
        int version,
        String previousStage,
        String stage,
        String reason) {}
