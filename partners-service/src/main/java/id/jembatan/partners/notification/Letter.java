package id.jembatan.partners.notification;

import java.util.List;

/// What a desk is written, already worded in its language; a part that does not apply is empty.
///
/// @param subject on one line
/// @param late that it comes late, and by how much
/// @param standsIn why the bureau is told in place of a mission
/// @param earlier what this letter also speaks for, each with the day on which it was due to be told
/// @param link where the portal shows it
public record Letter(
        String language,
        String subject,
        String body,
        String late,
        String standsIn,
        String earlierHeading,
        List<String> earlier,
        String look,
        String link,
        String footer) {}
