package id.jembatan.kpi.iati;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// An activity that a file brought, with everything that it says. The register holds what it has a place for; the
/// document marks that, and keeps the rest as it was written.
@Entity
class BroughtActivity {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID scorecardId;

    @Column(updatable = false)
    private String identifier;

    private String document;
    private Instant broughtAt;
    private String broughtBy;
    private String broughtByName;

    protected BroughtActivity() {} // Hibernate

    BroughtActivity(UUID scorecard, String identifier, String document, Caller by, Instant at) {
        this.id = Ids.next();
        this.scorecardId = scorecard;
        this.identifier = identifier;
        take(document, by, at);
    }

    /// What a later file added.
    final void take(String now, Caller by, Instant at) {
        this.document = now;
        this.broughtAt = at;
        this.broughtBy = by.subject();
        this.broughtByName = by.name();
    }

    UUID scorecardId() {
        return scorecardId;
    }

    String document() {
        return document;
    }

    Instant broughtAt() {
        return broughtAt;
    }

    String broughtByName() {
        return broughtByName;
    }
}
