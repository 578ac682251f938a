package id.jembatan.partners.figure;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What each figure counts, and where that is said.
@ApplicationScoped
public class FigureDefinitions {

    private final Sql sql;

    FigureDefinitions(Sql sql) {
        this.sql = sql;
    }

    /// What one figure counts, in one language.
    public record Definition(String code, String unit, String text, String source) {}

    /// All of them by code, in the language of the reader.
    public Map<String, Definition> in(Locale language) {
        var column = List.of("en", "tr").contains(language.getLanguage()) ? language.getLanguage() : "id";
        var found = new HashMap<String, Definition>();
        sql.list(
                        "select code, unit, definition_" + column + ", source from figure_definition",
                        row -> new Definition(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .forEach(each -> found.put(each.code(), each));
        return found;
    }
}
