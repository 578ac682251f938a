package id.jembatan.partners.notification;

import id.jembatan.partners.desk.Desk;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a desk was told.
///
/// @param subjectKind what it is about, as a collection of the API: `requests`
/// @param standsInFor the addressee nobody stood behind on that day, if the bureau was told in its place
/// @param dueAt when it was to be told
/// @param toldAt when it was told
/// @param toldWith the later one of the same matter that speaks for this one too
/// @param mail how far its mails are: `none`, `waiting`, `sent` or `given_up`
record Notification(
        UUID id,
        String rule,
        String subjectKind,
        UUID subject,
        String occurrence,
        Desk desk,
        @Nullable Desk standsInFor,
        Map<String, String> facts,
        Instant dueAt,
        Instant toldAt,
        @Nullable UUID toldWith,
        @Nullable Instant readAt,
        String mail) {}
