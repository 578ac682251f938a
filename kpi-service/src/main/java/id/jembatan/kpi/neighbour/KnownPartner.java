package id.jembatan.kpi.neighbour;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// A partner's present name.
@Entity
class KnownPartner {

    @Id
    private UUID id;

    /// The version of the partner when it was last heard of.
    private long heard;

    private String code;
    private String name;

    protected KnownPartner() {} // Hibernate

    KnownPartner(UUID id) {
        this.id = id;
        this.heard = -1;
        this.code = "";
        this.name = "";
    }

    void hear(long version, String saidCode, String saidName) {
        heard = version;
        code = saidCode;
        name = saidName;
    }
}
