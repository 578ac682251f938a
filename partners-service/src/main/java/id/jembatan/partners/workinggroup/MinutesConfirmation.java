package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// One side's yes to one text.
@Entity
@Immutable
class MinutesConfirmation {

    @Id
    private UUID id;

    private UUID minutesId;

    private Side side;

    private String sha256;

    private String desk;

    private Instant confirmedAt;

    protected MinutesConfirmation() {} // Hibernate

    MinutesConfirmation(Minutes minutes, Side side, Desk desk, Instant at) {
        this.id = Ids.next();
        this.minutesId = minutes.id();
        this.side = side;
        this.sha256 = minutes.sha256();
        this.desk = desk.code();
        this.confirmedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    UUID minutesId() {
        return minutesId;
    }

    Side side() {
        return side;
    }

    MeetingView.Confirmed view() {
        return new MeetingView.Confirmed(side, desk, confirmedAt);
    }
}
