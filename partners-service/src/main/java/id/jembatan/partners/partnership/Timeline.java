package id.jembatan.partners.partnership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.jembatan.partners.heard.HeardAgreements;
import id.jembatan.partners.partnership.LeadershipChangeView.Suggestion;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The history with a partner from all that is on record, the latest first, in one statement. What is known by its year
/// comes before what is known by a day of that year.
@ApplicationScoped
class Timeline {

    /// Each part has the same columns: kind, id, on_year, on_month, on_day, at, title, code, note, record_kind, record.
    private static final String PARTS = """
            select 'name' as kind, n.id, n.from_year as on_year, n.from_month as on_month, n.from_day as on_day,
                n.recorded_at as at, n.name as title, null as code, n.reason as note, 'partners' as record_kind,
                n.partner_id as record
                from partner_name n where n.partner_id = :partner and (n.from_year is not null or n.reason is not null)
            union all
            select 'partnership_began', s.id, s.since_year, s.since_month, s.since_day, uuid_extract_timestamp(s.id),
                k.name_%1$s, s.kind, s.source, 'partnerships', s.id
                from partnership s join partnership_kind k on k.code = s.kind where s.partner_id = :partner
            union all
            select 'partnership_ended', s.id, s.ended_year, s.ended_month, s.ended_day, s.ended_at,
                k.name_%1$s, s.ending_reason, s.ending_note, 'partnerships', s.id
                from partnership s join partnership_kind k on k.code = s.kind
                where s.partner_id = :partner and s.ended_at is not null
            union all
            select 'stage', c.id, null, null, null, c.at, k.name_%1$s, c.stage, null, 'partnerships', s.id
                from stage_change c join partnership s on s.id = c.partnership_id
                join partnership_kind k on k.code = s.kind
                where s.partner_id = :partner and c.scope = :scope
            union all
            select 'agreement', g.id, null, null, null, g.told_at, h.title, g.stage, h.reference, 'agreements', h.id
                from heard_agreement_partner hp join heard_agreement h on h.id = hp.agreement_id
                join heard_stage g on g.agreement_id = h.id
                where hp.partner_id = :partner and %2$s and not exists (select from heard_stage e
                    where e.agreement_id = g.agreement_id and e.stage = g.stage and e.version < g.version
                    and not exists (select from heard_stage b where b.agreement_id = g.agreement_id
                        and b.stage <> g.stage and b.version between e.version and g.version))
            union all
            select 'activity', a.record, a.on_year, a.on_month, a.on_day, null, a.subject, a.kind, null,
                a.record_kind, a.record
                from activity a where a.partner_id = :partner and %3$s
            union all
            select 'leadership_change', l.id, l.from_year, l.from_month, l.from_day, l.recorded_at, l.office,
                lower(l.side), l.note, 'partnerships', s.id
                from leadership_change l join partnership s on s.id = l.partnership_id
                where s.partner_id = :partner and %4$s
            union all
            select 'anniversary', s.id, y, s.since_month, case when s.since_day is not null
                    then extract(day from anniversary_begins(s.since_year, s.since_month, s.since_day, y))::integer end,
                null, k.name_%1$s, (y - s.since_year)::text, step.label, 'partnerships', s.id
                from partnership s join partnership_kind k on k.code = s.kind
                cross join generate_series(s.since_year + 1, extract(year from :today)::integer) y
                cross join lateral (select j.round, j.name_%1$s as label from jubilee_step j
                    where (y - s.since_year) %% j.every_years = 0 order by j.every_years desc limit 1) step
                where s.partner_id = :partner and s.since_year is not null and step.round
                and anniversary_begins(s.since_year, s.since_month, s.since_day, y) <= :today
                and (s.ended_at is null or y <= coalesce(s.ended_year, extract(year from s.ended_at)::integer))""";

    private static final String SUGGESTIONS = """
            (select json_agg(json_build_object('code', f.code, 'name', f.name_%s) order by f.position)
                from leadership_follow_up f where i.kind = 'leadership_change' and lower(f.side) = i.code)""";

    private final Sql sql;
    private final PartnerRows rows;
    private final Clock clock;
    private final ZoneId zone;
    private final ObjectReader suggestions;

    Timeline(
            Sql sql,
            PartnerRows rows,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone,
            ObjectMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
        this.suggestions = json.readerForListOf(Suggestion.class);
    }

    private record Found(TimelineItem item, int key) {}

    /// What the caller may know of; the partner himself is the caller's to know of already.
    Page<TimelineItem> page(UUID partnerId, Caller caller, @Nullable Cursor after, int limit) {
        var agreements = HeardAgreements.seenBy(caller);
        var activities = rows.recordsSeenBy(caller, "a.partner_id", "a.audience");
        var changes = rows.recordsSeenBy(caller, "s.partner_id", "l.audience");
        var values = new HashMap<String, Object>();
        values.putAll(agreements.parameters());
        values.putAll(activities.parameters());
        values.putAll(changes.parameters());
        values.put("partner", partnerId);
        values.put("scope", PartnershipBook.isOfPartner(caller) ? "shared" : "all");
        values.put("today", LocalDate.now(clock.withZone(zone)));
        values.put("zone", zone.getId());
        values.put("atMost", limit + 1);
        var behind = "";
        if (after != null) {
            behind = " where (i.key, i.kind collate \"C\", i.id) < (:afterKey, :afterKind, :afterId)";
            values.put("afterKey", Math.clamp(after.number(0), 0, 99_999_999));
            values.put("afterKind", after.text(1));
            values.put("afterId", after.uuid(2));
        }
        var language = PartnershipBook.language(caller);
        var found = sql.list(
                """
                with part as (%s), i as (select part.*, coalesce(
                        on_year * 10000 + coalesce(on_month, 0) * 100 + coalesce(on_day, 0),
                        to_char(at at time zone :zone, 'YYYYMMDD')::integer, 0) as key from part)
                select i.*, %s as suggestions from i%s
                order by i.key desc, i.kind collate "C" desc, i.id desc limit :atMost""".formatted(
                                PARTS.formatted(language, agreements.sql(), activities.sql(), changes.sql()),
                                SUGGESTIONS.formatted(language),
                                behind),
                row -> new Found(item(row), row.getInt("key")),
                values);
        return Page.of(
                        found,
                        limit,
                        last -> Cursor.of(
                                last.key(),
                                last.item().kind().code(),
                                last.item().id()))
                .map(Found::item);
    }

    private TimelineItem item(ResultSet row) throws SQLException {
        var todo = row.getString("suggestions");
        try {
            return new TimelineItem(
                    TimelineItem.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getObject("id", UUID.class),
                    Columns.date(row, "on"),
                    Columns.instant(row, "at"),
                    row.getString("title"),
                    row.getString("code"),
                    row.getString("note"),
                    row.getString("record_kind"),
                    row.getObject("record", UUID.class),
                    todo == null ? List.of() : suggestions.readValue(todo));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The statement makes JSON that the view cannot read", e);
        }
    }
}
