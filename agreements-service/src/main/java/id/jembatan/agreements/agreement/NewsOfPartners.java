package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.AgreementEvent.Happened;
import id.jembatan.agreements.neighbour.PartnerHeard;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A partner became known, or is called otherwise now: cases that waited for it by name are linked, and every case with
/// it gets a new version, because it shows the name. After a merge of two records, the cases of the one show the other.
@ApplicationScoped
class NewsOfPartners {

    private static final Caller PARTNERS =
            new Caller("partners", "partners", Set.of(), Set.of(), null, null, null, Languages.INDONESIAN);

    private final Agreements agreements;
    private final Register register;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;

    NewsOfPartners(
            Agreements agreements,
            Register register,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.register = register;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    void heard(@Observes PartnerHeard news) {
        var linked = new HashSet<UUID>();
        var names = news.nameable()
                ? Arrays.stream(news.folded().split("\\|"))
                        .filter(it -> !it.isEmpty())
                        .toList()
                : List.<String>of();
        for (var party : agreements.unlinked(names)) {
            party.link(news.partnerId());
            linked.add(party.agreementId());
        }
        database.flush();
        for (var agreement : agreements.withPartner(news.partnerId())) {
            agreement.touch(clock.instant());
            database.flush();
            if (linked.contains(agreement.id())) {
                journal.record(
                        PARTNERS, "link", "agreement", agreement.id(), null, Map.of("partner", news.partnerId()));
            }
            if (news.followed()) {
                journal.record(
                        PARTNERS,
                        "follow-partner",
                        "agreement",
                        agreement.id(),
                        Map.of("partner", news.before()),
                        Map.of("partner", news.current()));
            }
            outbox.add(AgreementEvent.of(Happened.CHANGED, agreement, register.parties(agreement)));
        }
    }
}
