package id.jembatan.partners.request;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Requests as a table: the rows of the list.
@ApplicationScoped
class RequestSheet {

    private final Requests requests;

    RequestSheet(Requests requests) {
        this.requests = requests;
    }

    Sheet of(RequestFilter filter, Caller caller) {
        var condition = requests.condition(filter, caller, null);
        return new Sheet(
                "requests",
                List.of(
                        Column.text("id"),
                        Column.text("kind"),
                        Column.text("title"),
                        Column.text("text"),
                        Column.text("partner"),
                        Column.text("mission"),
                        Column.day("due_on", "due_on"),
                        Column.moment("due_at", "due_at"),
                        Column.text("priority"),
                        Column.text("state"),
                        Column.text("keeper"),
                        Column.moment("asked_at", "asked_at")),
                new Selection("""
                        select r.id, r.kind, r.title, r.text, o.code as partner, r.mission_code as mission, r.due_on,
                            r.due_at, r.priority, r.state, r.keeper, r.asked_at
                        from request r left join partner o on o.id = r.partner_id
                        where\s""" + condition.sql() + " order by r.due_at, r.id", condition.parameters()));
    }
}
