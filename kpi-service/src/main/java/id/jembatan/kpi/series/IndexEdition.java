package id.jembatan.kpi.series;

import id.jembatan.kpi.computation.Period;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published value with its edition. What was entered stays; a wrong entry is superseded by a right one.
@Entity
public class IndexEdition {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID seriesId;

    @Nullable @Column(updatable = false)
    private String edition;

    @Column(updatable = false)
    private Period period;

    @Column(name = "value", updatable = false)
    private BigDecimal value;

    @Nullable @Column(updatable = false)
    private Integer cities;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "published_year"))
    @AttributeOverride(name = "month", column = @Column(name = "published_month"))
    @AttributeOverride(name = "day", column = @Column(name = "published_day"))
    private PartialDate published;

    @Column(updatable = false)
    private String source;

    @Nullable private String certainty;

    @Column(updatable = false)
    private Instant enteredAt;

    @Column(updatable = false)
    private String enteredBy;

    @Column(updatable = false)
    private String enteredByName;

    @Nullable private UUID supersededBy;

    @Nullable private Instant supersededAt;

    @Nullable private String supersededFor;

    protected IndexEdition() {} // Hibernate

    IndexEdition(UUID series, Period period, EnterEdition form, Caller by, Instant at) {
        this.id = Ids.next();
        this.seriesId = series;
        this.edition = form.edition();
        this.period = period;
        this.value = form.value();
        this.cities = form.cities();
        this.published = form.published();
        this.source = form.source();
        this.certainty = form.certainty();
        this.enteredAt = at;
        this.enteredBy = by.subject();
        this.enteredByName = by.name();
    }

    void giveWayTo(IndexEdition next, String reason, Instant at) {
        supersededBy = next.id;
        supersededAt = at;
        supersededFor = reason;
    }

    public UUID id() {
        return id;
    }

    UUID seriesId() {
        return seriesId;
    }

    public @Nullable String edition() {
        return edition;
    }

    public Period period() {
        return period;
    }

    public BigDecimal value() {
        return value;
    }

    @Nullable Integer cities() {
        return cities;
    }

    @Nullable PartialDate published() {
        return published;
    }

    String source() {
        return source;
    }

    @Nullable String certainty() {
        return certainty;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    String enteredByName() {
        return enteredByName;
    }

    @Nullable UUID supersededBy() {
        return supersededBy;
    }

    @Nullable String supersededFor() {
        return supersededFor;
    }
}
