package id.jembatan.partners.activity;

import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that has happened between people of both sides.
///
/// @param record the id of the record that tells of it, such as an engagement
/// @param recordKind what that is, as in the API: `engagements`
/// @param partnershipId the relation it belongs to, if it belongs to one alone
/// @param kind what happened, such as `meeting`
/// @param on as precisely as it is known
/// @param audience who may know of it: that of the record
public record Activity(
        UUID record,
        String recordKind,
        UUID partnerId,
        @Nullable UUID partnershipId,
        String kind,
        String subject,
        PartialDate on,
        Audience audience) {

    /// For a record that missions may know of.
    public Activity(
            UUID record,
            String recordKind,
            UUID partnerId,
            @Nullable UUID partnershipId,
            String kind,
            String subject,
            PartialDate on) {
        this(record, recordKind, partnerId, partnershipId, kind, subject, on, Audience.MISSIONS);
    }
}
