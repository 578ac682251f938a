package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /// @param calendars in all of which a day has to be a working day to count
    Deadline(
            UUID agreementId,
            String name,
            Procedure.Clock clock,
            List<String> calendars,
            LocalDate startedOn,
            LocalDate due) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.clock = name;
        this.calendar = String.join("+", calendars);
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

    /// A limit that was late and is not any more will be told again if it passes again: that is another day.
    ///
    /// @return whether the day is another one now
    boolean falls(LocalDate day, LocalDate today) {
        if (due.equals(day)) {
            return false;
        }
        due = day;
        if (!day.isBefore(today)) {
            toldLateAt = null;
        }
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

    List<String> calendars() {
        return List.of(calendar.split("\\+"));
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
