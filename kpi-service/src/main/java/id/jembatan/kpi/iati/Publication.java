package id.jembatan.kpi.iati;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A decision on what of a scorecard is public: the words and baselines as they were approved, or that nothing is any
/// more. Never changed; the next one takes its place.
@Entity
@Immutable
class Publication {

    @Id
    private UUID id;

    private UUID scorecardId;

    /// Counts the decisions on one card.
    private int number;

    private boolean isPublic;
    private String identifier;

    /// The [Activity] without the figures that the register holds, as JSON.
    private String document;

    @Nullable private String note;

    private Instant at;
    private String bySubject;
    private String byName;

    protected Publication() {} // Hibernate

    Publication(
            UUID scorecard,
            int number,
            boolean isPublic,
            String identifier,
            String document,
            @Nullable String note,
            Caller by,
            Instant at) {
        this.id = Ids.next();
        this.scorecardId = scorecard;
        this.number = number;
        this.isPublic = isPublic;
        this.identifier = identifier;
        this.document = document;
        this.note = note;
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
    }

    UUID scorecardId() {
        return scorecardId;
    }

    int number() {
        return number;
    }

    boolean isPublic() {
        return isPublic;
    }

    String identifier() {
        return identifier;
    }

    String document() {
        return document;
    }

    @Nullable String note() {
        return note;
    }

    Instant at() {
        return at;
    }

    String byName() {
        return byName;
    }
}
