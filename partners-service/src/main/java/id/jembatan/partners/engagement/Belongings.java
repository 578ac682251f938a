package id.jembatan.partners.engagement;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What belongs to an engagement: its follow-ups, pairs of companies, cohorts, programme and history. Whoever may see
/// the engagement may see these.
@ApplicationScoped
class Belongings {

    private final EntityManager database;
    private final Sql sql;

    Belongings(EntityManager database, Sql sql) {
        this.database = database;
        this.sql = sql;
    }

    List<Cohort> cohorts(UUID engagement) {
        return database.createQuery(
                        "from Cohort c where c.engagementId = :id order by c.begins.year, c.begins.month, c.begins.day, c.name",
                        Cohort.class)
                .setParameter("id", engagement)
                .getResultList();
    }

    List<Lead> leads(UUID engagement) {
        return database.createQuery("from Lead l where l.engagementId = :id order by l.recordedAt, l.id", Lead.class)
                .setParameter("id", engagement)
                .getResultList();
    }

    List<MadeMove> moves(UUID engagement) {
        return database.createQuery(
                        "from MadeMove m where m.engagementId = :id order by m.recordedAt, m.id", MadeMove.class)
                .setParameter("id", engagement)
                .getResultList();
    }

    List<ProgrammeLine> programme(UUID engagement) {
        return database.createQuery(
                        "from ProgrammeLine p where p.engagementId = :id and not p.withdrawn order by p.startsAt, p.id",
                        ProgrammeLine.class)
                .setParameter("id", engagement)
                .getResultList();
    }

    List<FollowUp> followUps(UUID engagement) {
        return database.createQuery("from FollowUp f where f.engagementId = :id order by f.days", FollowUp.class)
                .setParameter("id", engagement)
                .getResultList();
    }

    /// The questions what came of it, made when it has been held on a day that is known. Nobody is asked today what
    /// should have been asked years ago: of what is entered late, only the periods to come.
    List<FollowUp> followUps(Engagement engagement, EngagementKind kind, LocalDate today) {
        var known = new ArrayList<>(followUps(engagement.id()));
        var held = engagement.lastDay();
        if (!kind.followedUp() || !engagement.happened() || held == null) {
            return known;
        }
        var made = known.stream().map(FollowUp::days).collect(Collectors.toSet());
        known.stream().filter(FollowUp::isOpen).forEach(each -> each.falls(held.plusDays(each.days())));
        sql.list("select days from follow_up_period order by days", row -> row.getInt(1)).stream()
                .filter(days -> !made.contains(days) && !held.plusDays(days).isBefore(today))
                .forEach(days -> {
                    var followUp = new FollowUp(engagement.id(), days, held.plusDays(days));
                    database.persist(followUp);
                    known.add(followUp);
                });
        return known;
    }

    /// The relation of an engagement, as far as it is one with this partner.
    @Nullable UUID partnershipOf(Engagement engagement, UUID partner) {
        return engagement.partnershipId() == null
                ? null
                : sql.first(
                                "select id from partnership where id = ? and partner_id = ?",
                                row -> row.getObject(1, UUID.class),
                                engagement.partnershipId(),
                                partner)
                        .orElse(null);
    }
}
