package id.jembatan.kpi.measurement;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;

/// All comments. A partner reads his own and what is shared.
@ApplicationScoped
class Comments implements PanacheRepositoryBase<ObservationComment, UUID> {

    /// The thread, in the order in which it was said.
    Page<ObservationComment> of(UUID observation, Caller caller, Paging paging) {
        var where = new StringBuilder("observationId = :observation");
        var values = new HashMap<String, Object>();
        values.put("observation", observation);
        var side = Rows.side(caller);
        if (side != null) {
            where.append(" and (shared = true or partner = :side)");
            values.put("side", side);
        }
        var total = paging.wantsTotal() ? count(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and id > :after");
            values.put("after", cursor.uuid(0));
        });
        var found =
                find(where + " order by id", values).range(0, paging.limit()).list();
        var page = Page.of(found, paging.limit(), comment -> Cursor.of(comment.id()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }
}
