package id.jembatan.partners.notification;

import id.jembatan.partners.desk.Desk;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one desk is to be told now.
///
/// @param standsInFor the addressee nobody stands behind today, if this desk is told in its place
/// @param facts a JSON object of texts
/// @param dueAt when it was to be told
public record ToTell(
        Rule rule,
        String subjectKind,
        UUID subject,
        String occurrence,
        Desk desk,
        @Nullable Desk standsInFor,
        String facts,
        Instant dueAt) {}
