package id.jembatan.agreements.seal;

import id.jembatan.agreements.instrument.Side;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public key by which a side signs files. Revoked, never removed.
@Entity
class SealKey {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    @Column(updatable = false)
    @Nullable private String partner;

    @Column(updatable = false)
    private String kid;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Jws.Algorithm algorithm;

    @Column(updatable = false)
    private byte[] publicKey;

    @Column(updatable = false)
    private String holder;

    @Column(updatable = false)
    private LocalDate validFrom;

    @Column(updatable = false)
    @Nullable private LocalDate validUntil;

    @Nullable private Instant revokedAt;

    @Nullable private String reason;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String bySubject;

    @Column(updatable = false)
    private String byName;

    protected SealKey() {} // Hibernate

    SealKey(AddKey said, byte[] der, LocalDate from, Caller by, Instant at) {
        this.id = Ids.next();
        this.side = said.side();
        this.partner = said.partner();
        this.kid = said.kid();
        this.algorithm = said.algorithm();
        this.publicKey = der.clone();
        this.holder = said.holder();
        this.validFrom = from;
        this.validUntil = said.validUntil();
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
    }

    void revoke(String why, Instant on) {
        revokedAt = on;
        reason = why;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean isValidOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    boolean isOf(Side wanted, @Nullable String wantedPartner) {
        return side == wanted && java.util.Objects.equals(partner, wantedPartner);
    }

    /// Whether it made this signature, by its own algorithm.
    boolean signed(Jws.Signed signature) {
        return algorithm.name().equals(signature.algorithm())
                && algorithm.verifies(publicKey, signature.input(), signature.signature());
    }

    UUID id() {
        return id;
    }

    KeyView view(LocalDate today) {
        return new KeyView(
                id, side, partner, kid, algorithm, holder, validFrom, validUntil, isValidOn(today), revokedAt, reason);
    }
}
