package id.jembatan.kpi.bulk;

import id.jembatan.kpi.bulk.ObservationTable.About;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.RecordMany.Outcome;
import id.jembatan.kpi.measurement.RecordObservation;
import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Finding;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Header;
import id.jembatan.platform.sheet.RawRow;
import id.jembatan.platform.sheet.Row;
import id.jembatan.platform.sheet.RowError;
import id.jembatan.platform.sheet.SheetProblem;
import id.jembatan.platform.sheet.TableFile;
import id.jembatan.platform.sheet.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes a table of observations. The same table again changes nothing: each row says what was said before.
@ApplicationScoped
class TableImport {

    private static final int CHUNK = 1_000;

    /// How many findings an answer names.
    private static final int NAMED = 1_000;

    private final Attempt attempt;
    private final Scorecards scorecards;
    private final Validator validator;
    private final Clock clock;
    private final int mostRows;

    TableImport(
            Attempt attempt,
            Scorecards scorecards,
            Validator validator,
            Clock clock,
            @ConfigProperty(name = "jembatan.bulk.rows") int mostRows) {
        this.attempt = attempt;
        this.scorecards = scorecards;
        this.validator = validator;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    /// A use as rows name it.
    private record Key(String card, String code) {}

    private record Lines(List<Row> rows, int empty) {}

    /// @throws Refusal 400 or 413 if it is no table, 422 with the report if nothing of it can be taken
    TableReport take(Upload upload, TableOptions options, Caller caller) {
        var forms = options.forms();
        var findings = new Findings();
        var file = TableFile.of(upload);
        var lines = lines(file, new ObservationTable(forms, findings), findings, options);
        var outcomes = findings.refuseTheFile()
                ? List.<Outcome>of()
                : record(lines, new ObservationTable(forms, findings), findings, options, caller);
        var report = report(lines, outcomes, findings, options, caller);
        var stored = !findings.refuseTheFile() && (options.goodRows() || report.refused() == 0);
        if (!options.dryRun && !stored) {
            throw new Refusal(BulkProblem.BULK_REFUSED, report.refused()).with("report", report);
        }
        return report;
    }

    /// Reads all rows, and what the columns prove of the forms of the file before any of them is understood.
    private Lines lines(TableFile file, ObservationTable table, Findings findings, TableOptions options) {
        var header = new @Nullable Header[1];
        var rows = new ArrayList<Row>();
        var empty = new int[1];
        file.read(raw -> {
            var columns = header[0];
            if (columns == null) {
                header[0] = header(raw, findings);
            } else if (!findings.refuseTheFile()) {
                if (rows.size() + empty[0] == mostRows) {
                    throw new Refusal(SheetProblem.TOO_MANY_ROWS, mostRows);
                }
                var row = columns.row(raw, findings);
                if (ObservationTable.isEmpty(row) && !findings.refuses(row.number())) {
                    empty[0]++;
                } else {
                    table.note(row);
                    rows.add(row);
                }
            }
        });
        if (header[0] == null) {
            throw new Refusal(SheetProblem.UNREADABLE_FILE);
        }
        return new Lines(rows, empty[0]);
    }

    private static Header header(RawRow raw, Findings findings) {
        return Header.of(raw, ObservationTable.REQUIRED, ObservationTable.KNOWN, findings);
    }

    private List<Outcome> record(
            Lines lines, ObservationTable table, Findings findings, TableOptions options, Caller caller) {
        var bad = new HashSet<Integer>();
        findings.inOrder().stream().filter(Finding::refuses).forEach(finding -> bad.add(finding.row()));
        var abouts = new LinkedHashMap<Row, About>();
        for (var row : lines.rows()) {
            if (!bad.contains(row.number())) {
                table.about(row).ifPresent(about -> abouts.put(row, about));
            }
        }
        var places = places(abouts.values(), Rows.of(caller, clock));
        var forms = new ArrayList<RecordObservation>();
        var taken = new ArrayList<Row>();
        abouts.forEach((row, about) -> place(row, about, places, table)
                .flatMap(place -> table.read(row, place))
                .filter(form -> isSound(row, form, table))
                .ifPresent(form -> {
                    forms.add(form);
                    taken.add(row);
                }));
        var whole = taken.size() == lines.rows().size();
        var outcomes = attempt.of(
                forms,
                caller,
                all -> !options.dryRun
                        && (options.goodRows() || whole && all.stream().noneMatch(Outcome.Refused.class::isInstance)));
        for (var i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused(var why)) {
                table.refused(taken.get(i), why, caller.language());
            }
        }
        return outcomes;
    }

