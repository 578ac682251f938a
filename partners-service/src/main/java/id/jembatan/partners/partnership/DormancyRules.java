package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rules of dormancy, past and future. None is ever changed: a later one takes its place from its day on.
@ApplicationScoped
class DormancyRules {

    /// SQL for the rule of each kind that holds on `:today`, to be used as a common table `rule`.
    static final String IN_FORCE = """
            rule as (select k.code as kind, held.id, held.version, held.partnership_kind, held.quiet_months,
                    held.dormant_months, held.valid_from, held.source
                from partnership_kind k
                left join lateral (select r.* from dormancy_rule r
                    where r.partnership_kind = k.code and r.valid_from <= :today
                    order by r.valid_from desc, r.version desc limit 1) own on true
                join lateral (select r.* from dormancy_rule r
                    where r.partnership_kind is null and r.valid_from <= :today
                    order by r.valid_from desc, r.version desc limit 1) general on true
                join dormancy_rule held
                    on held.id = case when own.dormant_months is null then general.id else own.id end)""";

    private final Sql sql;
    private final PartnershipKinds kinds;
    private final Journal journal;
    private final Clock clock;

    DormancyRules(Sql sql, PartnershipKinds kinds, Journal journal, Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.journal = journal;
        this.clock = clock;
    }

    /// One row of the history of rules.
    record Rule(
            UUID id,
            int version,
            @Nullable String kind,
            @Nullable Integer quietMonths,
            @Nullable Integer dormantMonths,
            LocalDate validFrom) {

        boolean hasMonths() {
            return dormantMonths != null;
        }
    }

    /// Every rule there was, is or will be; the latest day first.
    List<DormancyRuleView> all(LocalDate today) {
        var all = sql.list(
                "select r.*, false as in_force from dormancy_rule r order by valid_from desc, version desc",
                row -> new DormancyRuleView(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("partnership_kind"),
                        row.getObject("quiet_months", Integer.class),
                        row.getObject("dormant_months", Integer.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source"),
                        row.getString("note"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by"),
                        false));
        var found = new ArrayList<DormancyRuleView>();
        var kindsSeen = new ArrayList<@Nullable String>();
        for (var each : all) {
            var isFirst = !each.validFrom().isAfter(today) && !kindsSeen.contains(each.partnershipKind());
            if (isFirst) {
                kindsSeen.add(each.partnershipKind());
            }
            found.add(isFirst ? inForce(each) : each);
        }
        return found;
    }

    private static DormancyRuleView inForce(DormancyRuleView it) {
        return new DormancyRuleView(
                it.id(),
                it.version(),
                it.partnershipKind(),
                it.quietMonths(),
                it.dormantMonths(),
                it.validFrom(),
                it.source(),
                it.note(),
                it.recordedAt(),
                it.recordedBy(),
                true);
    }

    /// @throws Refusal 422 if there is no such kind, or the months are out of order
    @Transactional(TxType.MANDATORY)
    UUID set(SetDormancyRule form, Caller caller) {
        refuseUnfitting(form);
        var id = Ids.next();
        sql.run(
                """
                insert into dormancy_rule (id, partnership_kind, quiet_months, dormant_months, valid_from, source, note,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                form.partnershipKind(),
                form.quietMonths(),
                form.dormantMonths(),
                form.validFrom(),
                form.source(),
                form.note(),
                clock.instant(),
                caller.name());
        journal.record(caller, "set", "dormancy-rule", id, null, form);
        return id;
    }

    private void refuseUnfitting(SetDormancyRule form) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var kind = form.partnershipKind();
        var quiet = form.quietMonths();
        var dormant = form.dormantMonths();
        if (kind != null && !kinds.codes().contains(kind)) {
            refusal.at("/partnershipKind", PartnershipProblem.UNKNOWN_PARTNERSHIP_KIND, kind);
        }
        if ((quiet == null) != (dormant == null) || (kind == null && dormant == null)) {
            refusal.at("/dormantMonths", PartnershipProblem.MONTHS_TOGETHER);
        }
        if (quiet != null && dormant != null && quiet > dormant) {
            refusal.at("/quietMonths", PartnershipProblem.QUIET_AFTER_DORMANT);
        }
        if (form.validFrom().getYear() < 1 || form.validFrom().getYear() > 9999) {
            refusal.at("/validFrom", CommonProblem.INVALID);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    List<Rule> history() {
        return sql.list(
                "select * from dormancy_rule order by valid_from, version",
                row -> new Rule(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("partnership_kind"),
                        row.getObject("quiet_months", Integer.class),
                        row.getObject("dormant_months", Integer.class),
                        row.getObject("valid_from", LocalDate.class)));
    }

    /// From which days on a relation of a kind is quiet and dormant, if its last sign of life was on a day and no
    /// other comes: also rules that will come to hold are asked.
    record Silence(LocalDate quietOn, LocalDate dormantOn) {

        static Silence after(LocalDate last, String kind, List<Rule> history) {
            LocalDate quiet = null;
            LocalDate dormant = null;
            var days = new TreeSet<LocalDate>(Comparator.naturalOrder());
            history.forEach(each -> days.add(each.validFrom()));
            for (var from : days) {
                var until = days.higher(from);
                var rule = onDay(from, kind, history);
                if (rule.isEmpty()) {
                    continue;
                }
                quiet = quiet == null ? first(from, until, last, rule.get().quietMonths()) : quiet;
                dormant = dormant == null ? first(from, until, last, rule.get().dormantMonths()) : dormant;
            }
            return new Silence(Objects.requireNonNull(quiet), Objects.requireNonNull(dormant));
        }

        private static @Nullable LocalDate first(
                LocalDate from, @Nullable LocalDate until, LocalDate last, @Nullable Integer months) {
            var reached = last.plusMonths(Objects.requireNonNull(months));
            var day = reached.isBefore(from) ? from : reached;
            return until == null || day.isBefore(until) ? day : null;
        }
    }

    /// The rule that holds for a kind on a day.
    static Optional<Rule> onDay(LocalDate day, String kind, List<Rule> history) {
        return latest(day, kind, history).filter(Rule::hasMonths).or(() -> latest(day, null, history));
    }

    private static Optional<Rule> latest(LocalDate day, @Nullable String kind, List<Rule> history) {
        return history.stream()
                .filter(each ->
                        Objects.equals(each.kind(), kind) && !each.validFrom().isAfter(day))
                .max(Comparator.comparing(Rule::validFrom).thenComparing(Rule::version));
    }
}
