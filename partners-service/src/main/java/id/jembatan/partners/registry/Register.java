package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Slug;
import id.jembatan.partners.place.Location;
import id.jembatan.partners.place.Places;
import id.jembatan.partners.registry.PartnerEvent.Happened;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Everything that changes the register: state, journal and event in one transaction.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Register {

    private static final String RESOURCE = "partner";

    private final Partners partners;
    private final Directory directory;
    private final Ties ties;
    private final Places places;
    private final Hierarchy hierarchy;
    private final IdentifierSchemes schemes;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Register(
            Partners partners,
            Directory directory,
            Ties ties,
            Places places,
            Hierarchy hierarchy,
            IdentifierSchemes schemes,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.partners = partners;
        this.directory = directory;
        this.ties = ties;
        this.places = places;
        this.hierarchy = hierarchy;
        this.schemes = schemes;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /// Does not look for duplicates: see [Reception].
    ///
    /// @throws Refusal 409 if the code or an identifier is taken, 422 if a value does not fit
    public Partner add(RegisterPartner form, Caller caller) {
        return add(form, List.of(), caller);
    }

    /// @param despite the records that somebody has looked at, and said that this is another body
    Partner add(RegisterPartner form, List<Candidate> despite, Caller caller) {
        var code = codeOf(form.code(), form.country(), form.name());
        if (partners.count("code", code) > 0) {
            throw duplicate(code, caller);
        }
        refuseUnfitting(form);
        form.identifiers().forEach(each -> schemes.refuseTaken(each, caller));
        hierarchy.refuseUnfitting(null, form.kind(), form.country(), form.parent(), caller);
        var partner = new Partner(code, form, clock.instant());
        try {
            partners.persistAndFlush(partner);
        } catch (ConstraintViolationException e) {
            // Somebody else was faster by less than the checks above can see.
            if ("partner_code_unique".equals(e.getConstraintName())) {
                throw duplicate(code, caller);
            }
            throw takenMeanwhile(e);
        }
        partners.touch(form.parent());
        var state = PartnerState.of(partner);
        journal.record(
                caller,
                "register",
                RESOURCE,
                partner.id(),
                null,
                despite.isEmpty() ? state : new Confirmed(state, despite));
        outbox.add(PartnerEvent.of(Happened.REGISTERED, partner));
        ties.begin(partner.id(), form.partnerships(), caller);
        return partner;
    }

    /// @return whether that changed anything
    public boolean change(Partner partner, ChangePartner form, Caller caller) {
        refuseUnlessValid(partner, caller);
        var before = PartnerState.of(partner);
        if (!partner.change(form)) {
            return false;
        }
        tell(Happened.CHANGED, "change", partner, before, caller);
        return true;
    }

    /// The same for a correction by a person, who may also say where the partner lies.
    ///
    /// @param confirmed whether the person means the coordinates, unlikely as they look
    /// @return whether that changed anything
    boolean change(Partner partner, PatchPartner form, boolean confirmed, Caller caller) {
        refuseUnlessValid(partner, caller);
        if (form.equals(PatchPartner.of(partner))) {
            return false;
        }
        if (!confirmed && !Objects.equals(form.location(), partner.location())) {
            refuseSwapped(partner.country(), form.location());
        }
        var formerParent = partner.parentId();
        if (!Objects.equals(formerParent, form.parent()) || form.kind() != partner.kind()) {
            hierarchy.refuseUnfitting(partner.id(), form.kind(), partner.country(), form.parent(), caller);
        }
        var before = PartnerState.of(partner);
        partner.change(form.fields());
        partner.lieIn(form.parent());
        tell(Happened.CHANGED, "change", partner, before, caller);
        if (!Objects.equals(formerParent, form.parent())) {
            partners.touch(formerParent);
            partners.touch(form.parent());
        }
        return true;
    }

    /// @return whether that is another name
    public boolean rename(Partner partner, RenamePartner form, Caller caller) {
        return rename(partner, form.asName(), caller);
    }

    boolean rename(Partner partner, GiveName form, Caller caller) {
        refuseUnlessValid(partner, caller);
        var before = PartnerState.of(partner);
        if (!partner.rename(form, clock.instant())) {
            return false;
        }
        tell(Happened.RENAMED, "rename", partner, before, caller);
        return true;
    }

    /// One more name beside the official one.
    void alsoKnownAs(Partner partner, GiveName form, Caller caller) {
        refuseUnlessValid(partner, caller);
        var before = PartnerState.of(partner);
        partner.alsoKnownAs(form, clock.instant());
        tell(Happened.CHANGED, "name", partner, before, caller);
    }

    /// @return whether that changed anything
    /// @throws Refusal 409 if it is an official name and its letters would change, or its end
    boolean correctName(Partner partner, UUID nameId, CorrectName form, Caller caller) {
        refuseUnlessValid(partner, caller);
        var name = partner.name(nameId);
        var is = name.corrigible();
        if ((name.isOfficial() || form.sort() == NameSort.OFFICIAL)
                && (!is.name().equals(form.name())
                        || !Objects.equals(is.localName(), form.localName())
                        || is.sort() != form.sort()
                        || name.current() && form.until() != null)) {
            throw new Refusal(PartnerProblem.OFFICIAL_NAME_STAYS);
        }
        var refusal = new Refusal(CommonProblem.INVALID);
        refuseUnfitting(form.sort(), form.localName(), form.from(), form.until(), "", refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var before = PartnerState.of(partner);
        if (!name.correct(form)) {
            return false;
        }
        partners.lock(partner);
        tell(Happened.CHANGED, "correct-name", partner, before, caller);
        return true;
    }

    /// @throws Refusal 409 if another record has it, 422 if it does not have the form of its scheme
    void identify(Partner partner, Identify form, Caller caller) {
        refuseUnlessValid(partner, caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        schemes.refuseUnfitting(List.of(form), "", refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        schemes.refuseTaken(form, caller);
        var before = PartnerState.of(partner);
        partner.identify(form, clock.instant());
        try {
            tell(Happened.CHANGED, "identify", partner, before, caller);
        } catch (ConstraintViolationException e) {
            throw takenMeanwhile(e);
        }
    }

    /// It was wrong: it stays on record, and another partner may have it.
    void withdrawIdentifier(Partner partner, UUID identifierId, String reason, Caller caller) {
        refuseUnlessValid(partner, caller);
        var before = PartnerState.of(partner);
        partner.identifier(identifierId).withdraw(reason);
        partners.lock(partner);
        tell(Happened.CHANGED, "withdraw-identifier", partner, before, caller);
    }

    /// Says how far things are with a partner. The entry itself is kept by [Stages].
    void reach(Partner partner, PartnerStage stage, Caller caller) {
        refuseUnlessValid(partner, caller);
        var before = PartnerState.of(partner);
        if (partner.stage() == stage) {
            partners.lock(partner);
        }
        partner.reach(stage);
        tell(Happened.CHANGED, "stage", partner, before, caller);
    }

    /// Takes a record out of the register that should never have been entered, for example because the import that
    /// brought it was undone. It can still be read, and its code stays its own.
    ///
    /// @return whether it stood until now
    /// @throws Refusal 409 if it was merged into another one
    public boolean withdraw(Partner partner, String reason, Caller caller) {
        if (partner.record() == RecordState.ENTERED_IN_ERROR) {
            return false;
        }
        refuseUnlessValid(partner, caller);
        var before = PartnerState.of(partner);
        partner.withdraw();
        partners.flush();
        journal.record(
                caller, "withdraw", RESOURCE, partner.id(), before, new Because(PartnerState.of(partner), reason));
        outbox.add(PartnerEvent.of(Happened.CHANGED, partner));
        partners.touch(partner.parentId());
        return true;
    }

    /// Puts a withdrawn record back, with those of its identifiers that nobody else has taken meanwhile.
    ///
    /// @return whether it did not stand until now
    public boolean restore(Partner partner, String reason, Caller caller) {
        if (partner.record() != RecordState.ENTERED_IN_ERROR) {
            return false;
        }
        var before = PartnerState.of(partner);
        partner.restore(new HashSet<>(schemes.free(partner.id())));
        partners.flush();
        journal.record(
                caller, "restore", RESOURCE, partner.id(), before, new Because(PartnerState.of(partner), reason));
        outbox.add(PartnerEvent.of(Happened.CHANGED, partner));
        partners.touch(partner.parentId());
        return true;
    }

    /// The stable code of a partner: as given, or made from its country and name.
    public static String codeOf(@Nullable String given, String country, String name) {
        var prefix = country.toLowerCase(Locale.ROOT) + "-";
        if (given == null) {
            return prefix
                    + Slug.of(name)
                            .orElseThrow(
                                    () -> new Refusal(CommonProblem.INVALID).at("/code", PartnerProblem.CODE_NEEDED));
        }
        if (!given.startsWith(prefix)) {
            throw new Refusal(CommonProblem.INVALID).at("/code", PartnerProblem.CODE_OF_ANOTHER_COUNTRY, prefix);
        }
        return given;
    }

    /// @throws Refusal 422 if latitude and longitude seem to be exchanged
    void refuseSwapped(String country, @Nullable Location location) {
        if (location != null && places.looksSwapped(country, location)) {
            throw new Refusal(CommonProblem.INVALID).at("/location", PartnerProblem.COORDINATES_LOOK_SWAPPED, country);
        }
    }

    /// @throws Refusal 409 if the record does not stand; says which one does
    void refuseUnlessValid(Partner partner, Caller caller) {
        switch (partner.record()) {
            case VALID -> {}
            case MERGED -> {
                var refusal = new Refusal(PartnerProblem.RECORD_MERGED);
                directory
                        .brief(Objects.requireNonNull(partner.mergedInto()), caller)
                        .ifPresent(each -> refusal.with("mergedInto", each));
                throw refusal;
            }
            case ENTERED_IN_ERROR -> throw new Refusal(PartnerProblem.RECORD_WITHDRAWN);
        }
    }

    private void refuseUnfitting(RegisterPartner form) {
        var refusal = new Refusal(CommonProblem.INVALID);
        for (var i = 0; i < form.names().size(); i++) {
            var name = form.names().get(i);
            var place = "/names/" + i;
            if (name.isOfficial()) {
                refusal.at(place + "/sort", PartnerProblem.ONE_OFFICIAL_NAME);
            } else {
                refuseUnfitting(name.sort(), name.localName(), name.from(), name.until(), place, refusal);
            }
        }
        schemes.refuseUnfitting(form.identifiers(), "/identifiers/", refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    static void refuseUnfitting(
            @Nullable NameSort sort,
            @Nullable String localName,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            String place,
            Refusal refusal) {
        if (localName != null && sort != null && sort != NameSort.OFFICIAL) {
            refusal.at(place + "/localName", PartnerProblem.LOCAL_FORM_OF_WHAT);
        }
        if (from != null && until != null && until.isSurelyBefore(from.earliest())) {
            refusal.at(place + "/until", PartnerProblem.NAME_ENDS_BEFORE_IT_BEGINS);
        }
    }

    private static RuntimeException takenMeanwhile(ConstraintViolationException e) {
        return "partner_identifier_unique".equals(e.getConstraintName())
                ? new Refusal(PartnerProblem.IDENTIFIER_TAKEN, "")
                : e;
    }

    /// In a transaction of its own, for that of the caller may have failed already.
    private Refusal duplicate(String code, Caller caller) {
        var refusal = new Refusal(PartnerProblem.DUPLICATE_PARTNER, code);
        QuarkusTransaction.requiringNew()
                .call(() -> directory.idOf(code, caller))
                .ifPresent(id -> refusal.with("existing", id));
        return refusal;
    }

    void tell(Happened happened, String action, Partner partner, @Nullable PartnerState before, Caller caller) {
        partners.flush(); // the event carries the version that this change made
        journal.record(caller, action, RESOURCE, partner.id(), before, PartnerState.of(partner));
        outbox.add(PartnerEvent.of(happened, partner));
    }

    /// A new partner that looked like others, and who looked at them.
    private record Confirmed(PartnerState partner, List<Candidate> despite) {}

    /// A state and why it came to it.
    record Because(PartnerState partner, String reason) {}

    /// What the journal keeps of a partner.
    record PartnerState(
            UUID id,
            String code,
            PartnerKind kind,
            String name,
            @Nullable String localName,
            String country,
            @Nullable Location location,
            List<CorrectName> names,
            List<PartnerEvent.Identifier> identifiers,
            @Nullable UUID parent,
            @Nullable PartnerStage stage,
            RecordState record,
            @Nullable String source,
            @Nullable String certainty) {

        static PartnerState of(Partner partner) {
            return new PartnerState(
                    partner.id(),
                    partner.code(),
                    partner.kind(),
                    partner.name(),
                    partner.localName(),
                    partner.country(),
                    partner.location(),
                    partner.names().stream().map(PartnerName::corrigible).toList(),
                    partner.identifiers().stream()
                            .map(each -> new PartnerEvent.Identifier(each.scheme(), each.value()))
                            .toList(),
                    partner.parentId(),
                    partner.stage(),
                    partner.record(),
                    partner.source(),
                    partner.certainty());
        }
    }
}
