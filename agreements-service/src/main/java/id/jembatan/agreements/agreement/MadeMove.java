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
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A step that was taken: who, when, under which template, resting on which documents. Written once.
@Entity
@Immutable
public class MadeMove {

    /// Stands for the entry of a case into the register.
    static final String OPENED = "open";

    /// A document that the move relied on, with the hash it had.
    @Embeddable
    public record ReliedOn(
            @Column(name = "document_id") UUID documentId,
            @Column(name = "type") String type,
            @Column(name = "hash") String hash) {}

    @Id
    private UUID id;

    private UUID agreementId;
    private int position;
    private String move;

    @Nullable private String fromStage;

    private String toStage;

    @Nullable private String actor;

    /// Whether the caller wrote down what the actor did, and is not the actor.
    private boolean recorded;

    @Nullable private LocalDate doneOn;

    @Nullable private String reason;

    private String procedureCode;
    private int procedureVersion;
    private Instant at;
    private String bySubject;
    private String byName;

    @ElementCollection
    @CollectionTable(name = "made_move_document", joinColumns = @JoinColumn(name = "made_move_id"))
    private Set<ReliedOn> documents = new HashSet<>();

    protected MadeMove() {} // Hibernate

    /// What happened, before it is known whether it may be written down.
    record Happened(
            String move,
            @Nullable String from,
            String to,
            @Nullable String actor,
            boolean recorded,
            @Nullable LocalDate on,
            @Nullable String reason,
            Set<ReliedOn> documents) {}

    MadeMove(Agreement agreement, int position, Happened happened, Caller by, Instant at) {
        this.id = Ids.next();
        this.agreementId = agreement.id();
        this.position = position;
        this.move = happened.move();
        this.fromStage = happened.from();
        this.toStage = happened.to();
        this.actor = happened.actor();
        this.recorded = happened.recorded();
        this.doneOn = happened.on();
        this.reason = happened.reason();
        this.procedureCode = agreement.procedureCode();
        this.procedureVersion = agreement.procedureVersion();
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
        this.documents = new HashSet<>(happened.documents());
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String move() {
        return move;
    }

    public @Nullable String fromStage() {
        return fromStage;
    }

    public String toStage() {
        return toStage;
    }

    public @Nullable String actor() {
        return actor;
    }

    public boolean isRecorded() {
        return recorded;
    }

    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    public @Nullable String reason() {
        return reason;
    }

    public int procedureVersion() {
        return procedureVersion;
    }

    public Instant at() {
        return at;
    }

    public String byName() {
        return byName;
    }

    public Set<ReliedOn> documents() {
        return documents;
    }
}
