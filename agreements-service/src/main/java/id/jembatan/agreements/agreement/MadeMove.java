package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A step that was taken: who, when, under which template, resting on which documents. Written once; a mistaken entry
/// is taken back by another one.
@Entity
@Immutable
public class MadeMove {

    /// Stands for the entry of a case into the register.
    static final String OPENED = "open";

    /// Stands for the correction that takes back a mistaken entry.
    public static final String REVERSED = "reverse";

    /// Stands for the step to another version of the procedure.
    static final String FOLLOWED = "follow-version";

    /// A document that the move relied on, with the hash it had.
    @Embeddable
    public record ReliedOn(
            @Column(name = "document_id") UUID documentId,
            @Column(name = "type") String type,
            @Column(name = "hash") String hash) {}

    /// What the move changed besides the stage, as it was before.
    ///
    /// @param fields those that it filled or cleared, with the value before; null where there was none
    /// @param superseded documents that it put out of force
    /// @param started clocks that it started
    /// @param stopped clocks that it stopped
    record Undo(
            boolean onHold,
            List<String> flags,
            @Nullable String endReason,
            Map<String, @Nullable String> fields,
            List<Superseded> superseded,
            List<UUID> started,
            List<UUID> stopped) {

        record Superseded(UUID document, String type) {}
    }

    @Id
    private UUID id;

    private UUID agreementId;

    @Nullable private UUID trackId;

    private int position;
    private String move;

    @Nullable private String fromStage;

    private String toStage;

    @Nullable private String actor;

    /// Whether the caller wrote down what the actor did, and is not the actor.
    private boolean recorded;

    @Nullable private LocalDate doneOn;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "done_year"))
    @AttributeOverride(name = "month", column = @Column(name = "done_month"))
    @AttributeOverride(name = "day", column = @Column(name = "done_day"))
    @Nullable private PartialDate done;

    @Nullable private String reason;

    @Nullable private String explanation;

    /// Whether it was entered afterwards, from a source, without its papers.
    private boolean past;

    @Nullable private String source;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "act_number"))
    @AttributeOverride(name = "issuedOn", column = @Column(name = "act_issued_on"))
    @AttributeOverride(name = "receivedOn", column = @Column(name = "act_received_on"))
    @AttributeOverride(name = "document", column = @Column(name = "act_document_id"))
    @Nullable private OutsideAct act;

    @Nullable private UUID reverses;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable private Undo undo;

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
            @Nullable PartialDate on,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable OutsideAct act,
            @Nullable String source,
            Set<ReliedOn> documents) {

        static Happened of(String move, @Nullable String from, String to) {
            return new Happened(move, from, to, null, false, null, null, null, null, null, Set.of());
        }

        Happened on(PartialDate day) {
            return new Happened(move, from, to, actor, recorded, day, reason, explanation, act, source, documents);
        }

        Happened recordedBy(boolean another) {
            return new Happened(move, from, to, actor, another, on, reason, explanation, act, source, documents);
        }

        Happened by(String body, boolean another) {
            return new Happened(move, from, to, body, another, on, reason, explanation, act, source, documents);
        }

        Happened because(@Nullable String why, @Nullable String explained) {
            return new Happened(move, from, to, actor, recorded, on, why, explained, act, source, documents);
        }

        Happened knownBy(@Nullable OutsideAct told, @Nullable String from, Set<ReliedOn> papers) {
            return new Happened(move, this.from, to, actor, recorded, on, reason, explanation, told, from, papers);
        }
    }

    /// A step of our procedure, or the entry of the case.
    MadeMove(Agreement agreement, int position, Happened happened, Caller by, Instant at) {
        this.id = Ids.next();
        this.agreementId = agreement.id();
        this.position = position;
        this.move = happened.move();
        this.fromStage = happened.from();
        this.toStage = happened.to();
        this.actor = happened.actor();
        this.recorded = happened.recorded();
        var on = happened.on();
        this.done = on;
        this.doneOn = on == null || on.day() == null ? null : on.earliest();
        this.reason = happened.reason();
        this.explanation = happened.explanation();
        this.act = happened.act();
        this.source = happened.source();
        this.past = happened.source() != null;
        this.procedureCode = agreement.procedureCode();
        this.procedureVersion = agreement.procedureVersion();
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
        this.documents = new HashSet<>(happened.documents());
    }

    /// A step of the partner's own side.
    MadeMove(Agreement agreement, Track track, int position, Happened happened, Caller by, Instant at) {
        this(agreement, position, happened, by, at);
        this.trackId = track.id();
        this.procedureCode = track.procedureCode();
        this.procedureVersion = track.procedureVersion();
    }

    /// The correction of a mistaken entry.
    MadeMove(Agreement agreement, int position, MadeMove mistaken, Happened happened, Caller by, Instant at) {
        this(agreement, position, happened, by, at);
        this.reverses = mistaken.id;
    }

    /// What a correction will need; to be told before the move is stored.
    MadeMove undoneBy(Undo before) {
        undo = before;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID agreementId() {
        return agreementId;
    }

    /// The track of the partner's side that it belongs to; null for a step of our procedure.
    public @Nullable UUID trackId() {
        return trackId;
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

    /// The day of the act, where it is known to the day.
    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    /// The day of the act as far as it is known.
    public @Nullable PartialDate done() {
        return done;
    }

    public @Nullable String reason() {
        return reason;
    }

    @Nullable String explanation() {
        return explanation;
    }

    public boolean isPast() {
        return past;
    }

    @Nullable String source() {
        return source;
    }

    @Nullable OutsideAct act() {
        return act;
    }

    /// The move that this correction takes back.
    /// Whether it set a field of the case to another value.
    public boolean changed(String field) {
        return undo != null && undo.fields().containsKey(field);
    }

    public @Nullable UUID reverses() {
        return reverses;
    }

    @Nullable Undo undo() {
        return undo;
    }

    String procedureCode() {
        return procedureCode;
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
