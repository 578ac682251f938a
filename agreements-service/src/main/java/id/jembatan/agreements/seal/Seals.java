package id.jembatan.agreements.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.agreement.Register;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.InstrumentChanged;
import id.jembatan.agreements.instrument.InstrumentProblem;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.instrument.Papers;
import id.jembatan.agreements.instrument.Side;
import id.jembatan.agreements.seal.SealApproval.Given;
import id.jembatan.agreements.seal.SealApproval.Proof;
import id.jembatan.agreements.seal.SealApproval.Way;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Approvals of texts: each of one content, by one side, until the content changes.
@ApplicationScoped
class Seals {

    private final EntityManager database;
    private final Content contents;
    private final Papers papers;
    private final Register register;
    private final Rows rows;
    private final ObjectMapper json;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    Seals(
            EntityManager database,
            Content contents,
            Papers papers,
            Register register,
            Rows rows,
            ObjectMapper json,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.contents = contents;
        this.papers = papers;
        this.register = register;
        this.rows = rows;
        this.json = json;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    Content.Canonical content(Instrument instrument) {
        return contents.of(instrument);
    }

    List<SealApproval> approvals(UUID instrument) {
        return database.createQuery(
                        "select s from SealApproval s where s.instrumentId = :instrument order by s.id",
                        SealApproval.class)
                .setParameter("instrument", instrument)
                .getResultList();
    }

    List<SealContent> contentsOf(UUID instrument) {
        return database.createQuery(
                        "select c from SealContent c where c.instrumentId = :instrument order by c.revision",
                        SealContent.class)
                .setParameter("instrument", instrument)
                .getResultList();
    }

    /// Who has to approve: our side, and every partner of the case; one of no name where none is known.
    record Party(Side side, String partner) {}

    List<Party> parties(Instrument instrument) {
        var all = new ArrayList<Party>();
        all.add(new Party(Side.OURS, ""));
        var partners = papers.partners(instrument.agreementId());
        (partners.isEmpty() ? List.of("") : partners).forEach(it -> all.add(new Party(Side.PARTNER, it)));
        return all;
    }

    /// By somebody who is signed in: an officer of the partner speaks for his own organisation, everybody else for us,
    /// if that is his to do.
    void approve(Held held, ApproveText form, Caller caller) {
        Party party;
        if (caller.is("partner-officer")) {
            var own = caller.partner();
            if (own == null || !papers.partners(held.instrument().agreementId()).contains(own)) {
                throw new Refusal(SealProblem.NOT_A_SIDE);
            }
            party = new Party(Side.PARTNER, own);
        } else {
            if (!caller.may("agreement:approve")) {
                throw new Refusal(CommonProblem.FORBIDDEN);
            }
            register.requireChange(held.agreement(), caller);
            party = new Party(Side.OURS, "");
        }
        if (!papers.readsAll(held.instrument(), caller)) {
            throw new Refusal(CommonProblem.FORBIDDEN); // nobody approves what he may not read
        }
        var now = contents.of(held.instrument());
        if (!now.hash().equals(form.hash())) {
            throw differs(held.instrument(), form.hash(), now);
        }
        add(
                held,
                now,
                new Given(
                        party.side(),
                        party.partner(),
                        caller.name(),
                        form.capacity(),
                        Way.LOGIN,
                        Proof.LOGIN,
                        null,
                        null),
                caller);
    }

    /// By a signed file that somebody of ours brings in.
    void take(Held held, ImportApproval form, Caller caller) {
        register.requireChange(held.agreement(), caller);
        if (form.side() == Side.OURS && !caller.may("agreement:approve")) {
            throw new Refusal(CommonProblem.FORBIDDEN);
        }
        var party = party(held.instrument(), form);
        var file = Jws.read(form.file(), json);
        var key = key(file, party);
        var now = contents.of(held.instrument());
        var theirs = canonical(file);
        if (!theirs.hash().equals(now.hash())) {
            throw differs(held.instrument(), theirs.hash(), now);
        }
        add(
                held,
                now,
                new Given(
                        party.side(),
                        party.partner(),
                        form.signer(),
                        form.capacity(),
                        Way.FILE,
                        key.isPresent() ? Proof.VERIFIED : Proof.UNVERIFIED,
                        key.map(SealKey::id).orElse(null),
                        form.file()),
                caller);
    }

    private Party party(Instrument instrument, ImportApproval form) {
        if (form.side() == Side.OURS) {
            return new Party(Side.OURS, "");
        }
        var partners = papers.partners(instrument.agreementId());
        var wanted = form.partner() == null ? "" : form.partner();
        if (partners.isEmpty() ? !wanted.isEmpty() : !partners.contains(wanted)) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/partner", SealProblem.PARTNER_NOT_OF_CASE, String.join(", ", partners));
        }
        return new Party(Side.PARTNER, wanted);
    }

    private static Content.Canonical canonical(Jws file) {
        try {
            return Content.Canonical.of(file.payload());
        } catch (IOException e) {
            throw Jws.unreadable("/file/payload");
        }
    }

