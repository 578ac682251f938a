package id.jembatan.agreements.seal;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A content that somebody approved, kept as the bytes that were hashed.
@Entity
@Immutable
class SealContent {

    @Id
    private UUID id;

    private UUID instrumentId;
    private int revision;
    private String hash;
    private byte[] canonical;
    private Instant at;

    protected SealContent() {} // Hibernate

    SealContent(UUID instrumentId, int revision, Content.Canonical content, Instant at) {
        this.id = Ids.next();
        this.instrumentId = instrumentId;
        this.revision = revision;
        this.hash = content.hash();
        this.canonical = content.bytes();
        this.at = at;
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    String hash() {
        return hash;
    }

    byte[] canonical() {
        return canonical;
    }
}
