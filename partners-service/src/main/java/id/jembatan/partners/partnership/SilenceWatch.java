package id.jembatan.partners.partnership;

import id.jembatan.partners.activity.ActivitiesChanged;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.partnership.DormancyRules.Rule;
import id.jembatan.partners.partnership.DormancyRules.Silence;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Plans to tell that a relation has become quiet, or dormant, in the transaction of the write that moves the day. What
/// is planned is in the book of reminders, so no sleep of anybody loses it. A relation with nothing on record is not
/// told of: that is no proof of silence.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SilenceWatch {

    private static final String QUIET = "partnership-quiet";
    private static final String DORMANT = "partnership-dormant";

    private final Sql sql;
    private final DormancyRules rules;
    private final Reminders reminders;
    private final Clock clock;
    private final ZoneId zone;

    SilenceWatch(
            Sql sql,
            DormancyRules rules,
            Reminders reminders,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.sql = sql;
        this.rules = rules;
        this.reminders = reminders;
        this.clock = clock;
        this.zone = zone;
    }

    /// A relation that goes on, and its last sign of life, as precisely as that is known.
    private record Heard(
            UUID id,
            UUID partnerId,
            String partner,
            String kind,
            String kindName,
            @Nullable PartialDate last) {}

    void hear(@Observes ActivitiesChanged changed) {
        plan("s.partner_id = any (?)", (Object) changed.partners().toArray(UUID[]::new));
    }

    /// Other months hold now, or will.
    void rulesChanged() {
        plan("true");
    }

    /// A relation has begun or gone on; an activity of its partner may be its own.
    void begun(UUID partnershipId) {
        plan("s.id = ?", partnershipId);
    }

    /// The same of many at once.
    void begun(Collection<UUID> partnershipIds) {
        if (!partnershipIds.isEmpty()) {
            plan("s.id = any (?)", (Object) partnershipIds.toArray(UUID[]::new));
        }
    }

    void ended(UUID partnershipId) {
        reminders.drop(partnershipId, QUIET);
        reminders.drop(partnershipId, DORMANT);
    }

    private void plan(String which, Object... values) {
        var history = rules.history();
        var heard = sql.list(
                """
                select s.id, s.partner_id, p.name, s.kind, k.name_id, last.on_year, last.on_month, last.on_day
                from partnership s join partner p on p.id = s.partner_id join partnership_kind k on k.code = s.kind
                left join lateral (select a.* from activity a where a.partner_id = s.partner_id
                    and (a.partnership_id is null or a.partnership_id = s.id)
                    order by a.latest desc, a.earliest desc, a.record limit 1) last on true
                where s.ended_at is null and %s and (last.record is not null or exists (select from reminder r
                    where r.subject = s.id and r.sent_at is null and not r.dropped
                    and r.rule in ('partnership-quiet', 'partnership-dormant')))""".formatted(which),
                row -> new Heard(
                        row.getObject("id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("name_id"),
                        Columns.date(row, "on")),
                values);
        heard.forEach(each -> plan(each, history));
    }

    private void plan(Heard heard, List<Rule> history) {
        ended(heard.id()); // what was planned for an earlier sign of life is not true any more
        var last = heard.last();
        if (last == null) {
            return;
        }
        var silence = Silence.after(last.latest(), heard.kind(), history);
        var today = LocalDate.now(clock.withZone(zone));
        if (silence.dormantOn().isAfter(today)) {
            reminders.plan(reminder(QUIET, heard, last, silence.quietOn())); // who is dormant needs no warning
        }
        reminders.plan(reminder(DORMANT, heard, last, silence.dormantOn()));
    }

    /// Told once for each last sign of life, however often it is planned anew.
    private PlannedReminder reminder(String rule, Heard heard, PartialDate last, LocalDate day) {
        return new PlannedReminder(
                rule,
                "partnerships",
                heard.id(),
                last.latest().toString(),
                day.atStartOfDay(zone).toInstant(),
                Set.of(Desk.bureau(), Desk.missionsOf(heard.partnerId())),
                Map.of(
                        "title", heard.partner() + " (" + heard.kindName() + ")",
                        "partner", heard.partner(),
                        "kind", heard.kind(),
                        "due", day.toString(),
                        "since", last.toString()));
    }
}