    private record Places(Map<UUID, Place> byId, Map<Key, List<Place>> byName) {}

    private Places places(Iterable<About> abouts, Rows rows) {
        var ids = new HashSet<UUID>();
        var cards = new HashSet<String>();
        var codes = new HashSet<String>();
        for (var about : abouts) {
            switch (about) {
                case About.Applied(var id) -> ids.add(id);
                case About.Use(var card, var code, var unused) -> {
                    cards.add(card);
                    codes.add(code);
                }
            }
        }
        var byId = new HashMap<UUID, Place>();
        for (var some : chunks(ids)) {
            scorecards
                    .places(some, rows)
                    .forEach(place -> byId.put(place.applied().id(), place));
        }
        var byName = new HashMap<Key, List<Place>>();
        for (var some : chunks(cards)) {
            for (var named : scorecards.named(some, uuids(some), codes, rows)) {
                var code = named.place().indicator().code();
                Stream.of(
                                named.reference(),
                                named.goal(),
                                named.place().card().id().toString())
                        .filter(name -> name != null && cards.contains(name))
                        .distinct()
                        .forEach(name -> byName.computeIfAbsent(new Key(name, code), _ -> new ArrayList<>())
                                .add(named.place()));
            }
        }
        return new Places(byId, byName);
    }

    private static Optional<Place> place(Row row, About about, Places places, ObservationTable table) {
        return switch (about) {
            case About.Applied(var id) -> {
                var place = places.byId().get(id);
                if (place == null) {
                    table.error(row, ObservationTable.APPLIED, BulkProblem.NO_SUCH_USE);
                }
                yield Optional.ofNullable(place);
            }
            case About.Use(var card, var code, var definition) -> {
                var found = places.byName().getOrDefault(new Key(card, code), List.of()).stream()
                        .filter(place -> definition == null
                                || definition.equals(place.applied().definition()))
                        .toList();
                var exact = definition != null || found.size() < 2
                        ? found
                        : found.stream()
                                .filter(place -> place.applied().definition() == null)
                                .toList();
                if (exact.size() == 1) {
                    yield Optional.of(exact.getFirst());
                }
                table.error(
                        row,
                        ObservationTable.CODE,
                        found.isEmpty() ? BulkProblem.NO_SUCH_USE : BulkProblem.SEVERAL_USES,
                        code,
                        card);
                yield Optional.empty();
            }
        };
    }

    private boolean isSound(Row row, RecordObservation form, ObservationTable table) {
        var broken = validator.validate(form);
        broken.forEach(each -> table.broken(row, each.getPropertyPath().toString(), each.getMessage()));
        return broken.isEmpty();
    }

    private static List<UUID> uuids(List<String> names) {
        var ids = new ArrayList<UUID>();
        for (var name : names) {
            try {
                ids.add(UUID.fromString(name));
            } catch (IllegalArgumentException e) {
                continue; // a reference or a code
            }
        }
        return ids;
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        var list = List.copyOf(all);
        var chunks = new ArrayList<List<T>>();
        for (var from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static TableReport report(
            Lines lines, List<Outcome> outcomes, Findings findings, TableOptions options, Caller caller) {
        var recorded = count(outcomes, Outcome.Recorded.class);
        var unchanged = count(outcomes, Outcome.Unchanged.class);
        List<RowError> errors = findings.inOrder().stream()
                .limit(NAMED)
                .map(finding -> finding.worded(caller.language()))
                .toList();
        return new TableReport(
                options.dryRun,
                lines.rows().size() + lines.empty(),
                recorded,
                unchanged,
                lines.empty(),
                lines.rows().size() - recorded - unchanged,
                findings.count(),
                errors);
    }

    private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
        return Math.toIntExact(outcomes.stream().filter(kind::isInstance).count());
    }
}
