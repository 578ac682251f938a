package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Need;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.procedure.Requirement;
import id.jembatan.agreements.procedure.Situation;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which cases wait for a caller: those in a stage from which a step forward is his own to take, or needs a paper that
/// is his to provide. The templates say where that is, so that three statements are enough however many cases there
/// are. Whether a step is ready is not asked here; the case itself tells that.
@ApplicationScoped
class Waiting {

    /// So many of the latest are looked at for papers that are there already.
    private static final int LOOKED_AT = 200;

    private static final String BAR = "|";

    private final Sql sql;
    private final Procedures procedures;
    private final Rows rows;

    Waiting(Sql sql, Procedures procedures, Rows rows) {
        this.sql = sql;
        this.procedures = procedures;
        this.rows = rows;
    }

    /// A stage of a version of a procedure, and what the caller can do there.
    private record Station(Procedure procedure, String stage, List<Move> moves, List<Requirement> papers) {}

    private record Case(
            UUID id,
            String reference,
            String title,
            String station,
            @Nullable String agency,
            Instant changedAt) {}

    /// The cases that were changed last come first.
    List<WaitingView> of(Caller caller, int limit) {
        var stations = stations(caller);
        if (stations.isEmpty()) {
            return List.of();
        }
        var cases = cases(caller, stations.keySet());
        var there = papers(cases);
        var waiting = new ArrayList<WaitingView>();
        for (var each : cases) {
            if (waiting.size() == limit) {
                break;
            }
            var view = view(each, stations.get(each.station()), there.getOrDefault(each.id(), Set.of()), caller);
            if (view != null) {
                waiting.add(view);
            }
        }
        return waiting;
    }

    private Map<String, Station> stations(Caller caller) {
        var seen = rows.seenIn(caller);
        var stations = new LinkedHashMap<String, Station>();
        sql
                .list(
                        "select distinct a.procedure_code, a.procedure_version, a.stage from agreement a"
                                + " where not a.final_stage and not a.on_hold and " + seen.hql(),
                        row -> station(procedures.frozen(row.getString(1), row.getInt(2)), row.getString(3), caller),
                        seen.parameters())
                .stream()
                .filter(it -> !it.moves().isEmpty() || !it.papers().isEmpty())
                .forEach(it -> stations.put(
                        it.procedure().code() + BAR + it.procedure().version() + BAR + it.stage(), it));
        return stations;
    }

    private static Station station(Procedure procedure, String stage, Caller caller) {
        var forward = procedure.possible(Situation.at(stage)).stream()
                .filter(it -> it.to() != null && !it.retroactive() && !it.asksForReason())
                .toList();
        var moves = caller.may("agreement:move")
                ? forward.stream()
                        .filter(it -> procedure.actor(it.actor()).actsAs(caller.roles()))
                        .toList()
                : List.<Move>of();
        var papers = new LinkedHashMap<String, Requirement>();
        if (caller.may("document:create")) {
            forward.stream()
                    .flatMap(it -> it.needs().stream())
                    .filter(it -> it.need() instanceof Need.Paper && it.when() == null && !it.advisory())
                    .filter(it -> procedure.actor(it.provider()).actsAs(caller.roles()))
                    .forEach(it -> papers.putIfAbsent(it.need().code(), it));
        }
        return new Station(procedure, stage, moves, List.copyOf(papers.values()));
    }

    private List<Case> cases(Caller caller, Set<String> stations) {
        var seen = rows.seenIn(caller);
        var values = new HashMap<String, Object>(seen.parameters());
        values.put("stations", stations.toArray(String[]::new));
        values.put("bar", BAR);
        values.put("most", LOOKED_AT);
        return sql
                .list(
                        """
                        select a.id, a.reference, a.title,
                            concat_ws(cast(:bar as text), a.procedure_code, a.procedure_version, a.stage), a.agency,
                            a.changed_at
                        from agreement a where not a.final_stage and not a.on_hold
                            and concat_ws(cast(:bar as text), a.procedure_code, a.procedure_version, a.stage)
                                = any(:stations) and\s""" + seen.hql() + " order by a.changed_at desc, a.id limit :most",
                        row -> new Case(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, OffsetDateTime.class).toInstant()),
                        values)
                .stream()
                .filter(it -> rows.mayChange(caller, it.agency()))
                .toList();
    }

    private Map<UUID, Set<String>> papers(List<Case> cases) {
        var there = new HashMap<UUID, Set<String>>();
        sql.list(
                        "select agreement_id, type from document where state = 'VALID' and agreement_id = any(?)",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                        (Object) cases.stream().map(Case::id).toArray(UUID[]::new))
                .forEach(it ->
                        there.computeIfAbsent(it.getKey(), _ -> new HashSet<>()).add(it.getValue()));
        return there;
    }

    private static @Nullable WaitingView view(Case it, @Nullable Station station, Set<String> there, Caller caller) {
        if (station == null) {
            return null;
        }
        var language = caller.language();
        var papers = station.papers().stream()
                .filter(need -> !there.contains(need.need().code()))
                .map(need ->
                        new WaitingView.Wanted(need.need().code(), need.label().in(language), need.basis()))
                .toList();
        return station.moves().isEmpty() && papers.isEmpty()
                ? null
                : new WaitingView(
                        it.id(),
                        it.reference(),
                        it.title(),
                        station.stage(),
                        station.procedure().stage(station.stage()).label().in(language),
                        it.changedAt(),
                        station.moves().stream()
                                .map(move -> new WaitingView.Wanted(
                                        move.name(), move.label().in(language), move.basis()))
                                .toList(),
                        papers);
    }
}
