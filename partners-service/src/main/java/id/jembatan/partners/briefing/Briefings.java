package id.jembatan.partners.briefing;

import id.jembatan.partners.briefing.BriefingView.Asked;
import id.jembatan.partners.briefing.BriefingView.Figures;
import id.jembatan.partners.briefing.BriefingView.Group;
import id.jembatan.partners.briefing.BriefingView.Happening;
import id.jembatan.partners.briefing.BriefingView.Person;
import id.jembatan.partners.briefing.BriefingView.Promised;
import id.jembatan.partners.heard.HeardAgreements;
import id.jembatan.partners.partnership.PartnershipBook;
import id.jembatan.partners.registry.Directory;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.partners.registry.PartnerRows.Condition;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Gathers a briefing: one statement for each of its parts, however much there is to say.
@ApplicationScoped
class Briefings {

    /// What fits on a page. Who wants all of it asks the lists.
    private static final int FEW = 5;
    private static final int SOME = 50;

    private final Directory directory;
    private final PartnershipBook book;
    private final HeardAgreements agreements;
    private final PartnerRows rows;
    private final Sql sql;
    private final Clock clock;
    private final ZoneId zone;

    Briefings(
            Directory directory,
            PartnershipBook book,
            HeardAgreements agreements,
            PartnerRows rows,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.directory = directory;
        this.book = book;
        this.agreements = agreements;
        this.rows = rows;
        this.sql = sql;
        this.clock = clock;
        this.zone = zone;
    }

    /// @throws Refusal 404 if there is no such partner, or none for this caller
    BriefingView about(UUID partnerId, Caller caller) {
        var partner = directory.get(partnerId, caller);
        var asked = new Question(partnerId, caller, LocalDate.now(clock.withZone(zone)));
        var heard = agreements.with(partnerId, caller, SOME);
        var promises = asked.promises();
        return new BriefingView(
                partner,
                book.with(List.of(partnerId), caller),
                promises.getOrDefault(true, List.of()),
                promises.getOrDefault(false, List.of()),
                caller.may("contact:view") ? asked.people() : null,
                asked.engagements("e.happened and e.earliest <= :today", "e.latest desc, e.earliest desc, e.id desc"),
                asked.engagements(
                        "not e.happened and e.stage <> 'cancelled' and e.latest >= :today", "e.earliest, e.id"),
                asked.groups(),
                caller.may("request:view") ? asked.requests() : null,
                heard,
                heard.stream()
                        .map(each -> new Figures(each.id(), "/api/v1/scorecards?agreement=" + each.id()))
                        .toList(),
                asked.today,
                clock.instant());
    }

    /// One partner, one caller, one day.
    private final class Question {

        private final UUID partnerId;
        private final Caller caller;
        private final LocalDate today;

        Question(UUID partnerId, Caller caller, LocalDate today) {
            this.partnerId = partnerId;
            this.caller = caller;
            this.today = today;
        }

        private <T> List<T> list(String text, Condition seen, int atMost, Sql.Row<T> row) {
            var values = new HashMap<String, Object>(seen.parameters());
            values.put("partner", partnerId);
            values.put("today", today);
            values.put("atMost", atMost);
            return sql.list(text.formatted(seen.sql()) + " limit :atMost", row, values);
        }

        private record Side(boolean ours, Promised promised) {}

        Map<Boolean, List<Promised>> promises() {
            return list(
                            """
                            select c.*, c.due_on < :today as overdue from commitment c
                            where c.partner_id = :partner and c.state = 'open' and %s
                            order by coalesce(c.due_on, date '9999-12-31'), c.id""",
                            rows.recordsSeenBy(caller, "c.partner_id", "c.audience"),
                            2 * SOME,
                            row -> new Side("ours".equals(row.getString("side")), promised(row)))
                    .stream()
                    .collect(java.util.stream.Collectors.partitioningBy(
                            Side::ours,
                            java.util.stream.Collectors.mapping(Side::promised, java.util.stream.Collectors.toList())));
        }

