package id.jembatan.partners.workinggroup;

import id.jembatan.partners.figure.Figure;
import id.jembatan.partners.figure.FigureDefinitions;
import id.jembatan.partners.figure.FiguresView;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many of the planned meetings took place, over the groups that the caller sees.
@ApplicationScoped
class MeetingFigures {

    private static final String RATE = "P13";

    private final WorkingGroups groups;
    private final FigureDefinitions definitions;
    private final EntityManager entities;
    private final Clock clock;

    MeetingFigures(WorkingGroups groups, FigureDefinitions definitions, EntityManager entities, Clock clock) {
        this.groups = groups;
        this.definitions = definitions;
        this.entities = entities;
        this.clock = clock;
    }

    FiguresView of(WorkingGroupFilter filter, @Nullable LocalDate from, @Nullable LocalDate until, Caller caller) {
        var condition = groups.condition(filter, caller, null);
        var query = entities.createNativeQuery("""
                select count(*), count(*) filter (where t.state = 'held'), count(*) filter (where t.state = 'replaced')
                from working_group_meeting t join working_group g on g.id = t.working_group_id
                where t.planned and t.planned_on >= cast(:first as date)
                and t.planned_on <= cast(:last as date) and\s""" + condition.sql(), Tuple.class);
        condition.parameters().forEach(query::setParameter);
        query.setParameter("first", from == null ? "-infinity" : from.toString());
        query.setParameter("last", until == null ? "infinity" : until.toString());
        var row = (Tuple) query.getSingleResult();
        return new FiguresView(
                from,
                until,
                clock.instant(),
                List.of(rate(row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class), caller)));
    }

    private Figure rate(long planned, long held, long replaced, Caller caller) {
        var definition =
                Objects.requireNonNull(definitions.in(caller.language()).get(RATE));
        return new Figure(
                RATE,
                definition.unit(),
                planned == 0
                        ? null
                        : BigDecimal.valueOf(100 * (held + replaced))
                                .divide(BigDecimal.valueOf(planned), 1, RoundingMode.HALF_EVEN),
                new TreeMap<>(Map.of(
                        "planned", BigDecimal.valueOf(planned),
                        "held", BigDecimal.valueOf(held),
                        "replaced", BigDecimal.valueOf(replaced))),
                null,
                definition.text(),
                definition.source());
    }
}
