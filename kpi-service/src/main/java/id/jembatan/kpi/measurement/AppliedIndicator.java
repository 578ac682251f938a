package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An indicator as it is used on one scorecard, with the value from which the way is counted, and with those who answer
/// for it.
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

    @Nullable private String ownerAccount;

    @Nullable private String ownerOffice;

    @Nullable private String partnerOwner;

    @Nullable private Integer dueDays;

    @Nullable private Boolean unusedCarriesOver;

    @Nullable private BigDecimal baselineValue;

    @Nullable private String baselineRaw;

    @Nullable private Period baselinePeriod;

    @Nullable private String baselineSource;

    @Nullable private Instant baselineSetAt;

    @Nullable private String baselineSetByName;

    @Nullable private String note;

    @Column(updatable = false)
    private Instant appliedAt;

    /// Where the way begins: at a number, or at something that was only said in words.
    record Start(@Nullable BigDecimal value, @Nullable String raw) {}

    protected AppliedIndicator() {} // Hibernate

    AppliedIndicator(
            UUID scorecard, Indicator indicator, ApplyIndicator form, @Nullable Period period, Caller by, Instant at) {
        this.id = Ids.next();
        this.scorecardId = scorecard;
        this.indicatorId = indicator.id();
        this.definition = form.definition();
        this.appliedAt = at;
        take(new ChangeApplied(
                form.ownerAccount(),
                form.ownerOffice(),
                form.partnerOwner(),
                form.dueDays(),
                form.unusedCarriesOver(),
                form.note()));
        var baseline = form.baseline();
        if (baseline != null && period != null) {
            var start = baseline.start(indicator, "", new Refusal(CommonProblem.INVALID)); // was checked
            begin(start, period, baseline.source(), by, at);
        }
    }

    /// Takes what may be changed of a use at any time.
    void take(ChangeApplied form) {
        this.ownerAccount = form.ownerAccount();
        this.ownerOffice = form.ownerOffice();
        this.partnerOwner = form.partnerOwner();
        this.dueDays = form.dueDays();
        this.unusedCarriesOver = form.unusedCarriesOver();
        this.note = form.note();
    }

    /// The changeable part as it is now.
    ChangeApplied changeable() {
        return new ChangeApplied(ownerAccount, ownerOffice, partnerOwner, dueDays, unusedCarriesOver, note);
    }

    /// Says where the way begins.
    void begin(Start start, Period period, @Nullable String source, Caller by, Instant at) {
        this.baselineValue = start.value();
        this.baselineRaw = start.raw();
        this.baselinePeriod = period;
        this.baselineSource = source;
        this.baselineSetAt = at;
        this.baselineSetByName = by.name();
    }

    /// Gives up its baseline for another, and hands out what it was.
    BaselineRevision revise(
            Start start, Period period, @Nullable String source, String reason, int number, Caller by, Instant at) {
        var old = new BaselineRevision(this, number, reason, by, at);
        begin(start, period, source, by, at);
        return old;
    }

    /// Whether the way begins anywhere.
    public boolean hasBaseline() {
        return baselinePeriod != null;
    }

    boolean beginsWith(Start start, Period period) {
        return Observation.same(baselineValue, start.value())
                && Objects.equals(baselineRaw, start.raw())
                && period.equals(baselinePeriod);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
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

    /// The account that answers for the figure on our side.
    public @Nullable String ownerAccount() {
        return ownerAccount;
    }

    /// The office that answers for the figure on our side, as text.
    public @Nullable String ownerOffice() {
        return ownerOffice;
    }

    /// Who answers for it at the partner, as text.
    public @Nullable String partnerOwner() {
        return partnerOwner;
    }

    /// Within how many days after the end of a period the figure is due; null where the general rule holds.
    public @Nullable Integer dueDays() {
        return dueDays;
    }

    /// Whether what is not used of a quota may be used later; null where nobody said.
    public @Nullable Boolean unusedCarriesOver() {
        return unusedCarriesOver;
    }

    public @Nullable BigDecimal baselineValue() {
        return baselineValue;
    }

    /// The words of a baseline that is no number.
    public @Nullable String baselineRaw() {
        return baselineRaw;
    }

    public @Nullable Period baselinePeriod() {
        return baselinePeriod;
    }

    public @Nullable String baselineSource() {
        return baselineSource;
    }

    /// When the present baseline was set; null for those that were set before this was kept.
    public @Nullable Instant baselineSetAt() {
        return baselineSetAt;
    }

    public @Nullable String baselineSetByName() {
        return baselineSetByName;
    }

    public @Nullable String note() {
        return note;
    }

    public Instant appliedAt() {
        return appliedAt;
    }
}
