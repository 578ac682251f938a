package id.jembatan.kpi.series;

import id.jembatan.platform.caller.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// The one series that the figures of an applied indicator come from.
@Entity
@Immutable
class IndexUse {

    @Id
    private UUID appliedId;

    private UUID seriesId;
    private Instant namedAt;
    private String namedBy;
    private String namedByName;

    protected IndexUse() {} // Hibernate

    IndexUse(UUID applied, UUID series, Caller by, Instant at) {
        this.appliedId = applied;
        this.seriesId = series;
        this.namedAt = at;
        this.namedBy = by.subject();
        this.namedByName = by.name();
    }

    UUID seriesId() {
        return seriesId;
    }
}
