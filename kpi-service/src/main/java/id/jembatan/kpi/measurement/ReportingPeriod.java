package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A time for which a figure is owed, with the day by which; or a time that is locked, so that its figures stay as they
/// are.
@Entity
public class ReportingPeriod {

    /// How it came about.
    public enum Origin {
        /// Cut by the rhythm of the indicator.
        RHYTHM,
        /// Named by somebody.
        CUSTOM,
        /// Only locked: nothing is owed for it.
        LOCK
    }

    /// Opens a locked period for one account until a moment.
    ///
    /// @param account its name or its id
    public record Unlock(String account, Instant until, String reason, String by, Instant at) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID appliedId;

    @Column(updatable = false)
    private Period period;

    @Nullable private LocalDate fromDay;

    @Nullable private LocalDate untilDay;

    @Nullable private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(updatable = false)
    private Instant createdAt;

    /// Since when a figure is owed for it; null for one that is only locked.
    @Nullable private Instant owedAt;

    @Nullable private Instant lockedAt;

    @Nullable private String lockedBy;

    @Nullable private String lockedByName;

    @Nullable private String lockReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Unlock> unlocks;

    protected ReportingPeriod() {} // Hibernate

    ReportingPeriod(
            UUID applied,
            Period period,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate due,
            Origin origin,
            Instant at) {
        this.id = Ids.next();
        this.appliedId = applied;
        this.period = period;
        this.fromDay = from;
        this.untilDay = until;
        this.dueOn = due;
        this.origin = origin;
        this.createdAt = at;
        this.owedAt = origin == Origin.LOCK ? null : at;
        this.unlocks = List.of();
    }

    /// A period that was only locked becomes one that is owed.
    void owe(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate due, Origin as, Instant at) {
        this.fromDay = from;
        this.untilDay = until;
        this.dueOn = due;
        this.origin = as;
        this.owedAt = at;
    }

    void lock(String reason, Caller by, Instant at) {
        this.lockedAt = at;
        this.lockedBy = by.subject();
        this.lockedByName = by.name();
        this.lockReason = reason;
    }

    void unlock(String account, Instant until, String reason, Caller by, Instant at) {
        var fresh = new Unlock(
                account, until.truncatedTo(ChronoUnit.MICROS), reason, by.name(), at.truncatedTo(ChronoUnit.MICROS));
        this.unlocks = Stream.concat(unlocks.stream(), Stream.of(fresh)).toList();
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    /// Whether the lock keeps this caller out now. The moment at which an unlock ends is outside.
    boolean isClosedFor(Caller caller, Instant now) {
        return isLocked()
                && unlocks.stream()
                        .noneMatch(it -> now.isBefore(it.until())
                                && (it.account().equals(caller.subject())
                                        || it.account().equals(caller.name())));
    }

    /// Whether a figure is owed for it.
    public boolean isOwed() {
        return origin != Origin.LOCK;
    }

    /// Whether it shares a day with the other, or is the same.
    boolean touches(Period other) {
        return period.overlaps(other)
                || sharesDays(other.from().orElse(null), other.until().orElse(null));
    }

    boolean touches(ReportingPeriod other) {
        return period.overlaps(other.period) || sharesDays(other.fromDay, other.untilDay);
    }

    private boolean sharesDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return fromDay != null
                && untilDay != null
                && first != null
                && last != null
                && !first.isAfter(untilDay)
                && !fromDay.isAfter(last);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID appliedId() {
        return appliedId;
    }

    public Period period() {
        return period;
    }

    /// The first day; for a named period only if somebody told it.
    public @Nullable LocalDate fromDay() {
        return fromDay;
    }

    public @Nullable LocalDate untilDay() {
        return untilDay;
    }

    /// The last day on which the figure is in time.
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    Origin origin() {
        return origin;
    }

    public @Nullable String lockReason() {
        return lockReason;
    }

    @Nullable Instant lockedAt() {
        return lockedAt;
    }

    @Nullable String lockedByName() {
        return lockedByName;
    }

    List<Unlock> unlocks() {
        return unlocks;
    }
}
