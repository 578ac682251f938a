package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.OpenAgreement.With;
import id.jembatan.agreements.neighbour.KnownPartners;
import id.jembatan.agreements.neighbour.PartnerRef;
import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// With whom cases are, and as what.
@ApplicationScoped
class Parties {

    private final Agreements agreements;
    private final KnownPartners partners;
    private final Rows rows;
    private final EntityManager database;
    private final Clock clock;

    Parties(Agreements agreements, KnownPartners partners, Rows rows, EntityManager database, Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.rows = rows;
        this.database = database;
        this.clock = clock;
    }

    /// A partner as it was written, and as it is known.
    record Wanted(String written, @Nullable PartnerRef partner, PartyRole role) {

        boolean is(Party party) {
            return partner == null
                    ? party.partnerId() == null && party.folded().equals(Folded.of(written))
                    : partner.id().equals(party.partnerId());
        }

        private Object identity() {
            return partner == null ? Folded.of(written) : partner.id();
        }
    }

    List<PartyRow> of(Agreement agreement) {
        return agreements.parties(List.of(agreement.id())).getOrDefault(agreement.id(), List.of());
    }

    /// Those of a case in the words of a request.
    List<With> asSaid(Agreement agreement) {
        return of(agreement).stream()
                .map(it -> it.partnerId() == null
                        ? new With(null, null, it.written(), it.role())
                        : new With(it.partnerId(), null, null, it.role()))
                .toList();
    }

    /// Finds the partners that the caller names. One that he may not know of is unknown to him, in the same words.
    List<Wanted> found(List<With> named, Caller caller, Refusal invalid) {
        var known = partners.byIdOrCode(
                named.stream().map(With::id).filter(Objects::nonNull).toList(),
                named.stream().map(With::code).filter(Objects::nonNull).toList());
        if (named.stream().anyMatch(it -> it.id() == null && it.code() == null)) {
            partners.inTurn();
        }
        var found = new ArrayList<Wanted>();
        var identities = new HashSet<Object>();
        var lead = lead(named);
        for (var i = 0; i < named.size(); i++) {
            var one = named.get(i);
            var at = "/partners/" + i;
            var role = i == lead ? PartyRole.LEAD : one.role() == null ? PartyRole.PARTY : one.role();
            var wanted = found(one, known, role, caller);
            if (wanted == null) {
                invalid.at(
                        at,
                        one.id() == null && one.code() == null
                                ? AgreementProblem.PARTNER_NOT_NAMED
                                : AgreementProblem.UNKNOWN_PARTNER);
            } else if (!identities.add(wanted.identity())) {
                invalid.at(at, AgreementProblem.PARTNER_TWICE);
            } else if (role == PartyRole.LEAD && i != lead) {
                invalid.at(at + "/role", AgreementProblem.SECOND_LEAD);
            } else {
                found.add(wanted);
            }
        }
        if (named.isEmpty() && !rows.seesAll(caller)) {
            invalid.at("/partners", AgreementProblem.PARTNER_NOT_NAMED);
        }
        return found;
    }

    /// Which of them leads: the first who is called so, or else the first of whom nothing is said.
    private static int lead(List<With> named) {
        for (var role : new PartyRole[] {PartyRole.LEAD, null}) {
            for (var i = 0; i < named.size(); i++) {
                if (named.get(i).role() == role) {
                    return i;
                }
            }
        }
        return -1;
    }

    private @Nullable Wanted found(With one, List<KnownPartners.Asked> known, PartyRole role, Caller caller) {
        if (one.id() == null && one.code() == null) {
            var name = one.name();
            return name == null || !rows.seesAll(caller)
                    ? null
                    : new Wanted(name, partners.named(name).orElse(null), role);
        }
        return known.stream()
                .filter(it -> one.id() == null || it.askedId().equals(one.id()))
                .filter(it -> one.code() == null || it.askedCode().equals(one.code()))
                .map(KnownPartners.Asked::partner)
                .filter(it -> mayKnow(caller, it.country()))
                .findFirst()
                .map(it -> new Wanted(it.name(), it, role))
                .orElse(null);
    }

    /// Names of an older register, as they are written there; the first leads.
    List<Wanted> named(List<String> names) {
        var all = new ArrayList<Wanted>();
        for (var name : names) {
            all.add(new Wanted(
                    name, partners.named(name).orElse(null), all.isEmpty() ? PartyRole.LEAD : PartyRole.PARTY));
        }
        return all;
    }

    /// Whether a caller may know of partners of a country: everybody of the office, and missions accredited there.
    boolean mayKnow(Caller caller, @Nullable String country) {
        return rows.seesAll(caller)
                || caller.mission() != null
                        && country != null
                        && partners.isAccredited(caller.mission(), country, rows.today());
    }

    void enter(UUID agreement, List<Wanted> wanted, int from) {
        var position = from;
        for (var one : wanted) {
            database.persist(new Party(
                    agreement,
                    position++,
                    one.partner() == null ? null : one.partner().id(),
                    one.written(),
                    one.role()));
        }
    }

    /// Makes the parties of a case what is wanted; who is not wanted any more leaves, and stays on record.
    ///
    /// @return whether anything changed
    boolean change(Agreement agreement, List<Wanted> wanted) {
        var there = agreements.partyRecords(agreement.id());
        var staying = there.stream()
                .filter(it -> wanted.stream().anyMatch(one -> one.is(it)))
                .toList();
        var coming =
                wanted.stream().filter(one -> there.stream().noneMatch(one::is)).toList();
        var changed = !coming.isEmpty() || staying.size() < there.size();
        there.stream().filter(it -> !staying.contains(it)).forEach(it -> it.leave(clock.instant()));
        var rising = new ArrayList<Party>();
        for (var party : staying) {
            var role = wanted.stream()
                    .filter(one -> one.is(party))
                    .findFirst()
                    .orElseThrow()
                    .role();
            if (role == party.role()) {
                continue;
            }
            changed = true;
            if (role == PartyRole.LEAD) {
                rising.add(party);
            } else {
                party.be(role);
            }
        }
        database.flush(); // one leads at a time
        rising.forEach(it -> it.be(PartyRole.LEAD));
        enter(agreement.id(), coming, agreements.nextPartyPosition(agreement.id()));
        database.flush();
        return changed;
    }
}
