package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.AgreementView.DeadlineOf;
import id.jembatan.agreements.agreement.AgreementView.Difference;
import id.jembatan.agreements.agreement.AgreementView.PartnerOf;
import id.jembatan.agreements.agreement.AgreementView.ProcedureOf;
import id.jembatan.agreements.procedure.Label;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words cases for their reader.
@ApplicationScoped
class Views {

    private final Directory directory;
    private final Procedures procedures;
    private final Tracks tracks;
    private final EntityManager database;
    private final Rows rows;
    private final AgeingCases ageing;
    private final Clock clock;

    Views(
            Directory directory,
            Procedures procedures,
            Tracks tracks,
            EntityManager database,
            Rows rows,
            AgeingCases ageing,
            Clock clock) {
        this.directory = directory;
        this.procedures = procedures;
        this.tracks = tracks;
        this.database = database;
        this.rows = rows;
        this.ageing = ageing;
        this.clock = clock;
    }

    /// A case as it is in the running transaction, for who has just changed it.
    AgreementView of(Agreement agreement, Caller caller) {
        database.flush();
        return of(directory.all(List.of(agreement.id())).getFirst(), caller);
    }

    List<AgreementView> of(List<Agreement> cases, Caller caller) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var found = directory.all(cases.stream().map(Agreement::id).toList()).stream()
                .collect(Collectors.toMap(it -> it.agreement().id(), it -> it));
        return cases.stream()
                .map(it -> found.get(it.id()))
                .map(it -> of(it, caller))
                .toList();
    }

    /// The version that an answer about a case has: flags such as OVERDUE change with the day, so the day is part of
    /// it. (A day is a number of five digits until the year 2243.)
    long edition(Agreement agreement) {
        return edition(agreement.version());
    }

    long edition(long version) {
        return version * 100_000 + rows.today().toEpochDay();
    }

    AgreementView of(AgreementRow.Found found, Caller caller) {
        var it = found.agreement();
        var parties = found.parties();
        var statements = found.statements();
        var deadlines = found.clocks();
        var procedure = procedures.frozen(it.procedureCode(), it.procedureVersion());
        var language = caller.language();
        var said = it.description();
        var today = rows.today();
        var stage = procedure.stage(it.stage());
        var ends = it.termEnd();
        return new AgreementView(
                it.id(),
                it.reference(),
                it.title(),
                it.kind(),
                label(procedure.kinds().get(it.kind()), caller, it.kind()),
                new ProcedureOf(
                        procedure.code(), procedure.version(), procedure.label().in(language)),
                it.stage(),
                stage.label().in(language),
                stage.isFinal(),
                it.isOnHold(),
                flags(it, deadlines, today),
                it.endReason(),
                it.mode(),
                parties.stream().map(Views::partner).toList(),
                said.sectors(),
                said.primarySector(),
                said.origin(),
                said.agency(),
                said.sharedWith(),
                said.goals(),
                said.goalRefs(),
                said.fields(),
                said.checklists(),
                said.statusText(),
                said.source(),
                said.certainty(),
                statements,
                differences(statements),
                deadlines.stream()
                        .map(deadline -> deadline(deadline, procedure, today, caller))
                        .toList(),
                tracks.seen(found.tracks(), parties, caller).stream()
                        .map(track -> tracks.view(track, parties, caller))
                        .toList(),
                it.promisesNotPickedUp(),
                ends == null ? null : ends.written(),
                it.openedOn(),
                it.openedAt(),
                it.changedAt(),
                it.version(),
                rows.actions(caller, it.agency(), it.isFinal()));
    }

    private static PartnerOf partner(PartyRow row) {
        var name = row.name();
        return name == null
                ? new PartnerOf(row.partnerId(), row.code(), row.written(), row.country(), row.role(), null)
                : new PartnerOf(
                        row.partnerId(),
                        row.code(),
                        name,
                        row.country(),
                        row.role(),
                        name.equals(row.written()) ? null : row.written());
    }

    static DeadlineOf deadline(Deadline deadline, Procedure procedure, LocalDate today, Caller caller) {
        return deadline(
                new AgreementRow.Clock(deadline.clock(), deadline.startedOn(), deadline.due()),
                procedure,
                today,
                caller);
    }

    private static DeadlineOf deadline(
            AgreementRow.Clock deadline, Procedure procedure, LocalDate today, Caller caller) {
        var known = procedure.clock(deadline.clock());
        return new DeadlineOf(
                deadline.clock(),
                known.label().in(caller.language()),
                known.basis(),
                deadline.startedOn(),
                deadline.due(),
                deadline.isOverdue(today));
    }

    private List<String> flags(Agreement it, List<AgreementRow.Clock> deadlines, LocalDate today) {
        var flags = new ArrayList<>(it.flags());
        if (deadlines.stream().anyMatch(deadline -> deadline.isOverdue(today))) {
            flags.add("OVERDUE");
        }
        var end = it.isFinal() ? null : it.termEnd();
        if (end != null && end.latest().isBefore(today)) {
            flags.add("EXPIRED");
        } else if (end != null && end.earliest().minus(ageing.expiringWithin()).isBefore(today)) {
            flags.add("EXPIRING");
        }
        if (!it.isFinal()
                && LocalDate.ofInstant(it.changedAt(), clock.getZone())
                        .plus(ageing.dormantAfter())
                        .isBefore(today)) {
            flags.add("DORMANT");
        }
        return List.copyOf(flags);
    }

    /// Facts that are told in more than one way, as long as nobody has resolved them.
    static List<Difference> differences(List<StatementView> statements) {
        var bySubject = new LinkedHashMap<List<@Nullable String>, List<StatementView>>();
        statements.stream()
                .filter(it -> it.resolvedAt() == null)
                .forEach(it -> bySubject
                        .computeIfAbsent(Arrays.asList(it.fact(), it.about()), _ -> new ArrayList<>())
                        .add(it));
        return bySubject.values().stream()
                .filter(told -> told.stream()
                                .map(it -> Arrays.asList(it.value(), it.definition()))
                                .distinct()
                                .count()
                        > 1)
                .map(told ->
                        new Difference(told.getFirst().fact(), told.getFirst().about(), List.copyOf(told)))
                .toList();
    }

    static String label(@Nullable Label label, Caller caller, String otherwise) {
        return label == null ? otherwise : label.in(caller.language());
    }
}
