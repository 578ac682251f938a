package id.jembatan.partners.engagement;

import id.jembatan.partners.registry.PartnerRows;
import java.util.HashMap;
import java.util.Map;

/// A condition in SQL that grows, with its named parameters.
final class Conditions {

    private final StringBuilder sql;
    private final Map<String, Object> parameters;

    Conditions(PartnerRows.Condition first) {
        this.sql = new StringBuilder(first.sql());
        this.parameters = new HashMap<>(first.parameters());
    }

    void add(String more, String name, Object value) {
        add(more, Map.of(name, value));
    }

    void add(String more, Map<String, Object> values) {
        sql.append(" and ").append(more);
        parameters.putAll(values);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
