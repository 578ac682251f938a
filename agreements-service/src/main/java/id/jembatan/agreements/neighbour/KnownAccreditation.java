package id.jembatan.agreements.neighbour;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A country that a mission is accredited to, from a day to a day, both included.
@Entity
class KnownAccreditation {

    @Id
    private UUID id;

    @Nullable @Column(name = "mission_id", insertable = false, updatable = false)
    private UUID missionId;

    private String country;

    @Nullable private LocalDate fromDay;

    @Nullable private LocalDate untilDay;

    protected KnownAccreditation() {} // Hibernate

    KnownAccreditation(UUID id, KnownMission.MissionTold.Accredited told) {
        this.id = id;
        this.country = told.country();
        this.fromDay = told.from();
        this.untilDay = told.until();
    }
}
