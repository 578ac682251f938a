package id.jembatan.partners.reminder;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// A desk was reminded. Says of what by its id only: titles may name people.
///
/// @param notificationId the notification that the desk reads; the subject of the event
/// @param dueAt when it was to be told
/// @param sentAt when it was told
public record ReminderEvent(
        UUID notificationId,
        String rule,
        About about,
        String occurrence,
        Desk desk,
        Instant dueAt,
        Instant sentAt,
        long version)
        implements DomainEvent {

    /// The record that it is about.
    public record About(String kind, UUID id) {}

    @Override
    public UUID subject() {
        return notificationId;
    }

    @Override
    public String type() {
        return "id.jembatan.reminder.sent.v1";
    }
}
