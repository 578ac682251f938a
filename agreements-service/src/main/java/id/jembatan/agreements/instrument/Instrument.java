package id.jembatan.agreements.instrument;

import id.jembatan.agreements.text.Why;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A text between two sides, from its first draft to its end. It stays when it has ended, and so do its numbers.
@Entity
public class Instrument {

    public enum State {
        DRAFT,
        SIGNED,
        ENDED,
        /// Was never signed, and will not be.
        WITHDRAWN
    }

    /// How it stands on a day.
    public enum Standing {
        DRAFT,
        WITHDRAWN,
        /// Signed, and not yet in force.
        SIGNED,
        IN_FORCE,
        ENDED
    }

    /// How long it would have run, had it not been ended.
    ///
    /// @param move the move of its case that ended it, where one did
    record Lived(
            @Nullable Span ends,
            @Nullable Why why,
            @Nullable LocalDate objectBy,
            @Nullable UUID move) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String number;

    private String kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable private UUID parentId;

    @Nullable private UUID followsId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Draft draft;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FullPowers> powers = List.of();

    /// What was found when it was signed.
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PowersCheck> checked = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Draft.@Nullable Ceremony ceremony;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "signed_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "signed_latest"))
    @Nullable private Span signed;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "ours_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "ours_latest"))
    @Nullable private Span oursTold;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "partner_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "partner_latest"))
    @Nullable private Span partnerTold;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "force_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "force_latest"))
    @Nullable private Span inForce;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable private Why forceWhy;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "ends_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "ends_latest"))
    @Nullable private Span ends;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable private Why endsWhy;

    @Nullable private String endGround;

    @Nullable private UUID endedWith;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable private Lived lived;

    @Nullable private LocalDate liveEnd;

    @Nullable private LocalDate objectBy;

    @Nullable private Instant endsSetAt;

    private Instant at;

    /// Counts every change, so that the version tells two changes of one moment apart.
    private long changes;

    protected Instrument() {} // Hibernate

