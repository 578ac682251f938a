package id.jembatan.partners.sector;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A field of co-operation. Comes with the database; a code is never used again for something else.
@Entity
@Immutable
public class Sector {

    @Id
    private String code;

    private int position;

    @Column(name = "name_id")
    private String nameId;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_tr")
    private String nameTr;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> sdg;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> urusan;

    private @Nullable String remark;

    private String source;

    protected Sector() {} // Hibernate

    public String code() {
        return code;
    }

    SectorView view(String language) {
        var names = new SectorView.Names(nameId, nameEn, nameTr);
        return new SectorView(code, code.substring(0, 3), names.in(language), names, sdg, urusan, remark, source);
    }
}
