package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sheet.PartialDates;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The same selection as the list has, for those who read it whole: tables, calendars, figures. Through the same
/// rows and filters, each reading one statement.
@ApplicationScoped
public class AgreementRows {

    private static final String NAMES = named("coalesce(k.name, p.name)");
    private static final String CODES = named("k.code");
    private static final String COUNTRIES = named("k.country");

    private final Sql sql;
    private final Directory directory;
    private final Rows rows;

    AgreementRows(Sql sql, Directory directory, Rows rows) {
        this.sql = sql;
        this.directory = directory;
        this.rows = rows;
    }

    private static String named(String what) {
        return "(select string_agg(" + what + ", '; ' order by p.position) from party p"
                + " left join known_partner o on o.id = p.partner_id left join known_partner k on k.id = o.current_id"
                + " where p.agreement_id = a.id and p.ended_at is null)";
    }

    /// All columns of the cases, with `partners`, `partner_codes`, `countries` and `end_date`; the newest first.
    public Selection cases(AgreementFilter filter, Caller caller) {
        var which = directory.which(filter.filter(), caller);
        return new Selection(
                "select a.*, end_of(a) as end_date, " + NAMES + " as partners, " + CODES
                        + " as partner_codes, " + COUNTRIES + " as countries from agreement a where " + which.sql()
                        + " order by a.id desc",
                which.parameters());
    }

    /// The open time limits of the cases: `deadline`, `clock`, `due` and the columns of the case; by due day.
    public Selection dues(AgreementFilter filter, Caller caller) {
        var which = directory.which(filter.filter(), caller);
        return new Selection(
                "select d.id as deadline, d.clock, d.due, a.* from agreement a"
                        + " join deadline d on d.agreement_id = a.id and d.stopped_at is null where " + which.sql()
                        + " order by d.due, d.id",
                which.parameters());
    }

    /// The last days of signed instruments of the cases, and the last days to object to a renewal, where they are
    /// known to the day: `instrument`, `number`, `what` (`end` or `object`), `day` and the columns of the case; by
    /// day.
    public Selection terms(AgreementFilter filter, Caller caller) {
        var which = directory.which(filter.filter(), caller);
        return new Selection("""
                select i.id as instrument, i.number, t.what, t.day, a.* from agreement a
                join instrument i on i.agreement_id = a.id and i.state = 'SIGNED'
                cross join lateral (
                    select 'end' as what, i.ends_latest as day where i.ends_earliest = i.ends_latest
                    union all select 'object', i.object_by where i.object_by is not null) t where\s""" + which.sql() + " order by t.day, i.id, t.what", which.parameters());
    }

    /// What figures can be divided by.
    public enum By {
        STAGE("a.stage", ""),
        KIND("a.kind", ""),
        PROCEDURE("a.procedure_code", ""),
        AGENCY("a.agency", ""),
        YEAR("cast(a.opened_year as text)", ""),
        /// A case of two sectors counts in both.
        SECTOR("c.sector", " left join lateral unnest(a.sectors) as c(sector) on true"),
        /// A case with partners of two countries counts in both.
        COUNTRY("k.country", """
                 left join party p on p.agreement_id = a.id and p.ended_at is null
                left join known_partner o on o.id = p.partner_id left join known_partner k on k.id = o.current_id""");

        private final String key;
        private final String join;

        By(String key, String join) {
            this.key = key;
            this.join = join;
        }
    }

    /// @param key absent where cases have none
    /// @param certainly cases whose date surely lies in the range
    /// @param possibly how many more it may be
    public record Counted(@Nullable String key, long certainly, long possibly) {}

    /// Counts a selection, at most by one thing, in one statement.
    public List<Counted> count(AgreementFilter filter, Caller caller, @Nullable By by) {
        var which = directory.which(filter.filter(), caller);
        var key = by == null ? "cast(null as text)" : by.key;
        return sql.list(
                "select " + key + " as key, count(distinct a.id) filter (where "
                        + filter.range().certainly()
                        + ") as certainly, count(distinct a.id) as all_of_them from agreement a"
                        + (by == null ? "" : by.join) + " where " + which.sql()
                        + (by == null ? "" : " group by 1 order by 1 nulls last"),
                row -> new Counted(row.getString(1), row.getLong(2), row.getLong(3) - row.getLong(2)),
                which.parameters());
    }

    /// Which statements a figure is held against.
    public record Asked(
            String fact, @Nullable String about, @Nullable String reference) {}

    /// A statement with the case it is of.
    public record Claim(String reference, UUID agreementId, StatementView statement) {}

    /// What has been said of the figures of cases that the caller sees.
    public List<Claim> claims(List<Asked> asked, Caller caller) {
        var seen = rows.seenIn(caller);
        var claims = new ArrayList<Claim>();
        for (var one : asked) {
            var values = new HashMap<String, @Nullable Object>(seen.parameters());
            values.put("fact", one.fact());
            values.put("about", one.about());
            values.put("reference", one.reference());
            claims.addAll(sql.list(
                    "select s.*, a.reference from statement s join agreement a on a.id = s.agreement_id where "
                            + seen.hql() + " and s.fact = :fact and (cast(:about as text) is null or s.about = :about)"
                            + " and (cast(:reference as text) is null or a.reference = :reference) order by s.id",
                    AgreementRows::claim,
                    values));
        }
        return claims;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var resolved = row.getObject("resolved_at", OffsetDateTime.class);
        return new Claim(
                row.getString("reference"),
                row.getObject("agreement_id", UUID.class),
                new StatementView(
                        row.getObject("id", UUID.class),
                        row.getString("fact"),
                        row.getString("about"),
                        Statement.Side.valueOf(row.getString("side")),
                        row.getString("value"),
                        row.getString("definition"),
                        PartialDates.read(row, "on"),
                        row.getString("source"),
                        row.getString("certainty"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        resolved == null ? null : resolved.toInstant(),
                        row.getString("resolved_by"),
                        row.getString("resolution")));
    }
}
