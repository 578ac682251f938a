package id.jembatan.agreements.seal;

import id.jembatan.platform.outbox.DomainEvent;
import java.util.UUID;

/// Both sides approve the same content of a text.
///
/// @param revision which of the contents that were ever approved
record SealedEvent(UUID instrumentId, UUID agreementId, String number, String hash, int revision)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return instrumentId;
    }

    @Override
    public String type() {
        return "id.jembatan.text.sealed.v1";
    }

    @Override
    public long version() {
        return revision;
    }
}
