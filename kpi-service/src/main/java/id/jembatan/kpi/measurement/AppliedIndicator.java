package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An indicator as it is used on one scorecard, with the value from which the way is counted.
@Entity
public class AppliedIndicator {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID scorecardId;

    @Column(updatable = false)
    private UUID indicatorId;

    @Nullable @Column(updatable = false)
    private String definition;

    @Nullable private BigDecimal baselineValue;

    @Nullable private Period baselinePeriod;

    @Nullable private String baselineSource;

    @Nullable private String note;

    @Column(updatable = false)
    private Instant appliedAt;

    protected AppliedIndicator() {} // Hibernate

    AppliedIndicator(UUID scorecard, Indicator indicator, ApplyIndicator form, @Nullable Period period, Instant at) {
        this.id = Ids.next();
        this.scorecardId = scorecard;
        this.indicatorId = indicator.id();
        this.definition = form.definition();
        var baseline = form.baseline();
        this.baselineValue = baseline == null ? null : baseline.value();
        this.baselinePeriod = period;
        this.baselineSource = baseline == null ? null : baseline.source();
        this.note = form.note();
        this.appliedAt = at;
    }

    /// Says where the way begins, for a use that had no beginning.
    void begin(ApplyIndicator.Baseline baseline, Period period) {
        this.baselineValue = baseline.value();
        this.baselinePeriod = period;
        this.baselineSource = baseline.source();
    }

    public UUID id() {
        return id;
    }

    public UUID scorecardId() {
        return scorecardId;
    }

    public UUID indicatorId() {
        return indicatorId;
    }

    /// What tells two uses of one indicator on one card apart.
    public @Nullable String definition() {
        return definition;
    }

    public @Nullable BigDecimal baselineValue() {
        return baselineValue;
    }

    public @Nullable Period baselinePeriod() {
        return baselinePeriod;
    }

    public @Nullable String baselineSource() {
        return baselineSource;
    }

    public @Nullable String note() {
        return note;
    }
}
