package id.jembatan.partners.workinggroup;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;

/// Working groups as a table: the rows of the list.
@ApplicationScoped
class WorkingGroupSheet {

    private final WorkingGroups groups;

    WorkingGroupSheet(WorkingGroups groups) {
        this.groups = groups;
    }

    Sheet of(WorkingGroupFilter filter, Caller caller) {
        var condition = groups.condition(filter, caller, null);
        var values = new HashMap<>(condition.parameters());
        values.put("months", groups.silence());
        values.put("day", groups.today());
        return new Sheet(
                "working-groups",
                List.of(
                        Column.text("id"),
                        Column.text("name"),
                        Column.text("partner"),
                        Column.text("sectors"),
                        Column.day("mandate_from", "mandate_from"),
                        Column.day("mandate_until", "mandate_until"),
                        Column.number("meetings_per_year", "meetings_per_year"),
                        Column.day("founded_on", "founded_on"),
                        Column.day("last_met_on", "last_met_on"),
                        Column.flag("silent", "silent"),
                        Column.day("next_meeting_on", "next_meeting_on"),
                        Column.day("ended_on", "ended_on"),
                        Column.text("keeper")),
                new Selection("""
                        select g.id, g.name, o.code as partner, array_to_string(g.sectors, ', ') as sectors,
                            g.mandate_from, g.mandate_until, g.meetings_per_year, g.founded_on, g.last_met_on,
                            g.ended_on is null and g.quiet_since + make_interval(months => :months) <= :day as silent,
                            (select min(t.planned_on) from working_group_meeting t
                                where t.working_group_id = g.id and t.state = 'planned') as next_meeting_on,
                            g.ended_on, g.keeper
                        from working_group g join partner o on o.id = g.partner_id
                        where\s""" + condition.sql() + " order by g.name_folded, g.id", values));
    }
}
