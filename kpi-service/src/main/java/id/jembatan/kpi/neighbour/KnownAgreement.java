package id.jembatan.kpi.neighbour;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known here of an agreement. The truth about it is kept by agreements-service.
@Entity
public class KnownAgreement {

    /// One side of it.
    @Embeddable
    public record Side(UUID partnerId, String code, String country) {}

    @Id
    private UUID id;

    /// The version of the agreement when it was last heard of.
    private long heard;

    private Instant heardAt = Instant.EPOCH;

    @Nullable private String reference;

    @Nullable private String kind;

    @Nullable private String primarySector;

    private boolean enteredInError;

    private String title;
    private String stage;

    @Nullable private String agency;

    @ElementCollection
    @CollectionTable(name = "known_agreement_partner", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<Side> partners = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "known_agreement_sector", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "sector")
    private Set<String> sectors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "known_agreement_share", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "partner_code")
    private Set<String> sharedWith = new HashSet<>();

    protected KnownAgreement() {} // Hibernate

    KnownAgreement(UUID id) {
        this.id = id;
        this.heard = -1;
        this.title = "";
        this.stage = "";
    }

    /// Takes what is news. A neighbour whose database was restored begins again with lower versions, but what it tells
    /// then is told later; what is neither of a higher version nor told later is old and changes nothing.
    void hear(HeardAgreement said, Instant at) {
        if (said.version() < heard && !at.isAfter(heardAt)) {
            return;
        }
        heard = said.version();
        heardAt = at;
        kind = said.kind();
        primarySector = said.primarySector();
        enteredInError = Boolean.TRUE.equals(said.enteredInError());
        var fields = Set.copyOf(said.sectors());
        if (!sectors.equals(fields)) {
            sectors.clear();
            sectors.addAll(fields);
        }
        reference = said.reference();
        title = said.title();
        stage = said.stage();
        agency = said.agency();
        var sides = new HashSet<Side>();
        said.partners().forEach(side -> sides.add(new Side(side.partnerId(), side.code(), side.country())));
        if (!partners.equals(sides)) {
            partners.clear();
            partners.addAll(sides);
        }
        var shares = Set.copyOf(said.sharedWith());
        if (!sharedWith.equals(shares)) {
            sharedWith.clear();
            sharedWith.addAll(shares);
        }
    }

    public UUID id() {
        return id;
    }

    public @Nullable String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String stage() {
        return stage;
    }

    public @Nullable String kind() {
        return kind;
    }

    /// The sectors that it serves, by their codes. In queries: `KnownAgreement k join k.sectors sector`, in SQL the
    /// table `known_agreement_sector`. A case counts in each of its sectors, so sums over them count it twice.
    public Set<String> sectors() {
        return Set.copyOf(sectors);
    }

    /// The sector that comes first, where somebody said so: take this one where a case may count only once.
    public @Nullable String primarySector() {
        return primarySector;
    }

    /// Whether it was an entry that was taken back: the case never was, and counts nowhere.
    public boolean isEnteredInError() {
        return enteredInError;
    }

    /// Its partners, by the ids under which they were told. A partner that was merged is another one now: see
    /// `KnownPartner.standsFor`, in SQL `known_partner.stands_for`.
    public Set<Side> partners() {
        return Set.copyOf(partners);
    }

    public @Nullable String agency() {
        return agency;
    }
}
