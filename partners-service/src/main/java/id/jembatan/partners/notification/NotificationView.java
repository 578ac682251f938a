package id.jembatan.partners.notification;

import id.jembatan.partners.desk.Desk;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A notification as the API shows it.
///
/// @param title in the language of the request
/// @param text in the language of the request
/// @param late that it came late and by how much, in the language of the request; absent when it came on its day
/// @param toldWith the later one of the same matter whose mail speaks for this one too
/// @param readAt when somebody at the desk read it
/// @param actions what this caller may do with it now
public record NotificationView(
        UUID id,
        @Schema(examples = "request-half-time") String rule,
        About about,
        @Schema(examples = "2026-11-30") String occurrence,
        Desk desk,
        @Nullable Desk standsInFor,
        String title,
        String text,
        @Nullable String late,
        Map<String, String> facts,
        Instant dueAt,
        Instant toldAt,
        @Nullable UUID toldWith,
        @Nullable Instant readAt,

        @Schema(enumeration = {"none", "waiting", "sent", "given_up"})
        String mail,

        List<String> actions) {

    /// The record that it is about.
    @Schema(name = "NotificationAbout")
    public record About(@Schema(examples = "requests") String kind, UUID id) {}

    static NotificationView of(Notification told, Letters letters, Locale language, List<String> actions) {
        var late = letters.late(told, language);
        return new NotificationView(
                told.id(),
                told.rule(),
                new About(told.subjectKind(), told.subject()),
                told.occurrence(),
                told.desk(),
                told.standsInFor(),
                letters.subject(told, language),
                letters.body(told, language),
                late.isEmpty() ? null : late,
                told.facts(),
                told.dueAt(),
                told.toldAt(),
                told.toldWith(),
                told.readAt(),
                told.mail(),
                actions);
    }
}
