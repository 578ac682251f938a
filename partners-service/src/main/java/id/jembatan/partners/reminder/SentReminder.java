package id.jembatan.partners.reminder;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A reminder that is being told.
///
/// @param dueAt when it was to be told
/// @param sentAt when it is told; later than it was due if the scheduler slept
public record SentReminder(
        String rule,
        String subjectKind,
        UUID subject,
        String occurrence,
        Instant dueAt,
        Instant sentAt,
        Map<String, String> facts) {

    public SentReminder {
        facts = Map.copyOf(facts);
    }
}
