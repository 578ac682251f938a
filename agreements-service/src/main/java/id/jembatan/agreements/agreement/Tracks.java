package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.AgreementEvent.Happened;
import id.jembatan.agreements.neighbour.KnownPartners;
import id.jembatan.agreements.procedure.Dossier;
import id.jembatan.agreements.procedure.Effect;
import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Outcome;
import id.jembatan.agreements.procedure.Paper;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.ProcedureProblem;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The partners' own sides, beside our procedure. The officer of a partner says what his side did; a mission accredited
/// there and the bureau write down what they heard of it. Which roles those are is in the template.
@ApplicationScoped
class Tracks {

    private static final String PARTNERS_OFFICER = "partner-officer";

    private final Agreements agreements;
    private final Procedures procedures;
    private final KnownPartners partners;
    private final Parties parties;
    private final Rows rows;
    private final Wording wording;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;

    Tracks(
            Agreements agreements,
            Procedures procedures,
            KnownPartners partners,
            Parties parties,
            Rows rows,
            Wording wording,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.partners = partners;
        this.parties = parties;
        this.rows = rows;
        this.wording = wording;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /// Whether a procedure is one of a partner's side.
    static boolean isOfPartners(Procedure procedure) {
        return procedure.side() == Procedure.Side.PARTNER;
    }

    /// A type of paper of one of the sides that are followed in a case.
    Optional<Procedure.DocumentType> documentType(Agreement agreement, String type) {
        return agreements.tracks(agreement.id()).stream()
                .map(it -> procedures
                        .frozen(it.procedureCode(), it.procedureVersion())
                        .documents()
                        .get(type))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /// Begins to follow a partner's side of a case that the caller has locked.
    Track open(Agreement agreement, OpenTrack wanted, Caller caller) {
        if (!rows.mayChange(caller, agreement.agency())) {
            throw new Refusal(
                    caller.is("agency-officer") ? AgreementProblem.CASE_OF_ANOTHER_AGENCY : CommonProblem.FORBIDDEN);
        }
        var procedure = procedures
                .inForce(wanted.procedure(), rows.today())
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID)
                        .at("/procedure", ProcedureProblem.UNKNOWN_PROCEDURE, wanted.procedure()));
        if (!isOfPartners(procedure)) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/procedure", AgreementProblem.NOT_A_PARTNER_SIDE_PROCEDURE, wanted.procedure());
        }
        var party = party(agreement, wanted.partner());
        if (!isHis(party, caller)) {
            throw new Refusal(AgreementProblem.TRACK_OF_ANOTHER_PARTNER);
        }
        if (agreements.tracks(agreement.id()).stream()
                .anyMatch(it -> it.partyId().equals(party.id()))) {
            throw new Refusal(AgreementProblem.TRACK_EXISTS);
        }
        var now = clock.instant();
        var track = new Track(agreement.id(), party.id(), procedure, caller, now);
        database.persist(track);
        agreement.touch(now);
        database.flush();
        journal.record(caller, "follow-partner-side", "agreement", agreement.id(), null, snapshot(track, party));
        outbox.add(AgreementEvent.of(Happened.CHANGED, agreement, parties.of(agreement)));
        return track;
    }

    private PartyRow party(Agreement agreement, @Nullable String wanted) {
        return parties.of(agreement).stream()
                .filter(it -> wanted == null
                        ? it.role() == PartyRole.LEAD
                        : wanted.equals(it.code())
                                || wanted.equals(it.written())
                                || wanted.equals(String.valueOf(it.partnerId())))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(CommonProblem.INVALID).at("/partner", AgreementProblem.UNKNOWN_TRACK_PARTNER));
    }

    /// A partner's officer speaks for his own organisation, a mission for partners of its countries, the office for
    /// all.
    private boolean isHis(PartyRow party, Caller caller) {
        if (rows.seesAll(caller)) {
            return true;
        }
        return caller.is(PARTNERS_OFFICER)
                        && caller.partner() != null
                        && party.code() != null
                        && caller.partner().equals(party.code())
                || caller.is("mission-officer")
                        && caller.mission() != null
                        && party.country() != null
                        && partners.isAccredited(caller.mission(), party.country(), rows.today());
    }

    /// What a caller may see of the sides of a case: a partner's officer sees his own.
    List<TrackRow> seen(List<TrackRow> all, List<PartyRow> with, Caller caller) {
        if (rows.seesInside(caller)) {
            return all;
        }
        return all.stream()
                .filter(it -> with.stream().anyMatch(party -> party.id().equals(it.partyId()) && isHis(party, caller)))
                .toList();
    }

    List<NextView.Side> next(AgreementRow.Found found, List<Paper> papers, Caller caller) {
        return seen(found.tracks(), found.parties(), caller).stream()
                .map(it -> {
                    var procedure = procedures.frozen(it.procedure(), it.version());
                    var dossier = dossier(it.fields(), it.checklists(), papers, null);
                    var party = of(it.partyId(), found.parties());
                    var plays = plays(procedure, found.agreement(), party, caller);
                    return new NextView.Side(
                            it.id(),
                            name(party),
                            procedure.code(),
                            it.stage(),
                            procedure.stage(it.stage()).label().in(caller.language()),
                            it.onHold(),
                            procedure.open(it.situation(), dossier).stream()
                                    .map(move -> wording.open(
                                            procedure,
                                            move,
                                            it.stage(),
                                            procedure.judge(move, it.situation(), dossier),
                                            plays.test(move),
                                            null,
                                            caller))
                                    .toList());
                })
                .toList();
    }

    private static @Nullable PartyRow of(UUID party, List<PartyRow> with) {
        return with.stream().filter(it -> it.id().equals(party)).findFirst().orElse(null);
    }

    static String name(@Nullable PartyRow party) {
        return party == null ? "" : party.name() == null ? party.written() : party.name();
    }

    private Predicate<Move> plays(Procedure procedure, Agreement agreement, @Nullable PartyRow party, Caller caller) {
        var his = party != null && isHis(party, caller);
        return move -> his
                && procedure.actor(move.actor()).isPlayedBy(caller.roles())
                && (caller.is(PARTNERS_OFFICER) || rows.mayChange(caller, agreement.agency()))
                && (!move.retroactive() || caller.may("agreement:administer"));
    }

    private Dossier dossier(
            Map<String, String> fields,
            Map<String, Map<String, GivenAnswer>> checklists,
            List<Paper> papers,
            @Nullable String reason) {
        return new Dossier(papers, fields, GivenAnswer.bare(checklists), rows.today(), reason);
    }

    /// Takes a step on the partner's side of a case that the caller has locked.
    MadeMove move(Agreement agreement, UUID id, MoveTrack wanted, Caller caller) {
        var track = agreements.tracks(agreement.id()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var with = parties.of(agreement);
        if (seen(List.of(TrackRow.of(track)), with, caller).isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        var party = of(track.partyId(), with);
        if (party == null || !isHis(party, caller)) {
            throw new Refusal(AgreementProblem.TRACK_OF_ANOTHER_PARTNER);
        }
        var procedure = procedures.frozen(track.procedureCode(), track.procedureVersion());
        var documents = agreements.validDocuments(agreement.id());
        var fields = new HashMap<>(track.fields());
        var invalid = new Refusal(CommonProblem.INVALID);
        if (wanted.fields() != null) {
            FieldValues.checkAll(procedure, wanted.fields(), invalid);
            fields.putAll(wanted.fields());
        }
        var answers = FieldValues.answers(procedure, wanted.checklists(), caller, invalid);
        var made = agreements.moves(agreement.id());
        var last = made.stream()
                .filter(it -> track.id().equals(it.trackId()) && it.done() != null)
                .findFirst()
                .map(MadeMove::done)
                .orElse(null);
        var day = Steps.day(wanted.asMove(), rows.today(), invalid);
        Steps.checkDay(day, last, wanted.explanation(), rows.today(), "/done", invalid);
        Steps.checkAct(wanted.act(), documents, rows.today(), "/act", invalid);
        if (invalid.hasFaults()) {
            throw invalid;
        }
        var dossier = dossier(
                fields,
                GivenAnswer.joined(track.checklists(), answers),
                documents.stream().map(Document::paper).toList(),
                wanted.reason());
        var outcome = procedure.attempt(
                wanted.move(), track.situation(), dossier, plays(procedure, agreement, party, caller));
        if (!(outcome instanceof Outcome.Moved moved)) {
            throw wording.refusal(outcome, procedure, track.stage(), caller);
        }
        var now = clock.instant();
        var from = track.stage();
        var before = snapshot(track, party);
        var step = new MadeMove(
                agreement,
                track,
                made.getFirst().position() + 1,
                MadeMove.Happened.of(moved.move().name(), from, moved.to())
                        .on(day)
                        .by(
                                moved.move().actor(),
                                !procedure.actor(moved.move().actor()).actsAs(caller.roles()))
                        .because(wanted.reason(), wanted.explanation())
                        .knownBy(wanted.act(), null, Steps.reliedOn(moved.judgements(), wanted.act(), documents)),
                caller,
                now);
        for (var effect : moved.move().effects()) {
            if (effect instanceof Effect.Supersede it) {
                documents.stream()
                        .filter(paper -> it.types().contains(paper.type()))
                        .forEach(paper -> paper.supersede(null, moved.move().name()));
            }
        }
        track.answer(answers);
        track.step(Steps.step(track.situation(), fields, procedure, moved.move(), dossier), day.toString(), now);
        agreement.touch(now);
        database.persist(step);
        database.flush();
        journal.record(caller, "move:partner-side", "agreement", agreement.id(), before, snapshot(track, party));
        outbox.add(AgreementEvent.of(Happened.CHANGED, agreement, parties.of(agreement)));
        return step;
    }

    private static Map<String, Object> snapshot(Track it, PartyRow party) {
        return Map.of(
                "track",
                it.id(),
                "partner",
                party.code() == null ? party.written() : party.code(),
                "procedure",
                it.procedureCode() + "/" + it.procedureVersion(),
                "stage",
                it.stage(),
                "fields",
                it.fields(),
                "checklists",
                it.checklists());
    }

    TrackView view(TrackRow it, List<PartyRow> with, Caller caller) {
        var procedure = procedures.frozen(it.procedure(), it.version());
        var party = of(it.partyId(), with);
        return new TrackView(
                it.id(),
                party == null ? null : party.partnerId(),
                party == null ? null : party.code(),
                name(party),
                new AgreementView.ProcedureOf(
                        procedure.code(), procedure.version(), procedure.label().in(caller.language())),
                procedure.checkedBy() != null,
                it.stage(),
                procedure.stage(it.stage()).label().in(caller.language()),
                it.isFinal(),
                it.onHold(),
                it.fields(),
                it.checklists(),
                it.reached(),
                it.changedAt());
    }
}
