package id.jembatan.partners.engagement;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One step on the way of an engagement.
@Entity
@Immutable
@Table(name = "engagement_made_move")
class MadeMove {

    @Id
    private UUID id;

    private UUID engagementId;

    private String move;

    private String fromStage;

    private String toStage;

    private LocalDate madeOn;

    private @Nullable String reference;

    private @Nullable String reason;

    private String byDesk;

    private Instant recordedAt;

    protected MadeMove() {} // Hibernate

    MadeMove(UUID engagementId, Procedures.Move move, MakeMove said, LocalDate on, Desk by, Instant at) {
        this.id = Ids.next();
        this.engagementId = engagementId;
        this.move = move.code();
        this.fromStage = move.from();
        this.toStage = move.to();
        this.madeOn = on;
        this.reference = said.reference();
        this.reason = said.reason();
        this.byDesk = by.code();
        this.recordedAt = at;
    }

    /// A step as the API shows it.
    @Schema(name = "MadeEngagementMove")
    public record View(
            String move,
            String from,
            String to,
            LocalDate on,
            @Nullable String reference,
            @Nullable String reason,
            Desk by,
            Instant recordedAt) {}

    View view() {
        return new View(move, fromStage, toStage, madeOn, reference, reason, new Desk(byDesk), recordedAt);
    }
}
