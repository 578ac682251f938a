package id.jembatan.partners.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;

/// On what ground personal data are held.
@Entity
@Immutable
class LegalBasis {

    @Id
    private String code;

    private int position;

    @Column(name = "name_id")
    private String nameId;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_tr")
    private String nameTr;

    private boolean revocable;

    private String source;

    protected LegalBasis() {} // Hibernate

    String code() {
        return code;
    }

    boolean revocable() {
        return revocable;
    }

    PersonalDataView.Basis view(String language) {
        var names = new TreeMap<>(Map.of("id", nameId, "en", nameEn, "tr", nameTr));
        return new PersonalDataView.Basis(code, names.getOrDefault(language, nameId), names, revocable, source);
    }
}
