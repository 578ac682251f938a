package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Slug;
import id.jembatan.partners.place.Location;
import id.jembatan.partners.registry.PartnerEvent.Happened;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Locale;
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
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Register(Partners partners, Directory directory, Ties ties, Outbox outbox, Journal journal, Clock clock) {
        this.partners = partners;
        this.directory = directory;
        this.ties = ties;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal 409 if the code is taken, 422 if the code or a kind of partnership does not fit
    public Partner add(RegisterPartner form, Caller caller) {
        var code = codeOf(form.code(), form.country(), form.name());
        if (partners.count("code", code) > 0) {
            throw duplicate(code, caller);
        }
        var partner = new Partner(code, form, clock.instant());
        try {
            partners.persistAndFlush(partner);
        } catch (ConstraintViolationException e) {
            // Somebody else was faster by less than the check above can see.
            if ("partner_code_unique".equals(e.getConstraintName())) {
                throw duplicate(code, caller);
            }
            throw e;
        }
        tell(Happened.REGISTERED, "register", partner, null, caller);
        ties.begin(partner.id(), form.partnerships(), caller);
        return partner;
    }

    /// @return whether that changed anything
    public boolean change(Partner partner, ChangePartner form, Caller caller) {
        var before = PartnerState.of(partner);
        if (!partner.change(form)) {
            return false;
        }
        tell(Happened.CHANGED, "change", partner, before, caller);
        return true;
    }

    /// @return whether that is another name
    public boolean rename(Partner partner, RenamePartner form, Caller caller) {
        var before = PartnerState.of(partner);
        if (!partner.rename(form, clock.instant())) {
            return false;
        }
        tell(Happened.RENAMED, "rename", partner, before, caller);
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

    /// In a transaction of its own, for that of the caller may have failed already.
    private Refusal duplicate(String code, Caller caller) {
        var refusal = new Refusal(PartnerProblem.DUPLICATE_PARTNER, code);
        QuarkusTransaction.requiringNew()
                .call(() -> directory.idOf(code, caller))
                .ifPresent(id -> refusal.with("existing", id));
        return refusal;
    }

    private void tell(Happened happened, String action, Partner partner, @Nullable PartnerState before, Caller caller) {
        partners.flush(); // the event carries the version that this change made
        journal.record(caller, action, RESOURCE, partner.id(), before, PartnerState.of(partner));
        outbox.add(PartnerEvent.of(happened, partner));
    }

    /// What the journal keeps of a partner.
    record PartnerState(
            UUID id,
            String code,
            PartnerKind kind,
            String name,
            @Nullable String localName,
            String country,
            @Nullable Location location,
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
                    partner.source(),
                    partner.certainty());
        }
    }
}