    /// The key that made the signature; none where there is no signature, or its key is not known to us. A known key
    /// that did not make it is no mishap.
    private Optional<SealKey> key(Jws file, Party party) {
        var signed = file.signed();
        if (signed == null || signed.kid() == null) {
            return Optional.empty();
        }
        try {
            Jws.Algorithm.valueOf(signed.algorithm());
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID).at("/file/protected", SealProblem.ALGORITHM_NOT_KNOWN);
        }
        var known = database.createQuery("select k from SealKey k where k.kid = :kid", SealKey.class)
                .setParameter("kid", signed.kid())
                .getResultStream()
                .findFirst();
        known.ifPresent(key -> {
            var invalid = new Refusal(CommonProblem.INVALID);
            if (!key.isOf(party.side(), party.side() == Side.OURS ? null : party.partner())) {
                throw invalid.at("/file/protected", SealProblem.KEY_OF_ANOTHER_SIDE);
            }
            if (!key.isValidOn(rows.today())) {
                throw invalid.at("/file/protected", SealProblem.KEY_NOT_VALID);
            }
            if (!key.signed(signed)) {
                throw invalid.at("/file/signature", SealProblem.SIGNATURE_WRONG);
            }
        });
        return known;
    }

    private Refusal differs(Instrument instrument, String theirs, Content.Canonical now) {
        var known = contentsOf(instrument.id()).stream()
                .filter(it -> it.hash().equals(theirs))
                .findFirst();
        var refusal = new Refusal(SealProblem.TEXT_DIFFERS).with("hash", now.hash());
        return known.map(it -> refusal.with("approves", it.revision())
                        .with("changed", contents.differing(it.canonical(), now.bytes())))
                .orElse(refusal);
    }

    private void add(Held held, Content.Canonical now, Given given, Caller caller) {
        var instrument = held.instrument();
        if (instrument.state() != Instrument.State.DRAFT) {
            throw new Refusal(InstrumentProblem.SIGNED_ALREADY, instrument.number());
        }
        if (instrument.draft().textsOrNone().isEmpty()) {
            throw new Refusal(SealProblem.NO_TEXT_TO_SEAL, instrument.number());
        }
        die(held.instrument(), now, caller); // what a file that was taken back has ended
        var all = approvals(instrument.id());
        if (all.stream().anyMatch(it -> it.isAlive() && it.isOf(given.side(), given.partner()))) {
            throw new Refusal(SealProblem.APPROVED_ALREADY, instrument.number());
        }
        var content = content(instrument, now);
        var approval = new SealApproval(instrument.id(), content, given, caller, clock.instant());
        database.persist(approval);
        held.agreement().touch(clock.instant());
        database.flush();
        journal.record(
                caller,
                "approve-text",
                "agreement",
                instrument.agreementId(),
                null,
                Map.of(
                        "instrument", instrument.number(),
                        "hash", now.hash(),
                        "side", given.side(),
                        "partner", given.partner(),
                        "signer", given.signer(),
                        "proof", given.proof()));
        if (isSealed(instrument, now)) {
            outbox.add(new SealedEvent(
                    instrument.id(), instrument.agreementId(), instrument.number(), now.hash(), content.revision()));
        }
    }

    private SealContent content(Instrument instrument, Content.Canonical now) {
        var known = contentsOf(instrument.id());
        return known.stream()
                .filter(it -> it.hash().equals(now.hash()))
                .findFirst()
                .orElseGet(() -> {
                    var content = new SealContent(instrument.id(), known.size() + 1, now, clock.instant());
                    database.persist(content);
                    return content;
                });
    }

    /// Whether every party has a living approval of this very content.
    boolean isSealed(Instrument instrument, Content.Canonical now) {
        var hashes = hashes(instrument.id());
        var alive = approvals(instrument.id()).stream()
                .filter(SealApproval::isAlive)
                .filter(it -> now.hash().equals(hashes.get(it.contentId())))
                .toList();
        return parties(instrument).stream()
                .allMatch(party -> alive.stream().anyMatch(it -> it.isOf(party.side(), party.partner())));
    }

    Map<UUID, String> hashes(UUID instrument) {
        return contentsOf(instrument).stream().collect(Collectors.toMap(SealContent::id, SealContent::hash));
    }

    /// A text changed: approvals of what it was die, in the same transaction.
    void look(@Observes InstrumentChanged changed) {
        if (changed.instrument().state() == Instrument.State.WITHDRAWN) {
            end(changed.instrument(), Why.of("seal.withdrawn"), changed.by());
        } else {
            die(changed.instrument(), null, changed.by());
        }
    }

    private void die(Instrument instrument, Content.@Nullable Canonical known, Caller by) {
        var alive = alive(instrument);
        if (alive.isEmpty()) {
            return;
        }
        var now = known == null ? contents.of(instrument) : known;
        var were = contentsOf(instrument.id());
        for (var approval : alive) {
            were.stream()
                    .filter(it -> it.id().equals(approval.contentId()))
                    .filter(it -> !it.hash().equals(now.hash()))
                    .findFirst()
                    .ifPresent(was -> end(
                            instrument,
                            approval,
                            Why.of("seal.changed", String.join(", ", contents.differing(was.canonical(), now.bytes()))),
                            by));
        }
    }

    private List<SealApproval> alive(Instrument instrument) {
        return approvals(instrument.id()).stream().filter(SealApproval::isAlive).toList();
    }

    private void end(Instrument instrument, Why why, Caller by) {
        alive(instrument).forEach(it -> end(instrument, it, why, by));
    }

    private void end(Instrument instrument, SealApproval approval, Why why, Caller by) {
        approval.die(why, clock.instant());
        database.flush();
        journal.record(
                by,
                "approval-died",
                "agreement",
                instrument.agreementId(),
                Map.of("approval", approval.id(), "instrument", instrument.number()),
                Map.of("why", why));
    }
}
