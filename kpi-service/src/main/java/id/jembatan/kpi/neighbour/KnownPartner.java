package id.jembatan.kpi.neighbour;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known here of a partner: how it is called now, where it is, and who stands for it since a merge.
@Entity
public class KnownPartner {

    @Id
    private UUID id;

    /// The version of the partner when it was last heard of.
    private long heard;

    private Instant heardAt = Instant.EPOCH;

    private String code;
    private String name;

    @Nullable private String country;

    @Nullable private String kind;

    @Nullable private UUID mergedInto;

    @Column(updatable = false)
    private UUID standsFor;

    protected KnownPartner() {} // Hibernate

    KnownPartner(UUID id) {
        this.id = id;
        this.heard = -1;
        this.code = "";
        this.name = "";
        this.standsFor = id;
    }

    /// Takes what is news, as [KnownAgreement#hear].
    ///
    /// @return whether it was merged, or a merge was undone
    boolean hear(
            long version,
            Instant at,
            String saidCode,
            String saidName,
            @Nullable String saidCountry,
            @Nullable String saidKind,
            @Nullable UUID saidMergedInto) {
        if (version < heard && !at.isAfter(heardAt)) {
            return false;
        }
        heard = version;
        heardAt = at;
        code = saidCode;
        name = saidName;
        country = saidCountry;
        kind = saidKind;
        var merged = !Objects.equals(mergedInto, saidMergedInto);
        mergedInto = saidMergedInto;
        return merged;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /// ISO 3166-1 alpha-2; not known of a partner that was last heard of long ago.
    public @Nullable String country() {
        return country;
    }

    public @Nullable String kind() {
        return kind;
    }

    /// The partner whose record holds now what this one held, after any number of merges: itself, as a rule. What
    /// counts by partner counts by this.
    public UUID standsFor() {
        return standsFor;
    }
}
