package id.jembatan.partners.parameter;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// All parameters.
@ApplicationScoped
public class Parameters {

    private final Sql sql;

    Parameters(Sql sql) {
        this.sql = sql;
    }

    /// @throws IllegalStateException if no such parameter came with the database
    public String text(String code) {
        return sql.first("select value from parameter where code = ?", row -> row.getString(1), code)
                .orElseThrow(() -> new IllegalStateException("No parameter " + code));
    }

    /// In the unit of its row.
    public int number(String code) {
        return Integer.parseInt(text(code));
    }

    List<ParameterView> all() {
        return sql.list(
                "select code, value, unit, meaning, source from parameter order by code",
                row -> new ParameterView(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }
}
