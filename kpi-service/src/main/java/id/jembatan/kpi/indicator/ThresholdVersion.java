package id.jembatan.kpi.indicator;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The bands of an indicator from a day on. A version is never changed: the next one takes its place from its own day.
@Entity
@Immutable
@Table(name = "indicator_threshold")
public class ThresholdVersion {

    @Id
    private UUID id;

    private UUID indicatorId;
    private int number;
    private LocalDate validFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Band> bands;

    private String reason;
    private Instant setAt;
    private String setBy;
    private String setByName;

    protected ThresholdVersion() {} // Hibernate

    ThresholdVersion(Indicator indicator, int number, SetThresholds form, Caller by, Instant at) {
        this.id = Ids.next();
        this.indicatorId = indicator.id();
        this.number = number;
        this.validFrom = form.validFrom();
        this.bands = List.copyOf(form.bands());
        this.reason = form.reason();
        this.setAt = at;
        this.setBy = by.subject();
        this.setByName = by.name();
    }

    /// The code of the band in which a progress lies.
    ///
    /// @param percent of the way, as [id.jembatan.kpi.computation.Achievement] tells it
    public String statusOf(BigDecimal percent) {
        return bands.stream()
                .filter(band -> band.from() == null || band.from().compareTo(percent) <= 0)
                .reduce((_, higher) -> higher)
                .orElseThrow()
                .code();
    }

    public UUID indicatorId() {
        return indicatorId;
    }

    /// From 1 up, in the order in which they were set.
    public int number() {
        return number;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public List<Band> bands() {
        return bands;
    }

    public Instant setAt() {
        return setAt;
    }

    ThresholdView view() {
        return new ThresholdView(number, validFrom, bands, reason, setAt, setByName);
    }
}
