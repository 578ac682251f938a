package id.jembatan.partners.reminder;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.notification.Rule;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A reminder that somebody is going to need.
///
/// @param rule which [Rule] asks for it, such as `request-half-time`
/// @param subjectKind what the subject is, as in the API: `requests`
/// @param subject the record that it is about
/// @param occurrence tells apart what one rule asks for more than once of one record: the due day, the year of an
///     anniversary; together with rule, subject and recipient it is sent once
/// @param dueAt from when on it is to be sent
/// @param recipients desks; `missions-of` is resolved on the day of sending
/// @param facts what its words need: `title` always, `due` (ISO day) of most rules; and, where known, `partner` (its
///     name), `since` (ISO day), `years`, `owner`. They are told to desks and written into mails: no names of people
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
        var known = Rule.of(rule);
        if (known.isEmpty()) {
            throw new IllegalArgumentException("No rule has the code " + rule + ": give it its words first");
        }
        var missing = known.get().missingOf(facts);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The words of " + rule + " lack the facts " + missing);
        }
    }
}
