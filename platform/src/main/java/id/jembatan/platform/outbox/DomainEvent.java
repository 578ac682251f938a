package id.jembatan.platform.outbox;

import java.util.UUID;

/// Something that others may hear. The implementing record itself is the JSON data: the full shareable state of its
/// subject, so that a hearer needs no second call. A field may be added, never taken away.
public interface DomainEvent {

    /// The id of what it happened to. Events of one subject are heard in the order they were told.
    UUID subject();

    /// The full type with its version, such as `id.jembatan.partner.renamed.v1`. Its JSON Schema lies in
    /// `events/partner.renamed.v1.schema.json`.
    String type();

    /// The version of the subject after it happened. Flush the entity first if the database counts it.
    long version();
}
