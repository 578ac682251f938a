package id.jembatan.agreements.neighbour;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mission as we last heard of it.
@Entity
class KnownMission {

    @Id
    private UUID id;

    private String code;
    private String name;
    private long version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "mission_id", nullable = false)
    private List<KnownAccreditation> accreditations = new ArrayList<>();

    protected KnownMission() {} // Hibernate

    KnownMission(MissionTold told) {
        this.id = told.missionId();
        this.code = told.code();
        this.name = told.name();
        hear(told);
    }

    final void hear(MissionTold told) {
        code = told.code();
        name = told.name();
        version = told.version();
        accreditations.clear();
        if (told.accreditations() != null) {
            told.accreditations().forEach(it -> accreditations.add(new KnownAccreditation(Ids.next(), it)));
        }
    }

    /// What we need of a mission event.
    record MissionTold(
            UUID missionId,
            String code,
            String name,
            @Nullable List<Accredited> accreditations,
            long version) {

        /// Both days included; an absent day sets no limit.
        record Accredited(
                String country,
                @Nullable LocalDate from,
                @Nullable LocalDate until) {}
    }
}
