package id.jembatan.partners.engagement;

import org.jspecify.annotations.Nullable;

/// A kind of engagement and how it goes. Comes with the database.
///
/// @param procedure under which name its stages and moves stand
/// @param directed whether it says who learns and who teaches
/// @param cohorts whether it has groups of people who take part
/// @param followedUp whether somebody is asked later what came of it
/// @param funnel whether companies of both sides are brought together in it
/// @param countedAs as what figures count it
public record EngagementKind(
        String code,
        String name,
        String procedure,
        boolean directed,
        boolean cohorts,
        boolean followedUp,
        boolean funnel,
        @Nullable String countedAs) {}
