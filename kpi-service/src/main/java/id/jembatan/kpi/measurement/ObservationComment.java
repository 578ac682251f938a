package id.jembatan.kpi.measurement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Something said about a figure. Stays as it was said.
@Entity
@Immutable
public class ObservationComment {

    @Id
    private UUID id;

    private UUID observationId;

    /// The partner whose officer said it; null for our side.
    @Nullable private String partner;

    /// Whether partners may read it.
    private boolean shared;

    private String author;
    private String authorName;
    private Instant saidAt;
    private String words;

    protected ObservationComment() {} // Hibernate

    ObservationComment(UUID observation, @Nullable String partner, SayComment form, Caller by, Instant at) {
        this.id = Ids.next();
        this.observationId = observation;
        this.partner = partner;
        this.shared = partner == null && Boolean.TRUE.equals(form.shared());
        this.author = by.subject();
        this.authorName = by.name();
        this.saidAt = at;
        this.words = form.words();
    }

    public UUID id() {
        return id;
    }

    CommentView view() {
        return new CommentView(id, words, partner, shared, authorName, saidAt);
    }
}
