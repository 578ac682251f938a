package id.jembatan.partners.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mail as the API shows it.
///
/// @param tries how often the mail server has refused it
/// @param nextAt when it is tried next, while it waits
/// @param reason what the mail server said last, or why it could not be reached
/// @param actions what this caller may do with it now
public record MailView(
        UUID id,
        UUID notification,
        String address,

        @Schema(enumeration = {"waiting", "sent", "given_up"})
        String state,

        int tries,
        @Nullable Instant nextAt,
        @Nullable String reason,
        @Nullable Instant sentAt,
        List<String> actions) {

    static MailView of(Mails.Item mail, boolean mayReplay) {
        return new MailView(
                mail.id(),
                mail.notification(),
                mail.address(),
                mail.state(),
                mail.tries(),
                mail.state().equals(Mails.WAITING) ? mail.nextAt() : null,
                mail.reason(),
                mail.sentAt(),
                mayReplay && mail.state().equals(Mails.GIVEN_UP) ? List.of("replay") : List.of());
    }
}
