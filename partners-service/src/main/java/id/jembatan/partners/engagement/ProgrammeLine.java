package id.jembatan.partners.engagement;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the programme of a visit.
@Entity
@Table(name = "engagement_programme_line")
class ProgrammeLine {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID engagementId;

    private Instant startsAt;

    private @Nullable Instant endsAt;

    private String zone;

    private @Nullable String place;

    private String what;

    private @Nullable String who;

    private boolean withdrawn;

    protected ProgrammeLine() {} // Hibernate

    ProgrammeLine(UUID engagementId, SayProgrammeLine form) {
        this.id = Ids.next();
        this.engagementId = engagementId;
        change(form);
    }

    final void change(SayProgrammeLine form) {
        startsAt = form.startsAt().toInstant();
        endsAt = form.endsAt() == null ? null : form.endsAt().toInstant();
        zone = form.zone();
        place = form.place();
        what = form.what();
        who = form.who();
    }

    SayProgrammeLine said() {
        var there = ZoneId.of(zone);
        return new SayProgrammeLine(
                startsAt.atZone(there).toOffsetDateTime(),
                endsAt == null ? null : endsAt.atZone(there).toOffsetDateTime(),
                zone,
                place,
                what,
                who);
    }

    void withdraw() {
        withdrawn = true;
    }

    UUID id() {
        return id;
    }
}
