package id.jembatan.kpi.series;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Keeps series and their editions, and lets applied indicators name one. Joins the transaction of its caller.
@ApplicationScoped
public class Publish {

    private final AllSeries series;
    private final Store store;
    private final Journal journal;
    private final Clock clock;

    Publish(AllSeries series, Store store, Journal journal, Clock clock) {
        this.series = series;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal 422 without a name, 409 if the code is taken
    public IndexSeries create(CreateSeries form, Caller caller) {
        named(form.changeable());
        if (series.coded(form.code()).isPresent()) {
            throw new Refusal(SeriesProblem.SERIES_EXISTS, form.code());
        }
        var fresh = new IndexSeries(form, clock.instant());
        series.persist(fresh);
        store.flush(() -> new Refusal(SeriesProblem.SERIES_EXISTS, form.code()));
        journal.record(caller, "create", "index-series", fresh.id(), null, form);
        return fresh;
    }

    /// @throws Refusal 409 if a known publisher would become another one
    void change(IndexSeries found, ChangeSeries form, Caller caller) {
        named(form);
        var before = found.changeable();
        if (before.publisher() != null && !before.publisher().equals(form.publisher())) {
            throw new Refusal(SeriesProblem.PUBLISHER_STAYS, before.publisher());
        }
        if (before.equals(form)) {
            return;
        }
        found.take(form);
        store.flush();
        journal.record(caller, "update", "index-series", found.id(), before, form);
    }

    private static void named(ChangeSeries form) {
        if (!form.name().given()) {
            throw new Refusal(CommonProblem.INVALID).at("/name", SeriesProblem.NAME_MISSING);
        }
    }

    /// @throws Refusal 422 with every fault; 409 if a value stands for the period, or the edition, already
    public IndexEdition enter(IndexSeries found, EnterEdition form, Caller caller) {
        var period = check(form);
        var it = series.locked(found);
        var fresh = new IndexEdition(it.id(), period, form, caller, clock.instant());
        if (series.standing(it.id(), period).isPresent()) {
            throw new Refusal(SeriesProblem.EDITION_EXISTS);
        }
        it.touch();
        series.persist(fresh);
        store.flush(() -> new Refusal(SeriesProblem.EDITION_EXISTS));
        journal.record(caller, "enter-edition", "index-series", it.id(), null, form);
        return fresh;
    }

    /// A right value takes the place of a wrong one, which stays.
    ///
    /// @throws Refusal 409 if the wrong one gave way already, 422 without a reason or with another fault
    IndexEdition correct(IndexSeries found, IndexEdition wrong, EnterEdition form, Caller caller) {
        var period = check(form);
        var reason = form.reason();
        if (reason == null) {
            throw new Refusal(CommonProblem.INVALID).at("/reason", CommonProblem.INVALID);
        }
        var it = series.locked(found);
        if (wrong.supersededBy() != null) {
            throw new Refusal(SeriesProblem.EDITION_SUPERSEDED);
        }
        var right = new IndexEdition(it.id(), period, form, caller, clock.instant());
        wrong.giveWayTo(right, reason, clock.instant());
        store.flush(); // the wrong one gives its place up before the right one takes it
        it.touch();
        series.persist(right);
        store.flush(() -> new Refusal(SeriesProblem.EDITION_EXISTS));
        journal.record(caller, "correct-edition", "index-series", it.id(), wrong.id(), form);
        return right;
    }

    private Period check(EnterEdition form) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var period = form.period().read("/period", refusal);
        var published = form.published();
        if (published != null && published.earliest().isAfter(LocalDate.now(clock))) {
            refusal.at("/published", SeriesProblem.PUBLISHED_IN_FUTURE);
        }
        if (period == null || refusal.hasFaults()) {
            throw refusal;
        }
        return period;
    }

    /// From now on every figure of the applied indicator must be a value of the series; those that are there must be,
    /// too.
    ///
    /// @return whether it is news
    /// @throws Refusal 409 if it names another series, 422 if it is unknown or has figures of somewhere else
    public boolean name(IndexSeries found, UUID applied, Caller caller) {
        var use = series.applied(applied, Rows.of(caller, clock)).orElse(null);
        if (use == null) {
            throw new Refusal(CommonProblem.INVALID).at("/indicator", SeriesProblem.UNKNOWN_APPLIED_INDICATOR);
        }
        if (!Rows.mayChange(caller, use.agency())) {
            throw new Refusal(SeriesProblem.NOT_YOUR_AGENCY);
        }
        var named = series.namedBy(applied).orElse(null);
        if (named != null) {
            if (!named.equals(found.id())) {
                throw new Refusal(SeriesProblem.OTHER_SERIES_NAMED).with("series", named);
            }
            return false;
        }
        var it = series.locked(found);
        mustBeOf(it.id(), applied);
        it.touch();
        series.persist(new IndexUse(applied, it.id(), caller, clock.instant()));
        store.flush(() -> new Refusal(SeriesProblem.OTHER_SERIES_NAMED));
        journal.record(caller, "name-series", "index-series", it.id(), null, new NameSeries(applied));
        return true;
    }

    /// The baseline and every figure that stands must have been said by the series: by an entry that stands, or by
    /// one that was corrected since, because then the figure waits for its own correction.
    ///
    /// @throws Refusal 422 if the series never said it
    void mustBeOf(UUID id, UUID applied) {
        var said = series.editions(id);
        series.baselineOf(applied).ifPresent(it -> mustBe(id, said, it.period(), it.value()));
        for (var figure : series.figuresOf(applied)) {
            var value = figure.value();
            if (value != null) {
                mustBe(id, said, figure.period(), value);
            }
        }
    }

    private static void mustBe(UUID id, List<IndexEdition> said, Period period, BigDecimal value) {
        var ofPeriod = said.stream().filter(it -> it.period().equals(period)).toList();
        if (ofPeriod.stream().noneMatch(it -> it.value().compareTo(value) == 0)) {
            var refusal = new Refusal(CommonProblem.INVALID)
                    .at("/value", SeriesProblem.FIGURE_NOT_IN_SERIES, period.key())
                    .with("series", id);
            throw ofPeriod.isEmpty()
                    ? refusal
                    : refusal.with("published", ofPeriod.getLast().value().toPlainString());
        }
    }
}