        private Promised promised(ResultSet row) throws SQLException {
            var confidential = row.getBoolean("confidential");
            var desk = row.getString("owner_desk");
            return new Promised(
                    row.getObject("id", UUID.class),
                    confidential ? null : row.getString("title"),
                    desk == null ? row.getString("owner_text") : desk,
                    row.getObject("due_on", LocalDate.class),
                    row.getBoolean("overdue"),
                    confidential);
        }

        List<Person> people() {
            return list(
                    """
                    select c.* from contact c where c.partner_id = :partner and c.erased_at is null
                    and (c.term_until_latest is null or c.term_until_latest >= :today) and %s
                    order by c.listed_as, c.id""",
                    rows.recordsSeenBy(caller, "c.partner_id", "c.audience"), SOME, row -> {
                        var confidential = row.getBoolean("confidential");
                        return new Person(
                                row.getObject("id", UUID.class),
                                confidential ? null : row.getString("display_name"),
                                row.getString("role"),
                                row.getString("unit"),
                                confidential
                                        ? List.of()
                                        : Arrays.stream((String[]) row.getArray("languages")
                                                        .getArray())
                                                .toList(),
                                date(row, "term_from"),
                                date(row, "term_until"),
                                confidential);
                    });
        }

        List<Happening> engagements(String which, String order) {
            return list(
                    "select e.* from engagement e join engagement_partner ep on ep.engagement_id = e.id"
                            + " and ep.partner_id = :partner where " + which + " and %s order by " + order,
                    rows.recordsSeenBy(
                            caller,
                            "select q.partner_id from engagement_partner q where q.engagement_id = e.id",
                            "e.audience"),
                    FEW,
                    row -> {
                        var confidential = row.getBoolean("confidential");
                        var year = row.getInt("on_year");
                        return new Happening(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getString("stage"),
                                confidential ? null : row.getString("subject"),
                                new PartialDate(
                                        year,
                                        row.getObject("on_month", Integer.class),
                                        row.getObject("on_day", Integer.class)),
                                confidential ? null : row.getString("result"),
                                confidential ? null : row.getString("next_step"),
                                confidential);
                    });
        }

        List<Group> groups() {
            return list(
                    """
                    select w.*, (select min(m.planned_on) from working_group_meeting m
                        where m.working_group_id = w.id and m.state = 'planned' and m.planned_on >= :today) as next_on
                    from working_group w where w.partner_id = :partner
                    and (w.ended_on is null or w.ended_on >= :today) and %s order by w.name_folded, w.id""",
                    rows.recordsSeenBy(caller, "w.partner_id", "w.audience"),
                    SOME,
                    row -> new Group(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("mandate"),
                            row.getObject("last_met_on", LocalDate.class),
                            row.getObject("next_on", LocalDate.class)));
        }

        /// The offices see all of them, a mission what it was asked itself.
        List<Asked> requests() {
            var offices = rows.recordsSeenBy(caller, "r.partner_id", "'offices'");
            var parameters = new HashMap<>(offices.parameters());
            var own = caller.is("mission-officer") && caller.mission() != null;
            if (own) {
                parameters.put("ownDesk", caller.mission());
            }
            return list(
                    """
                    select r.* from request r where r.partner_id = :partner and r.state in ('asked', 'accepted') and %s
                    order by r.due_at, r.id""",
                    new Condition(
                            own ? "(" + offices.sql() + " or r.mission_code = :ownDesk)" : offices.sql(), parameters),
                    SOME,
                    row -> new Asked(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("title"),
                            row.getString("mission_code"),
                            row.getString("state"),
                            row.getTimestamp("due_at").toInstant()));
        }
    }

    private static @Nullable PartialDate date(ResultSet row, String name) throws SQLException {
        var year = row.getObject(name + "_year", Integer.class);
        return year == null
                ? null
                : new PartialDate(
                        year,
                        row.getObject(name + "_month", Integer.class),
                        row.getObject(name + "_day", Integer.class));
    }
}
