package id.jembatan.agreements.agreement;

import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// With whom a case is. The name stays as it was written, also when the partner becomes known or is renamed; who left
/// stays on record.
@Entity
class Party {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private int position;

    @Nullable private UUID partnerId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String folded;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    @Nullable private Instant endedAt;

    protected Party() {} // Hibernate

    Party(UUID agreementId, int position, @Nullable UUID partnerId, String name, PartyRole role) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.position = position;
        this.partnerId = partnerId;
        this.name = name;
        this.folded = Folded.of(name);
        this.role = role;
    }

    void link(UUID partner) {
        partnerId = partner;
    }

    void be(PartyRole other) {
        role = other;
    }

    void leave(Instant at) {
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    int position() {
        return position;
    }

    @Nullable UUID partnerId() {
        return partnerId;
    }

    String name() {
        return name;
    }

    String folded() {
        return folded;
    }

    PartyRole role() {
        return role;
    }
}
