package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time limit that runs, or ran. Being late is told and changes nothing: no silence becomes consent.
@Entity
class Deadline {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private String clock;

    @Column(updatable = false)
    private String calendar;

    @Column(updatable = false)
    private int workingDays;

    @Column(updatable = false)
    private LocalDate startedOn;

    private LocalDate due;

    @Nullable private Instant stoppedAt;

    @Nullable private Instant toldLateAt;

    protected Deadline() {} // Hibernate

    Deadline(UUID agreementId, String name, Procedure.Clock clock, LocalDate startedOn, LocalDate due) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.clock = name;
        this.calendar = clock.calendar();
        this.workingDays = clock.workingDays();
        this.startedOn = startedOn;
        this.due = due;
    }

    void stop(Instant at) {
        stoppedAt = at;
    }

    void runAgain() {
        stoppedAt = null;
    }

    /// @return whether the day is another one now
    boolean falls(LocalDate day) {
        if (due.equals(day)) {
            return false;
        }
        due = day;
        return true;
    }

    void toldLate(Instant at) {
        toldLateAt = at;
    }

    boolean isOverdue(LocalDate today) {
        return stoppedAt == null && due.isBefore(today);
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    String clock() {
        return clock;
    }

    String calendar() {
        return calendar;
    }

    int workingDays() {
        return workingDays;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate due() {
        return due;
    }
}
