package id.jembatan.kpi.neighbour;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
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

    @Nullable private String reference;

    private String title;
    private String stage;

    @Nullable private String agency;

    @ElementCollection
    @CollectionTable(name = "known_agreement_partner", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<Side> partners = new HashSet<>();

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

    /// Takes what was heard last: events of one subject come in order, and a neighbour whose database was restored
    /// begins
    /// again with lower versions.
    void hear(HeardAgreement said) {
        heard = said.version();
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

    public @Nullable String agency() {
        return agency;
    }
}
