package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The short lists that are data: why relations end, and through which stages they go.
@ApplicationScoped
class EndingReasons {

    private final Sql sql;

    EndingReasons(Sql sql) {
        this.sql = sql;
    }

    Set<String> codes() {
        return sql.list("select code from ending_reason", row -> row.getString(1)).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Label> all(Caller caller) {
        return labels("select code, name_id, name_en, name_tr, source from ending_reason order by position", caller);
    }

    List<Label> stages(Caller caller) {
        return labels("""
                select s.code, s.name_id, s.name_en, s.name_tr, (select string_agg(distinct r.source, '; ')
                    from stage_rule r where r.stage = s.code) as source
                from partnership_stage s order by s.position""", caller);
    }

    private List<Label> labels(String text, Caller caller) {
        var language = PartnershipBook.language(caller);
        return sql.list(text, row -> {
            var names = new TreeMap<>(Map.of(
                    "id", row.getString("name_id"),
                    "en", row.getString("name_en"),
                    "tr", row.getString("name_tr")));
            return new Label(
                    row.getString("code"),
                    names.getOrDefault(language, row.getString("code")),
                    names,
                    row.getString("source"));
        });
    }
}
