package id.jembatan.kpi.evidence;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.vault.KeptContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that proves a figure. What it is never changes (a trigger guards it); it can be taken back and shared.
@Entity
class Evidence {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID observationId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String hash;

    private boolean shared;

    @Column(updatable = false)
    private Instant addedAt;

    @Column(updatable = false)
    private String addedBy;

    @Column(updatable = false)
    private String addedByName;

    @Nullable private Instant withdrawnAt;

    @Nullable private String withdrawnBy;

    @Nullable private String withdrawnByName;

    @Nullable private String withdrawnReason;

    protected Evidence() {} // Hibernate

    Evidence(UUID observation, AddEvidence said, Received file, Caller by, Instant at) {
        this.id = Ids.next();
        this.observationId = observation;
        this.title = said.title() == null ? file.name() : said.title();
        this.fileName = file.name();
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.hash = file.hash();
        this.shared = Boolean.TRUE.equals(said.shared());
        this.addedAt = at;
        this.addedBy = by.subject();
        this.addedByName = by.name();
    }

    void withdraw(String reason, Caller by, Instant at) {
        this.withdrawnAt = at;
        this.withdrawnBy = by.subject();
        this.withdrawnByName = by.name();
        this.withdrawnReason = reason;
    }

    void share(boolean with) {
        this.shared = with;
    }

    EvidenceView view(List<String> actions) {
        var withdrawal = withdrawnAt == null || withdrawnByName == null || withdrawnReason == null
                ? null
                : new EvidenceView.Withdrawal(withdrawnAt, withdrawnByName, withdrawnReason);
        return new EvidenceView(
                id,
                observationId,
                title,
                fileName,
                mediaType,
                size,
                hash,
                shared,
                addedAt,
                addedByName,
                withdrawal,
                actions);
    }

    /// As the vault hands it out.
    KeptContent.Kept kept() {
        return new KeptContent.Kept(hash, size, mediaType, fileName);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isShared() {
        return shared;
    }
}
