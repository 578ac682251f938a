package id.jembatan.agreements.agreement;

import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// With whom a case is. The name stays as it was written, also when the partner becomes known or is renamed.
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

    protected Party() {} // Hibernate

    Party(UUID agreementId, int position, @Nullable UUID partnerId, String name) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.position = position;
        this.partnerId = partnerId;
        this.name = name;
        this.folded = Folded.of(name);
    }

    void link(UUID partner) {
        partnerId = partner;
    }

    UUID agreementId() {
        return agreementId;
    }

    @Nullable UUID partnerId() {
        return partnerId;
    }

    String name() {
        return name;
    }
}
