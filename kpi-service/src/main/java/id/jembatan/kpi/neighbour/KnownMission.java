package id.jembatan.kpi.neighbour;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mission and the countries that it is accredited to.
@Entity
class KnownMission {

    /// @param fromDay the first day, or open
    /// @param untilDay the last day, or open
    @Embeddable
    record Accreditation(
            String country,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    @Id
    private UUID id;

    /// The version of the mission when it was last heard of.
    private long heard;

    private Instant heardAt = Instant.EPOCH;

    private String code;
    private String name;

    @ElementCollection
    @CollectionTable(name = "known_accreditation", joinColumns = @JoinColumn(name = "mission_id"))
    private List<Accreditation> accreditations = new ArrayList<>();

    protected KnownMission() {} // Hibernate

    KnownMission(UUID id) {
        this.id = id;
        this.heard = -1;
        this.code = "";
        this.name = "";
    }

    /// Takes what is news, as [KnownAgreement#hear].
    void hear(long version, Instant at, String saidCode, String saidName, List<Accreditation> said) {
        if (version < heard && !at.isAfter(heardAt)) {
            return;
        }
        heardAt = at;
        heard = version;
        code = saidCode;
        name = saidName;
        accreditations.clear();
        accreditations.addAll(said);
    }
}
