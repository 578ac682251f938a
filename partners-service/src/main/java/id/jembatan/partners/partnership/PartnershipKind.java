package id.jembatan.partners.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;

/// A kind of lasting relation. The set is data, for laws make new kinds and old ones stay on record.
@Entity
@Immutable
public class PartnershipKind {

    @Id
    private String code;

    private int position;

    @Column(name = "name_id")
    private String nameId;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_tr")
    private String nameTr;

    protected PartnershipKind() {} // Hibernate

    public String code() {
        return code;
    }

    /// The name by language code.
    Map<String, String> names() {
        return new TreeMap<>(Map.of("id", nameId, "en", nameEn, "tr", nameTr));
    }
}
