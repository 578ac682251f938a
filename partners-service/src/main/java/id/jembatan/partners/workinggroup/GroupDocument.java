package id.jembatan.partners.workinggroup;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a paper of the group is. The paper itself is elsewhere.
@Entity
@Table(name = "working_group_document")
class GroupDocument {

    @Id
    private UUID id;

    private UUID workingGroupId;

    private @Nullable UUID meetingId;

    private String title;

    private @Nullable String link;

    private @Nullable UUID documentId;

    private @Nullable String sha256;

    private boolean shared;

    private String desk;

    private Instant addedAt;

    protected GroupDocument() {} // Hibernate

    GroupDocument(UUID workingGroupId, AddGroupDocument form, Desk desk, Instant at) {
        this.id = Ids.next();
        this.workingGroupId = workingGroupId;
        this.meetingId = form.meetingId();
        this.title = form.title();
        this.link = form.link();
        this.documentId = form.documentId();
        this.sha256 = form.sha256();
        this.shared = form.withPartner();
        this.desk = desk.code();
        this.addedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// @return whether that changed anything
    boolean share(boolean withPartner) {
        var changed = shared != withPartner;
        shared = withPartner;
        return changed;
    }

    UUID id() {
        return id;
    }

    View view() {
        return new View(id, meetingId, title, link, documentId, sha256, shared, desk, addedAt);
    }

    /// A paper as the API shows it.
    ///
    /// @param shared whether the partner's officers may know of it
    @Schema(name = "GroupDocument")
    public record View(
            UUID id,
            @Nullable UUID meetingId,
            String title,
            @Nullable String link,
            @Nullable UUID documentId,
            @Nullable String sha256,
            boolean shared,
            String desk,
            Instant addedAt) {}
}
