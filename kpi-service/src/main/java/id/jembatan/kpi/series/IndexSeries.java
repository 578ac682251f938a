package id.jembatan.kpi.series;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one publisher says again and again, edition by edition. Never deleted.
@Entity
public class IndexSeries {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "name_id"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "tr", column = @Column(name = "name_tr"))
    private Wording name;

    @Nullable private String publisher;

    @Column(updatable = false)
    private String unit;

    private String source;

    @Nullable private String certainty;

    @Nullable private String note;

    /// Counts what was added to it, so that its version moves with its editions.
    private long changes;

    @Column(updatable = false)
    private Instant createdAt;

    protected IndexSeries() {} // Hibernate

    IndexSeries(CreateSeries form, Instant at) {
        this.id = Ids.next();
        this.code = form.code();
        this.unit = form.unit();
        this.createdAt = at;
        take(form.changeable());
    }

    final void take(ChangeSeries form) {
        name = form.name();
        publisher = form.publisher();
        source = form.source();
        certainty = form.certainty();
        note = form.note();
        changes++;
    }

    void touch() {
        changes++;
    }

    ChangeSeries changeable() {
        return new ChangeSeries(name, publisher, source, certainty, note);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public Wording name() {
        return name;
    }

    /// Null where no source names it: then it is unknown.
    public @Nullable String publisher() {
        return publisher;
    }

    public String unit() {
        return unit;
    }
}
