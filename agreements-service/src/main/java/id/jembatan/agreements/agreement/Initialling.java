package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An act of initialling: it freezes a text in all its languages by their hashes, until somebody opens it again and
/// says why. What was initialled stays known for ever.
@Entity
class Initialling {

    /// A version as it was initialled.
    @Embeddable
    record Version(
            @Column(name = "document_id") UUID documentId,
            @Column(name = "language") String language,
            @Column(name = "hash") String hash,
            @Column(name = "size") long size) {}

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private String type;

    @Column(updatable = false)
    private LocalDate doneOn;

    @Column(updatable = false)
    @Nullable private String place;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<InitialText.Initial> initials = List.of();

    @ElementCollection
    @CollectionTable(name = "initialled_text", joinColumns = @JoinColumn(name = "initialling_id"))
    private Set<Version> versions = new HashSet<>();

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String bySubject;

    @Column(updatable = false)
    private String byName;

    @Nullable private Instant reopenedAt;

    @Nullable private String reopenedBy;

    @Nullable private String reopenReason;

    protected Initialling() {} // Hibernate

    Initialling(UUID agreementId, String type, InitialText said, List<Document> versions, Caller by, Instant at) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.type = type;
        this.doneOn = said.on();
        this.place = said.place();
        this.initials = List.copyOf(said.initials());
        versions.forEach(it -> this.versions.add(
                new Version(it.id(), it.language() == null ? "" : it.language(), it.hash(), it.size())));
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
    }

    void reopen(String reason, Caller by, Instant when) {
        reopenedAt = when;
        reopenedBy = by.name();
        reopenReason = reason;
    }

    boolean holds() {
        return reopenedAt == null;
    }

    TextView.InitiallingView view(Set<UUID> seen) {
        return new TextView.InitiallingView(
                id,
                doneOn,
                place,
                initials,
                versions.stream()
                        .filter(it -> seen.contains(it.documentId()))
                        .map(it -> new TextView.Frozen(
                                it.documentId(), it.language().isEmpty() ? null : it.language(), it.hash()))
                        .sorted(Comparator.comparing(TextView.Frozen::hash))
                        .toList(),
                at,
                byName,
                reopenedAt,
                reopenedBy,
                reopenReason);
    }

    UUID agreementId() {
        return agreementId;
    }

    String type() {
        return type;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    Set<Version> versions() {
        return versions;
    }
}