    Instrument(UUID agreementId, String reference, int position, Draft draft, Instant at) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.position = position;
        this.number = reference + "/" + draft.kind() + "/" + position;
        this.state = State.DRAFT;
        redraft(draft, at);
    }

    final void redraft(Draft said, Instant on) {
        draft = said;
        kind = said.kind();
        parentId = said.parent();
        followsId = said.follows();
        at = on;
    }

    void empower(FullPowers letter, Instant on) {
        var all = new ArrayList<>(powers);
        all.add(letter);
        powers = List.copyOf(all);
        at = on;
    }

    void sign(Span day, Draft.@Nullable Ceremony how, List<PowersCheck> found, Instant on) {
        state = State.SIGNED;
        signed = day;
        ceremony = how;
        checked = List.copyOf(found);
        at = on;
    }

    void tell(Side side, Span day, Instant on) {
        switch (side) {
            case OURS -> oursTold = day;
            case PARTNER -> partnerTold = day;
        }
        at = on;
    }

    void enter(Span day, Why how, Instant on) {
        inForce = day;
        forceWhy = how;
        at = on;
    }

    void await(Why what, Instant on) {
        inForce = null;
        forceWhy = what;
        at = on;
    }

    /// Its last day, as far as it is known now; null where it has none.
    ///
    /// @param toObject the last day to object, where it would go on by itself
    void runUntil(@Nullable Span day, Why how, @Nullable LocalDate toObject, Instant on) {
        ends = day;
        endsWhy = how;
        endsSetAt = on;
        objectBy = toObject;
        lookAgain(day == null || !day.known() ? null : day.earliest());
        at = on;
    }

    /// @return whether that is another day than before
    boolean objectUntil(@Nullable LocalDate day) {
        var moved = !Objects.equals(day, objectBy);
        objectBy = day;
        return moved;
    }

    /// When the clock has to look at it next: its last day is known by month or year, and may have passed.
    public void lookAgain(@Nullable LocalDate day) {
        liveEnd = state == State.SIGNED ? day : null;
    }

    /// What ended it was a mistake, or something found later keeps it alive: it never ended, and runs as it did before.
    void revive(Instant on) {
        state = State.SIGNED;
        endGround = null;
        endedWith = null;
        if (lived != null) {
            ends = lived.ends();
            endsWhy = lived.why();
            objectBy = lived.objectBy();
            lived = null;
        }
        lookAgain(ends == null || !ends.known() ? null : ends.earliest());
        at = on;
    }

    /// Its case has ended by a move, and it with it.
    public void endedBy(UUID move) {
        lived = lived == null ? null : new Lived(lived.ends(), lived.why(), lived.objectBy(), move);
    }

    /// Whether it was a move of its case that ended it.
    public boolean hasEndedWithItsCase() {
        return state == State.ENDED && lived != null && lived.move() != null;
    }

    void end(Span day, String ground, Why how, @Nullable UUID with, Instant on) {
        lived = new Lived(ends, endsWhy, objectBy, null);
        state = State.ENDED;
        ends = day;
        endsWhy = how;
        endGround = ground;
        endedWith = with;
        liveEnd = null;
        at = on;
    }

    void withdraw(Why why, Instant on) {
        state = State.WITHDRAWN;
        endsWhy = why;
        at = on;
    }

    /// Something that is shown with it has changed beside it: its version must tell.
    void touch(Instant on) {
        at = on;
        changes++;
    }

    public Standing standing(LocalDate today) {
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case ENDED -> ends != null && ends.isBefore(today) == Certainty.NOT ? standingUntil(today) : Standing.ENDED;
            case SIGNED ->
                ends != null && ends.isBefore(today) == Certainty.CERTAINLY ? Standing.ENDED : standingUntil(today);
        };
    }

    private Standing standingUntil(LocalDate today) {
        return inForce == null || inForce.isOnOrBefore(today) == Certainty.NOT ? Standing.SIGNED : Standing.IN_FORCE;
    }

    /// Whether it is in force on a day that is itself known only so far.
    public Certainty inForceOn(Span day) {
        if (inForce == null || state == State.DRAFT || state == State.WITHDRAWN) {
            return Certainty.NOT;
        }
        var begun = inForce.isOnOrBefore(day);
        return ends == null ? begun : begun.and(day.isOnOrBefore(ends));
    }

    /// Whether it is known when it ends, or that it does not.
    public boolean endKnown() {
        return ends == null ? state != State.DRAFT : ends.known();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID agreementId() {
        return agreementId;
    }

    int position() {
        return position;
    }

    /// Its number in this register.
    public String number() {
        return number;
    }

    public String kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public @Nullable UUID followsId() {
        return followsId;
    }

    public Draft draft() {
        return draft;
    }

    List<FullPowers> powers() {
        return powers;
    }

    List<PowersCheck> checked() {
        return checked;
    }

    Draft.@Nullable Ceremony ceremony() {
        return ceremony;
    }

    public @Nullable Span signed() {
        return signed;
    }

    @Nullable Span oursTold() {
        return oursTold;
    }

    @Nullable Span partnerTold() {
        return partnerTold;
    }

    public @Nullable Span inForce() {
        return inForce;
    }

    @Nullable Why forceWhy() {
        return forceWhy;
    }

    public @Nullable Span ends() {
        return ends;
    }

    /// The last day on which somebody has to object, so that it does not go on by itself; to be on the safe side
    /// where its end is not known to the day.
    public @Nullable LocalDate objectBy() {
        return objectBy;
    }

    public @Nullable Instant endsSetAt() {
        return endsSetAt;
    }

    public @Nullable Why endsWhy() {
        return endsWhy;
    }

    public @Nullable String endGround() {
        return endGround;
    }

    @Nullable UUID endedWith() {
        return endedWith;
    }

    Instant at() {
        return at;
    }
}
