package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Records many observations as one act, by the same rules as one: what is said of each is checked, cards are locked
/// once (in one order, so that two files do not wait for each other), and everything is written together. Figures that
/// are made of them are made anew once for each applied indicator.
@ApplicationScoped
public class RecordMany {

    /// How many ids one question names.
    private static final int CHUNK = 1_000;

    private final Report report;
    private final Scorecards scorecards;
    private final Observations observations;
    private final Store store;
    private final Outbox outbox;
    private final Journal journal;
    private final FigureChanges changes;
    private final Gate gate;
    private final Clock clock;

    RecordMany(
            Report report,
            Scorecards scorecards,
            Observations observations,
            Store store,
            Outbox outbox,
            Journal journal,
            FigureChanges changes,
            Gate gate,
            Clock clock) {
        this.report = report;
        this.scorecards = scorecards;
        this.observations = observations;
        this.store = store;
        this.outbox = outbox;
        this.journal = journal;
        this.changes = changes;
        this.gate = gate;
        this.clock = clock;
    }

    /// What became of one of them.
    public sealed interface Outcome {

        record Recorded(UUID observation) implements Outcome {}

        /// The reporter had said just this before, or says it twice.
        record Unchanged(UUID observation) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    private record Said(int index, Place place, Report.Checked checked) {}

    private record Slot(UUID applied, Period period, boolean planned) {}

    /// Writes what can be written; whoever wants all or nothing rolls back when something was refused.
    ///
    /// @return one outcome for each, in their order
    @Transactional(TxType.MANDATORY)
    public List<Outcome> record(List<RecordObservation> forms, Caller caller) {
        var outcomes = new @Nullable Outcome[forms.size()];
        var places = places(forms, Rows.of(caller, clock));
        var said = new ArrayList<Said>();
        for (var i = 0; i < forms.size(); i++) {
            try {
                said.add(said(i, forms.get(i), places, caller));
            } catch (Refusal refusal) {
                outcomes[i] = new Outcome.Refused(refusal);
            }
        }
        scorecards.touchAll(
                said.stream().map(each -> each.place().card().id()).collect(Collectors.toCollection(TreeSet::new)));
        var standing = standing(said, caller);
        var opened = gate.of(said.stream().map(Said::place).toList(), caller);
        var fresh = new ArrayList<Observation>();
        var freshPlaces = new ArrayList<Place>();
        for (var each : said) {
            var slot = slot(each);
            var before = standing.get(slot);
            if (before != null) {
                outcomes[each.index()] = before.says(each.checked().saying())
                        ? new Outcome.Unchanged(before.id())
                        : new Outcome.Refused(
                                new Refusal(MeasurementProblem.ALREADY_REPORTED).with("observation", before.id()));
                continue;
            }
            var refusal = kept(each, opened);
            if (refusal.isPresent()) {
                outcomes[each.index()] = new Outcome.Refused(refusal.get());
            } else {
                var observation = new Observation(
                        each.place().applied(),
                        each.checked().period(),
                        each.checked().status(),
                        each.checked().saying(),
                        caller,
                        clock.instant());
                standing.put(slot, observation);
                opened.admitted(each.place(), each.checked());
                fresh.add(observation);
                freshPlaces.add(each.place());
                outcomes[each.index()] = new Outcome.Recorded(observation.id());
            }
        }
        write(fresh, freshPlaces, caller);
        var told = new ArrayList<Outcome>(outcomes.length);
        for (var outcome : outcomes) {
            if (outcome == null) {
                throw new IllegalStateException("Each has its outcome");
            }
            told.add(outcome);
        }
        return told;
    }

    /// What keeps it out of its period, or out of the past, as it would keep out one alone.
    private Optional<Refusal> kept(Said said, Gate.Opened opened) {
        var closed = opened.against(said.place(), said.checked());
        if (closed.isPresent()) {
            var args = closed.get().args().toArray();
            return Optional.of(
                    closed.get().problem().status() == CommonProblem.INVALID.status()
                            ? new Refusal(CommonProblem.INVALID)
                                    .at("/period", closed.get().problem(), args)
                            : new Refusal(closed.get().problem(), args));
        }
        try {
            report.notBefore(said.checked().saying(), said.checked().status());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static Said said(int index, RecordObservation form, Map<UUID, Place> places, Caller caller) {
        var place = places.get(form.indicator());
        var refusal = new Refusal(CommonProblem.INVALID);
        if (place == null) {
            throw refusal.at("/indicator", MeasurementProblem.UNKNOWN_APPLIED_INDICATOR);
        }
        place.mustBeChangeableBy(caller);
        var checked = Report.check(place, form, "", refusal);
        if (checked == null) {
            throw refusal;
        }
        return new Said(index, place, checked);
    }

    private Map<UUID, Place> places(List<RecordObservation> forms, Rows rows) {
        var ids = forms.stream().map(RecordObservation::indicator).distinct().toList();
        var places = new HashMap<UUID, Place>();
        for (var some : chunks(ids)) {
            scorecards
                    .places(some, rows)
                    .forEach(place -> places.put(place.applied().id(), place));
        }
        return places;
    }

    private Map<Slot, Observation> standing(List<Said> said, Caller caller) {
        var standing = new HashMap<Slot, Observation>();
        for (var some : chunks(said)) {
            observations
                    .standing(
                            some.stream()
                                    .map(each -> each.place().applied().id())
                                    .distinct()
                                    .toList(),
                            some.stream()
                                    .map(each -> each.checked().period())
                                    .distinct()
                                    .toList(),
                            caller.subject())
                    .forEach(each -> standing.put(
                            new Slot(each.appliedId(), each.period(), each.status() == Status.PLANNED), each));
        }
        return standing;
    }

    private static Slot slot(Said said) {
        return new Slot(
                said.place().applied().id(),
                said.checked().period(),
                said.checked().status() == Status.PLANNED);
    }

    private void write(List<Observation> fresh, List<Place> places, Caller caller) {
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach(observations::persist);
        store.flush(() -> new Refusal(MeasurementProblem.ALREADY_REPORTED));
        var records = new ArrayList<Journal.Record>(fresh.size());
        var events = new ArrayList<ObservationRecorded>(fresh.size());
        var touched = new LinkedHashMap<UUID, UUID>();
        for (var i = 0; i < fresh.size(); i++) {
            var place = places.get(i);
            var state = Report.state(fresh.get(i), place);
            records.add(new Journal.Record("record", "observation", fresh.get(i).id(), null, state));
            events.add(state);
            touched.put(place.applied().id(), place.card().id());
        }
        journal.recordAll(caller, records);
        outbox.addAll(events);
        changes.tellAll(touched);
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        var list = List.copyOf(all);
        var chunks = new ArrayList<List<T>>();
        for (var from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
        return chunks;
    }
}
