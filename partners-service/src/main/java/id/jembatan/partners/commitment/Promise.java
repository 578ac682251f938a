package id.jembatan.partners.commitment;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What another feature has somebody promise.
///
/// @param originKind where it was promised, as in the API: `engagements`, `working-groups`; null: freely
/// @param originId the record itself, such as the engagement or the decision of a working group
/// @param side who promised
/// @param owner the desk that is reminded; null: not known yet
/// @param ownerText who it is, in words, where a desk does not say it; no names of people
/// @param dueOn the last day on which it is in time; null: not agreed yet
public record Promise(
        @Nullable String originKind,
        @Nullable UUID originId,
        UUID partnerId,
        Side side,
        @Nullable Desk owner,
        @Nullable String ownerText,
        String title,
        @Nullable LocalDate dueOn,
        Audience audience,
        Desk keeper,
        boolean confidential) {}
