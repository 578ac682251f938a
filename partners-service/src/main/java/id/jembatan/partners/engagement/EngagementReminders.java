package id.jembatan.partners.engagement;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// When somebody is to be reminded of an engagement: of its permit, its report, and what came of it.
@ApplicationScoped
class EngagementReminders {

    private final Reminders reminders;
    private final PartnerRefs partners;
    private final Sql sql;
    private final Clock clock;
    private final ZoneId zone;

    EngagementReminders(
            Reminders reminders,
            PartnerRefs partners,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.reminders = reminders;
        this.partners = partners;
        this.sql = sql;
        this.clock = clock;
        this.zone = zone;
    }

    /// Plans what this engagement needs now; what was planned before and is sent stays sent.
    ///
    /// @param open whether it can still go on to another stage
    void plan(Engagement engagement, boolean open, List<FollowUp> followUps, List<Cohort> cohorts) {
        reminders.drop(engagement.id());
        var title = engagement.confidential()
                ? "***"
                : String.valueOf(engagement.words().subject());
        var partner = partners.named(engagement.partnerIds()).byId().values().stream()
                .map(each -> each.name())
                .sorted()
                .collect(Collectors.joining(", "));
        var clocks = engagement.clocks();
        if (open && !engagement.happened() && engagement.permitRequestedOn() == null) {
            plan(engagement, "visit-permit-late", "request", after(clocks.permitLatest()), title, partner);
        }
        if (open && engagement.permitRequestedOn() != null && engagement.permitDecidedOn() == null) {
            plan(engagement, "visit-permit-late", "decision", after(clocks.permitDecisionDue()), title, partner);
        }
        if (open && engagement.reportedOn() == null) {
            plan(engagement, "visit-report-due", "report", clocks.reportDue(), title, partner);
            plan(engagement, "visit-report-overdue", "report", after(clocks.reportDue()), title, partner);
        }
        if (!engagement.happened()) {
            return;
        }
        var rules = rules();
        followUps.stream()
                .filter(FollowUp::isOpen)
                .forEach(each -> plan(
                        engagement, String.valueOf(rules.get(each.days())), "follow-up", each.dueOn(), title, partner));
        var today = LocalDate.now(clock.withZone(zone));
        cohorts.stream()
                .filter(Cohort::awaitsSurvey)
                .filter(each -> each.surveyDue() != null && !each.surveyDue().isBefore(today))
                .forEach(each -> plan(
                        engagement,
                        "follow-up-180",
                        "survey:" + each.id(),
                        each.surveyDue(),
                        title + " (" + each.name() + ")",
                        partner));
    }

    private Map<Integer, String> rules() {
        record Period(int days, String rule) {}
        return sql
                .list("select days, rule from follow_up_period", row -> new Period(row.getInt(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Period::days, Period::rule));
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private void plan(
            Engagement engagement, String rule, String what, @Nullable LocalDate on, String title, String partner) {
        if (on != null) {
            reminders.plan(new PlannedReminder(
                    rule,
                    "engagements",
                    engagement.id(),
                    what + ":" + on,
                    on.atStartOfDay(zone).toInstant(),
                    Set.<Desk>of(engagement.keeper()),
                    Map.of("title", title, "partner", partner, "due", on.toString())));
        }
    }
}
