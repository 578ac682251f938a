package id.jembatan.kpi.indicator;

import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All versions of all thresholds. Writing joins the transaction of its caller.
@ApplicationScoped
public class Thresholds implements PanacheRepositoryBase<ThresholdVersion, UUID> {

    private final Journal journal;
    private final Store store;
    private final Clock clock;
    private final List<AfterThresholds> hearers;

    Thresholds(Journal journal, Store store, Clock clock, @All List<AfterThresholds> hearers) {
        this.journal = journal;
        this.store = store;
        this.clock = clock;
        this.hearers = hearers;
    }

    /// The version that holds on a day for each indicator that has one.
    ///
    /// @param known what was set later than this is left out, for "what was known then"
    public Map<UUID, ThresholdVersion> on(LocalDate day, Instant known, Collection<UUID> indicators) {
        if (indicators.isEmpty()) {
            return Map.of();
        }
        return find("indicatorId in ?1 and validFrom <= ?2 and setAt <= ?3", indicators, day, known).stream()
                .collect(Collectors.toMap(
                        ThresholdVersion::indicatorId,
                        Function.identity(),
                        (one, other) -> one.number() > other.number() ? one : other));
    }

    /// The newest first.
    List<ThresholdVersion> of(Indicator indicator) {
        return list("indicatorId = ?1 order by number desc", indicator.id());
    }

    Optional<ThresholdVersion> of(Indicator indicator, int number) {
        return find("indicatorId = ?1 and number = ?2", indicator.id(), number).firstResultOptional();
    }

    /// @throws Refusal 422 if the bands are out of order, 409 if it would hold before the version that it follows
    ThresholdVersion set(Indicator indicator, SetThresholds form, Caller caller) {
        check(form.bands());
        getEntityManager().lock(indicator, LockModeType.PESSIMISTIC_WRITE); // two at once would take the same number
        var last = of(indicator).stream().findFirst();
        if (last.isPresent() && !form.validFrom().isAfter(last.get().validFrom())) {
            throw new Refusal(
                    IndicatorProblem.THRESHOLD_BEFORE_THE_LAST, last.get().validFrom());
        }
        var version = new ThresholdVersion(
                indicator, last.map(ThresholdVersion::number).orElse(0) + 1, form, caller, clock.instant());
        persist(version);
        store.flush();
        journal.record(
                caller,
                "set-thresholds",
                "indicator",
                indicator.id(),
                last.map(ThresholdVersion::view).orElse(null),
                version.view());
        hearers.forEach(hearer -> hearer.after(indicator));
        return version;
    }

    private static void check(List<Band> bands) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var codes = new HashSet<String>();
        @Nullable BigDecimal above = null;
        for (var i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            if (!codes.add(band.code())) {
                refusal.at("/bands/" + i + "/code", IndicatorProblem.CODE_TWICE, band.code());
            }
            var from = band.from();
            if ((i == 0) != (from == null) || from != null && above != null && from.compareTo(above) <= 0) {
                refusal.at("/bands/" + i + "/from", IndicatorProblem.BANDS_OUT_OF_ORDER);
            }
            above = from == null ? above : from;
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }
}
