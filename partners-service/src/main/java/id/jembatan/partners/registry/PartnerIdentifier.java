package id.jembatan.partners.registry;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An identifier under which others know a partner. One that was wrong stays on record, but no longer stands.
@Entity
public class PartnerIdentifier {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String scheme;

    @Column(updatable = false)
    private String value;

    @Column(updatable = false)
    private @Nullable String source;

    @Column(updatable = false)
    private Instant recordedAt;

    private boolean standing;

    private @Nullable String withdrawnBecause;

    protected PartnerIdentifier() {} // Hibernate

    PartnerIdentifier(Identify form, Instant at) {
        this.id = Ids.next();
        this.scheme = form.scheme();
        this.value = form.value();
        this.source = form.source();
        this.recordedAt = at;
        this.standing = true;
    }

    void withdraw(String reason) {
        standing = false;
        withdrawnBecause = reason;
    }

    /// Its record does not stand, so another one may have it.
    void release() {
        standing = false;
    }

    /// Its record stands again; what somebody has withdrawn stays withdrawn.
    void stand() {
        standing = withdrawnBecause == null;
    }

    UUID id() {
        return id;
    }

    String scheme() {
        return scheme;
    }

    String value() {
        return value;
    }

    boolean standing() {
        return standing;
    }
}
