package id.jembatan.partners.reminder;

import id.jembatan.partners.desk.Desk;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A reminder that somebody is going to need.
///
/// @param rule which rule asks for it, such as `request-half-time`; its words stand under this name
/// @param subjectKind what the subject is, as in the API: `requests`
/// @param subject the record that it is about
/// @param occurrence tells apart what one rule asks for more than once of one record: the due day, the year of an
///     anniversary; together with rule, subject and recipient it is sent once
/// @param dueAt from when on it is to be sent
/// @param recipients desks; `missions-of` is resolved on the day of sending
/// @param facts what its words need, such as `title`, `due` (ISO day), `partner`
public record PlannedReminder(
        String rule,
        String subjectKind,
        UUID subject,
        String occurrence,
        Instant dueAt,
        Set<Desk> recipients,
        Map<String, String> facts) {

    public PlannedReminder {
        recipients = Set.copyOf(recipients);
        facts = Map.copyOf(facts);
    }
}
