package id.jembatan.agreements.duty;

import java.util.List;

/// A duty as the API shows it.
///
/// @param nameLabel the name in the reader's language
public record DutyView(
        String code,
        Rhythm rhythm,
        String nameLabel,
        String recipientLabel,
        ChangeDuty terms,
        long version,
        List<String> actions) {}
