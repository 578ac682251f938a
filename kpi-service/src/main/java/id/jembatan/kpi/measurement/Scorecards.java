package id.jembatan.kpi.measurement;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All scorecards and what is applied to them.
@ApplicationScoped
public class Scorecards implements PanacheRepositoryBase<Scorecard, UUID> {

    private static final String PLACE = "select new id.jembatan.kpi.measurement.Place(s, a, i, k.agency)"
            + " from AppliedIndicator a join Scorecard s on s.id = a.scorecardId"
            + " join Indicator i on i.id = a.indicatorId left join Programme r on r.id = s.programmeId"
            + " left join KnownAgreement k on k.id = coalesce(s.agreementId, r.agreementId) where ";

    private final Sql sql;

    Scorecards(Sql sql) {
        this.sql = sql;
    }

    public Optional<Scorecard> of(SubjectKind kind, UUID subject) {
        var subjectId = switch (kind) {
            case AGREEMENT -> "agreementId";
            case GOAL -> "goalId";
            case PROGRAMME -> "programmeId";
        };
        return find(subjectId, subject).firstResultOptional();
    }

    /// The card with the agency of its case, if the caller may know of it.
    public Optional<Owned> visible(UUID id, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.measurement.Scorecards$Owned(s, k.agency) from Scorecard s"
                                + " left join Programme r on r.id = s.programmeId"
                                + " left join KnownAgreement k on k.id = coalesce(s.agreementId, r.agreementId) where s.id = :id and "
                                + rows.scorecards("s"),
                        Owned.class)
                .setParameter("id", id);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /// A card and the agency whose case it measures.
    public record Owned(Scorecard card, @Nullable String agency) {}

    /// The applied indicator with everything around it, if the caller may know of it.
    Optional<Place> place(UUID applied, Rows rows) {
        var query = getEntityManager()
                .createQuery(PLACE + "a.id = :id and " + rows.scorecards("s"), Place.class)
                .setParameter("id", applied);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /// Those of many applied indicators that the caller may know of.
    public List<Place> places(Collection<UUID> applied, Rows rows) {
        var query = getEntityManager()
                .createQuery(PLACE + "a.id in :ids and " + rows.scorecards("s"), Place.class)
                .setParameter("ids", applied);
        rows.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /// A use of an indicator, and what its card is called in a file: the reference of the agreement or the code of the
    /// goal.
    public record Named(
            @Nullable String reference, @Nullable String goal, Place place) {}

    /// The uses of some indicators on cards that are named by the reference of their agreement, the code of their
    /// goal or their own id; those that the caller may know of.
    public List<Named> named(Collection<String> names, Collection<UUID> cards, Collection<String> codes, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.measurement.Scorecards$Named(k.reference, g.code,"
                                + " new id.jembatan.kpi.measurement.Place(s, a, i, k.agency))"
                                + " from AppliedIndicator a join Scorecard s on s.id = a.scorecardId"
                                + " join Indicator i on i.id = a.indicatorId"
                                + " left join Programme r on r.id = s.programmeId"
                                + " left join KnownAgreement k on k.id = coalesce(s.agreementId, r.agreementId)"
                                + " left join Goal g on g.id = s.goalId"
                                + " where i.code in :codes and (k.reference in :names or g.code in :names"
                                + " or s.id in :cards) and "
                                + rows.scorecards("s"),
                        Named.class)
                .setParameter("codes", codes)
                .setParameter("names", names)
                .setParameter("cards", cards);
        rows.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /// Everything applied to a card, in the order of the codes.
    public List<Place> places(UUID card) {
        return getEntityManager()
                .createQuery(PLACE + "s.id = :id order by i.code, a.id", Place.class)
                .setParameter("id", card)
                .getResultList();
    }

    /// Moves the version of the card, and lets one writer at a time onto it: the checks that follow see what the others
    /// have written.
    public void touch(Scorecard card) {
        sql.run("update scorecard set version = version + 1 where id = ?", card.id());
    }

    /// The same for many cards, locked in the order of their ids.
    void touchAll(SortedSet<UUID> cards) {
        if (!cards.isEmpty()) {
            sql.run("""
                    update scorecard s set version = s.version + 1
                    from (select id from scorecard where id = any (?) order by id for update) locked
                    where s.id = locked.id""", (Object) cards.toArray(UUID[]::new));
        }
    }
}
