package id.jembatan.partners.request;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What can be asked of a mission. The set is data.
@ApplicationScoped
class RequestKinds {

    private final Sql sql;

    RequestKinds(Sql sql) {
        this.sql = sql;
    }

    boolean has(String code) {
        return sql.first("select code from request_kind where code = ?", row -> row.getString(1), code)
                .isPresent();
    }

    List<RequestKindView> inOrder(String language) {
        return sql.list("select code, name_id, name_en, name_tr from request_kind order by position", row -> {
            var names = new TreeMap<>(Map.of("id", row.getString(2), "en", row.getString(3), "tr", row.getString(4)));
            return new RequestKindView(row.getString(1), names.getOrDefault(language, row.getString(2)), names);
        });
    }
}
