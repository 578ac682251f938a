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
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts cases together for their reader: three queries beside that of the cases, however many they are.
@ApplicationScoped
class Views {

    private static final Period EXPIRES_SOON = Period.ofDays(180);
    private static final Period DORMANT_AFTER = Period.ofMonths(12);

    private final Agreements agreements;
    private final Procedures procedures;
    private final Rows rows;
    private final Clock clock;

    Views(Agreements agreements, Procedures procedures, Rows rows, Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.rows = rows;
        this.clock = clock;
    }

    AgreementView of(Agreement agreement, Caller caller) {
        return of(List.of(agreement), caller).getFirst();
    }

    List<AgreementView> of(List<Agreement> cases, Caller caller) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var ids = cases.stream().map(Agreement::id).toList();
        var parties = agreements.parties(ids);
        var statements = agreements.statements(ids);
        var deadlines = agreements.openDeadlines(ids);
        return cases.stream()
                .map(it -> of(
                        it,
                        parties.getOrDefault(it.id(), List.of()),
                        statements.getOrDefault(it.id(), List.of()),
                        deadlines.getOrDefault(it.id(), List.of()),
                        caller))
                .toList();
    }

    /// The version that an answer about a case has: flags such as OVERDUE change with the day, so the day is part of
    /// it. (A day is a number of five digits until the year 2243.)
    long edition(Agreement agreement) {
        return agreement.version() * 100_000 + rows.today().toEpochDay();
    }

    private AgreementView of(
            Agreement it,
            List<Agreements.PartyRow> parties,
            List<Statement> statements,
            List<Deadline> deadlines,
            Caller caller) {
        var procedure = procedures.frozen(it.procedureCode(), it.procedureVersion());
        var language = caller.language();
        var said = it.description();
        var today = rows.today();
        var stage = procedure.stage(it.stage());
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
                said.origin(),
                said.agency(),
                said.sharedWith(),
                said.goals(),
                said.fields(),
                said.checklists(),
                said.statusText(),
                said.source(),
                said.certainty(),
                statements.stream().map(Statement::view).toList(),
                differences(statements),
                deadlines.stream()
                        .map(deadline -> deadline(deadline, procedure, today, caller))
                        .toList(),
                it.openedOn(),
                it.openedAt(),
                it.changedAt(),
                it.version(),
                rows.actions(caller, it.agency(), it.isFinal()));
    }

    private static PartnerOf partner(Agreements.PartyRow row) {
        var name = row.name();
        return name == null
                ? new PartnerOf(row.partnerId(), row.code(), row.written(), row.country(), null)
                : new PartnerOf(
                        row.partnerId(),
                        row.code(),
                        name,
                        row.country(),
                        name.equals(row.written()) ? null : row.written());
    }

    static DeadlineOf deadline(Deadline deadline, Procedure procedure, LocalDate today, Caller caller) {
        var known = procedure.clock(deadline.clock());
        return new DeadlineOf(
                deadline.clock(),
                known.label().in(caller.language()),
                known.basis(),
                deadline.startedOn(),
                deadline.due(),
                deadline.isOverdue(today));
    }

    private List<String> flags(Agreement it, List<Deadline> deadlines, LocalDate today) {
        var flags = new ArrayList<>(it.flags());
        if (deadlines.stream().anyMatch(deadline -> deadline.isOverdue(today))) {
            flags.add("OVERDUE");
        }
        var end = it.fields().get("endDate");
        if (!it.isFinal()
                && end != null
                && LocalDate.parse(end).minus(EXPIRES_SOON).isBefore(today)) {
            flags.add("EXPIRING");
        }
        if (!it.isFinal()
                && LocalDate.ofInstant(it.changedAt(), clock.getZone())
                        .plus(DORMANT_AFTER)
                        .isBefore(today)) {
            flags.add("DORMANT");
        }
        return List.copyOf(flags);
    }

    /// Facts that are told in more than one way, as long as nobody has resolved them.
    static List<Difference> differences(List<Statement> statements) {
        var bySubject = new LinkedHashMap<String, List<Statement>>();
        statements.stream()
                .filter(Statement::isOpen)
                .forEach(it -> bySubject
                        .computeIfAbsent(it.subject(), _ -> new ArrayList<>())
                        .add(it));
        return bySubject.values().stream()
                .filter(told -> told.stream().map(Statement::claim).distinct().count() > 1)
                .map(told -> {
                    var first = told.getFirst().view();
                    return new Difference(
                            first.fact(),
                            first.about(),
                            told.stream().map(Statement::view).toList());
                })
                .toList();
    }

    static String label(@Nullable Label label, Caller caller, String otherwise) {
        return label == null ? otherwise : label.in(caller.language());
    }

    Map<UUID, List<Agreements.PartyRow>> parties(Agreement it) {
        return agreements.parties(List.of(it.id()));
    }
}
