package id.jembatan.partners.registry;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said, and when, of how far things are with partners. Entries are only added: the latest holds.
@ApplicationScoped
class Stages {

    private final Register register;
    private final Sql sql;
    private final Clock clock;

    Stages(Register register, Sql sql, Clock clock) {
        this.register = register;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void enter(Partner partner, ReachStage form, Caller caller) {
        register.reach(partner, form.stage(), caller);
        var from = form.from();
        sql.run(
                """
                insert into partner_stage (id, partner_id, stage, from_year, from_month, from_day, reason, source,
                    recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                partner.id(),
                form.stage().code(),
                from == null ? null : from.year(),
                from == null ? null : from.month(),
                from == null ? null : from.day(),
                form.reason(),
                form.source(),
                clock.instant(),
                Desk.of(caller).code());
    }

    Page<StageView> of(UUID partnerId) {
        var entries = sql.list("""
                select stage, from_year, from_month, from_day, reason, source, recorded_at, recorded_by
                from partner_stage where partner_id = :partner order by recorded_at desc, id desc limit 200""", Stages::view, Map.of("partner", partnerId));
        return new Page<>(entries, null, null);
    }

    private static StageView view(ResultSet row) throws SQLException {
        return new StageView(
                PartnerStage.of(row.getString("stage")).orElseThrow(),
                date(row, "from"),
                row.getString("reason"),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable PartialDate date(ResultSet row, String prefix) throws SQLException {
        var year = row.getObject(prefix + "_year", Integer.class);
        return year == null
                ? null
                : new PartialDate(
                        year,
                        row.getObject(prefix + "_month", Integer.class),
                        row.getObject(prefix + "_day", Integer.class));
    }
}
