package id.jembatan.partners.partnership;

import id.jembatan.partners.partnership.PartnershipView.PartnerOf;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The anniversaries of relations that go on, as they come.
@ApplicationScoped
class Anniversaries {

    private static final int LONGEST_YEARS = 10;

    private final Sql sql;
    private final PartnerRows rows;

    Anniversaries(Sql sql, PartnerRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    private record Found(AnniversaryView view, LocalDate begins) {}

    /// @throws Refusal 422 if the days are in the wrong order, or too far apart
    Page<AnniversaryView> page(
            AnniversaryFilter filter, LocalDate today, Caller caller, @Nullable Cursor after, int limit) {
        var from = filter.from == null ? today : filter.from;
        var until = filter.until == null ? from.plusYears(1) : filter.until;
        if (from.getYear() < 1
                || until.getYear() > 9998
                || until.isBefore(from)
                || from.plusYears(LONGEST_YEARS).isBefore(until)) {
            throw new Refusal(CommonProblem.INVALID).at("until", PartnershipProblem.NO_SPAN, LONGEST_YEARS);
        }
        var seen = rows.seenBy(caller);
        var values = new HashMap<String, Object>(seen.parameters());
        values.put("from", from);
        values.put("until", until);
        values.put("firstYear", from.getYear());
        values.put("lastYear", until.getYear());
        values.put("atMost", limit + 1);
        var behind = "";
        if (after != null) {
            behind = " and (a.begins, s.id) > (:afterDay, :afterId)";
            values.put("afterDay", after.day(0));
            values.put("afterId", after.uuid(1));
        }
        var found = sql.list(
                """
                select s.id, s.kind, s.since_year, s.since_month, s.since_day, p.id as partner_id, p.code, p.name,
                    p.country, a.begins, a.years, step.round, step.label
                from partnership s join partner p on p.id = s.partner_id
                cross join lateral (select y - s.since_year as years,
                    anniversary_begins(s.since_year, s.since_month, s.since_day, y) as begins,
                    anniversary_ends(s.since_year, s.since_month, s.since_day, y) as ends
                    from generate_series(greatest(:firstYear, s.since_year + 1), :lastYear) y) a
                cross join lateral (select j.round, j.name_%s as label from jubilee_step j
                    where a.years %% j.every_years = 0 order by j.every_years desc limit 1) step
                where s.ended_at is null and s.since_year is not null and a.ends >= :from and a.begins <= :until%s
                and %s%s order by a.begins, s.id limit :atMost""".formatted(
                        PartnershipBook.language(caller), filter.round ? " and step.round" : "", seen.sql(), behind),
                row -> {
                    var since = Objects.requireNonNull(Columns.date(row, "since"));
                    var anniversary = Anniversary.of(since, row.getInt("years"));
                    return new Found(
                            new AnniversaryView(
                                    row.getObject("id", UUID.class),
                                    new PartnerOf(
                                            row.getObject("partner_id", UUID.class),
                                            row.getString("code"),
                                            row.getString("name"),
                                            row.getString("country")),
                                    row.getString("kind"),
                                    since,
                                    anniversary.on(),
                                    anniversary.years(),
                                    row.getBoolean("round"),
                                    row.getString("label")),
                            row.getObject("begins", LocalDate.class));
                },
                values);
        return Page.of(
                        found,
                        limit,
                        last -> Cursor.of(last.begins(), last.view().partnershipId()))
                .map(Found::view);
    }
}
