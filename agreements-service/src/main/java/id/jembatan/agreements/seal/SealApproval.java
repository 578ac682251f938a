package id.jembatan.agreements.seal;

import id.jembatan.agreements.instrument.Side;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A side's approval of one content. It dies when the content changes, and then lives no more, also if the old words
/// come back: who approves again gives another approval.
@Entity
class SealApproval {

    enum Way {
        LOGIN,
        FILE
    }

    enum Proof {
        /// Somebody of that side was signed in.
        LOGIN,
        /// The signature was made by a key that we know as that side's.
        VERIFIED,
        /// Nobody can tell: no signature, or no known key.
        UNVERIFIED
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID instrumentId;

    @Column(updatable = false)
    private UUID contentId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    /// Its code; empty for our side, or where the partner is only a name to us.
    @Column(updatable = false)
    private String partner;

    @Column(updatable = false)
    private String signer;

    @Column(updatable = false)
    @Nullable private String capacity;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Way way;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Proof proof;

    @Column(updatable = false)
    @Nullable private UUID keyId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private ImportApproval.@Nullable SignedFile file;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String bySubject;

    @Column(updatable = false)
    private String byName;

    @Nullable private Instant diedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable private Why diedWhy;

    protected SealApproval() {} // Hibernate

    /// What is said of an approval.
    record Given(
            Side side,
            String partner,
            String signer,
            @Nullable String capacity,
            Way way,
            Proof proof,
            @Nullable UUID key,
            ImportApproval.@Nullable SignedFile file) {}

    SealApproval(UUID instrumentId, SealContent content, Given given, Caller by, Instant at) {
        this.id = Ids.next();
        this.instrumentId = instrumentId;
        this.contentId = content.id();
        this.side = given.side();
        this.partner = given.partner();
        this.signer = given.signer();
        this.capacity = given.capacity();
        this.way = given.way();
        this.proof = given.proof();
        this.keyId = given.key();
        this.file = given.file();
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
    }

    void die(Why why, Instant on) {
        diedAt = on;
        diedWhy = why;
    }

    boolean isAlive() {
        return diedAt == null;
    }

    boolean isOf(Side wanted, String wantedPartner) {
        return side == wanted && partner.equals(wantedPartner);
    }

    UUID id() {
        return id;
    }

    UUID contentId() {
        return contentId;
    }

    Side side() {
        return side;
    }

    String partner() {
        return partner;
    }

    String signer() {
        return signer;
    }

    @Nullable String capacity() {
        return capacity;
    }

    Way way() {
        return way;
    }

    Proof proof() {
        return proof;
    }

    Instant at() {
        return at;
    }

    @Nullable Instant diedAt() {
        return diedAt;
    }

    @Nullable Why diedWhy() {
        return diedWhy;
    }
}
