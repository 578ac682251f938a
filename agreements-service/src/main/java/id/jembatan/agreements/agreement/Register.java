package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.OpenAgreement.orNone;

import id.jembatan.agreements.agreement.Agreement.Beginning;
import id.jembatan.agreements.agreement.Agreement.Description;
import id.jembatan.agreements.agreement.Agreement.Mode;
import id.jembatan.agreements.agreement.AgreementEvent.Happened;
import id.jembatan.agreements.neighbour.PartnerRef;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.ProcedureProblem;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens cases and changes what is written of them. State, journal and event are one transaction.
@ApplicationScoped
public class Register {

    private final Agreements agreements;
    private final Procedures procedures;
    private final Parties parties;
    private final FieldValues fieldValues;
    private final Rows rows;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;

    Register(
            Agreements agreements,
            Procedures procedures,
            Parties parties,
            FieldValues fieldValues,
            Rows rows,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.parties = parties;
        this.fieldValues = fieldValues;
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /// @param confirmed whether the caller wants a second open case of this kind with this partner
    @Transactional
    Agreement open(OpenAgreement form, boolean confirmed, Caller caller) {
        var mode = form.mode() == null ? Mode.NORMAL : form.mode();
        if (mode == Mode.RETROACTIVE && !caller.may("agreement:administer")) {
            throw new Refusal(AgreementProblem.RETROACTIVE_NOT_ALLOWED);
        }
        var procedure = procedure(form, mode);
        if (mode == Mode.NORMAL
                && procedure.opens().stream()
                        .noneMatch(it -> procedure.actor(it).isPlayedBy(caller.roles()))) {
            throw new Refusal(CommonProblem.FORBIDDEN);
        }
        var invalid = new Refusal(CommonProblem.INVALID);
        if (form.origin() != null && !procedure.origins().containsKey(form.origin())) {
            invalid.at(
                    "/origin",
                    AgreementProblem.UNKNOWN_ORIGIN,
                    String.join(", ", procedure.origins().keySet()));
        }
        var stage = stage(form, mode, procedure, invalid);
        if (form.openedOn() != null && form.openedOn().earliest().isAfter(rows.today())) {
            invalid.at("/openedOn", AgreementProblem.DATE_IN_FUTURE);
        }
        var with = parties.found(orNone(form.partners()), caller, invalid);
        var primary = primary(form.primarySector(), orNone(form.sectors()), invalid);
        if (mode == Mode.NORMAL && !orNone(form.past()).isEmpty()) {
            invalid.at("/past", AgreementProblem.PAST_NOT_WANTED);
        }
        if (invalid.hasFaults()) {
            throw invalid;
        }
        var agency = agency(form.agency(), caller);
        if (!confirmed) {
            refuseSecond(form.kind(), with);
        }
        if (form.reference() != null && agreements.byReference(form.reference()).isPresent()) {
            throw new Refusal(AgreementProblem.REFERENCE_TAKEN, form.reference())
                    .at("/reference", AgreementProblem.REFERENCE_TAKEN, form.reference());
        }
        var description = new Description(
                form.title(),
                form.kind(),
                form.origin(),
                agency,
                orNone(form.sectors()),
                primary,
                orNone(form.sharedWith()),
                form.goals(),
                orNone(form.goalRefs()),
                Map.of(),
                Map.of(),
                null,
                form.source(),
                form.certainty());
        var openedOn = form.openedOn() == null ? PartialDate.of(rows.today()) : form.openedOn();
        var reference = form.reference() == null ? agreements.nextReference(openedOn.year()) : form.reference();
        return enter(reference, procedure, new Beginning(mode, stage, openedOn, description), with, caller);
    }

    /// Writes a case down; the rules of its form have been looked at.
    Agreement enter(
            String reference, Procedure procedure, Beginning beginning, List<Parties.Wanted> with, Caller caller) {
        var now = clock.instant();
        var agreement = new Agreement(reference, procedure, beginning, caller.subject(), now);
        agreements.persist(agreement);
        parties.enter(agreement.id(), with, 0);
        var on = beginning.openedOn();
        database.persist(new MadeMove(
                agreement,
                1,
                MadeMove.Happened.of(MadeMove.OPENED, null, agreement.stage())
                        .on(beginning.openedOn())
                        .recordedBy(beginning.mode() == Mode.RETROACTIVE),
                caller,
                now));
        database.flush();
        journal.record(caller, "open", "agreement", agreement.id(), null, snapshot(agreement));
        outbox.add(AgreementEvent.of(Happened.OPENED, agreement, parties.of(agreement)));
        return agreement;
    }

    /// Changes what is written of a case that the caller has locked.
    void change(Agreement agreement, ChangeAgreement form, Caller caller) {
        requireChange(agreement, caller);
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var invalid = new Refusal(CommonProblem.INVALID);
        var before = agreement.description();
        if (form.origin() != null
                && !form.origin().equals(before.origin())
                && !procedure.origins().containsKey(form.origin())) {
            invalid.at(
                    "/origin",
                    AgreementProblem.UNKNOWN_ORIGIN,
                    String.join(", ", procedure.origins().keySet()));
        }
        var fields = form.fields() == null ? Map.<String, String>of() : form.fields();
        fieldValues.check(procedure, agreement, fields, invalid);
        var checklists = FieldValues.answers(procedure, form.checklists(), caller, invalid);
        var kept = Objects.equals(form.primarySector(), before.primarySector())
                && !orNone(form.sectors()).contains(String.valueOf(before.primarySector()));
        var primary = primary(kept ? null : form.primarySector(), orNone(form.sectors()), invalid);
        var said = parties.asSaid(agreement);
        var with =
                orNone(form.partners()).equals(said) ? null : parties.found(orNone(form.partners()), caller, invalid);
        if (invalid.hasFaults()) {
            throw invalid;
        }
        if (!Objects.equals(form.agency(), before.agency())) {
            agency(form.agency(), caller);
        }
        var after = new Description(
                form.title(),
                before.kind(),
                form.origin(),
                form.agency(),
                orNone(form.sectors()),
                primary,
                orNone(form.sharedWith()),
                form.goals(),
                orNone(form.goalRefs()),
                fields,
                checklists,
                before.statusText(),
                form.source(),
                form.certainty());
        var told = with == null ? null : names(parties.of(agreement));
        var others = with != null && parties.change(agreement, with);
        describe(agreement, after, others ? told : null, caller);
    }

    boolean describe(Agreement agreement, Description after, Caller caller) {
        return describe(agreement, after, null, caller);
    }

    /// @param formerly with whom the case was, if that has changed
    /// @return whether anything changed
    private boolean describe(Agreement agreement, Description after, @Nullable List<String> formerly, Caller caller) {
        if (formerly == null && after.equals(agreement.description())) {
            return false;
        }
        var before = new TreeMap<>(snapshot(agreement));
        agreement.describe(after, clock.instant());
        database.flush();
        var now = new TreeMap<>(snapshot(agreement));
        if (formerly != null) {
            before.put("partners", formerly);
            now.put("partners", names(parties.of(agreement)));
        }
        journal.record(caller, "update", "agreement", agreement.id(), before, now);
        outbox.add(AgreementEvent.of(Happened.CHANGED, agreement, parties.of(agreement)));
        return true;
    }

    /// Journals and tells what became of a case without a word of it being changed.
    void tell(Agreement agreement, String action, Caller caller) {
        database.flush();
        journal.record(caller, action, "agreement", agreement.id(), null, snapshot(agreement));
        outbox.add(AgreementEvent.of(Happened.CHANGED, agreement, parties(agreement)));
    }

    /// Refuses a change of a case that is another department's.
    public void requireChange(Agreement agreement, Caller caller) {
        if (!rows.mayChange(caller, agreement.agency())) {
            throw new Refusal(
                    caller.is("agency-officer") ? AgreementProblem.CASE_OF_ANOTHER_AGENCY : CommonProblem.FORBIDDEN);
        }
    }

    List<PartyRow> parties(Agreement agreement) {
        return parties.of(agreement);
    }

    /// What the journal keeps of a case.
    static Map<String, Object> snapshot(Agreement it) {
        return Map.of(
                "reference", it.reference(),
                "stage", it.stage(),
                "onHold", it.isOnHold(),
                "flags", it.flags(),
                "procedure", it.procedureCode() + "/" + it.procedureVersion(),
                "description", it.description());
    }

    /// An old case follows what was in force when it began. What began before any of our versions follows the one of
    /// today, as far as it fits: its steps are told, not judged.
    private Procedure procedure(OpenAgreement form, Mode mode) {
        var day = form.openedOn() == null ? rows.today() : form.openedOn().latest();
        var code = form.procedure();
        if (code == null) {
            return procedures
                    .forKind(form.kind(), day)
                    .or(() ->
                            mode == Mode.RETROACTIVE ? procedures.forKind(form.kind(), rows.today()) : Optional.empty())
                    .orElseThrow(() ->
                            new Refusal(CommonProblem.INVALID).at("/kind", ProcedureProblem.UNKNOWN_KIND, form.kind()));
        }
        var procedure = procedures
                .inForce(code, day)
                .or(() -> mode == Mode.RETROACTIVE ? procedures.inForce(code, rows.today()) : Optional.empty())
                .filter(it -> it.side() == Procedure.Side.OURS) // a partner's is only watched
                .orElseThrow(() ->
                        new Refusal(CommonProblem.INVALID).at("/procedure", ProcedureProblem.UNKNOWN_PROCEDURE, code));
        if (!procedure.kinds().containsKey(form.kind())) {
            throw new Refusal(CommonProblem.INVALID).at("/kind", ProcedureProblem.UNKNOWN_KIND, form.kind());
        }
        return procedure;
    }

    private static String stage(OpenAgreement form, Mode mode, Procedure procedure, Refusal invalid) {
        if (form.stage() == null
                || form.stage().equals(procedure.start())
                || mode == Mode.RETROACTIVE && !orNone(form.past()).isEmpty()) {
            return procedure.start();
        }
        if (mode == Mode.NORMAL) {
            invalid.at("/stage", AgreementProblem.STAGE_NOT_WANTED, procedure.start());
        } else if (!procedure.stages().containsKey(form.stage())) {
            invalid.at(
                    "/stage",
                    AgreementProblem.UNKNOWN_STAGE,
                    String.join(", ", procedure.stages().keySet()));
        } else {
            return form.stage();
        }
        return procedure.start();
    }

    private static @Nullable String agency(@Nullable String wanted, Caller caller) {
        if (!caller.is("agency-officer")) {
            return wanted;
        }
        if (wanted != null && !wanted.equals(caller.agency())) {
            throw new Refusal(AgreementProblem.CASE_OF_ANOTHER_AGENCY);
        }
        return caller.agency();
    }

    private static List<String> names(List<PartyRow> rows) {
        return rows.stream()
                .map(it -> it.role() + " " + (it.code() == null ? it.written() : it.code()))
                .toList();
    }

    /// One of several sectors comes first.
    private static @Nullable String primary(@Nullable String wanted, List<String> sectors, Refusal invalid) {
        if (wanted == null) {
            return sectors.isEmpty() ? null : sectors.getFirst();
        }
        if (!sectors.contains(wanted)) {
            invalid.at("/primarySector", AgreementProblem.PRIMARY_SECTOR_NOT_AMONG, String.join(", ", sectors));
        }
        return wanted;
    }

    private void refuseSecond(String kind, List<Parties.Wanted> with) {
        if (with.isEmpty()) {
            return;
        }
        var ids = with.stream()
                .map(Parties.Wanted::partner)
                .flatMap(Stream::ofNullable)
                .map(PartnerRef::id)
                .collect(Collectors.toSet());
        var names = with.stream()
                .filter(it -> it.partner() == null)
                .map(it -> Folded.of(it.written()))
                .collect(Collectors.toSet());
        var there = agreements.openWith(kind, ids, names);
        if (!there.isEmpty()) {
            throw new Refusal(AgreementProblem.OPEN_CASE_EXISTS).with("existing", there);
        }
    }
}
