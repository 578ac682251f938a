package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The schemes of identifiers and what they prescribe. Which there are is data.
@ApplicationScoped
public class IdentifierSchemes {

    private final Sql sql;
    private final Directory directory;

    IdentifierSchemes(Sql sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /// A scheme as the API shows it.
    ///
    /// @param pattern a regular expression that the whole identifier matches
    /// @param lookup where a person finds it, with `{value}` for the identifier
    @Schema(name = "IdentifierScheme")
    public record Scheme(
            @Schema(examples = "wikidata") String code,
            String name,
            String pattern,
            @Nullable String lookup,
            String source) {

        boolean fits(String value) {
            return Pattern.matches(pattern, value);
        }
    }

    List<Scheme> all() {
        return sql.list(
                "select code, name, pattern, lookup, source from identifier_scheme order by position",
                row -> new Scheme(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("pattern"),
                        row.getString("lookup"),
                        row.getString("source")));
    }

    /// Names every identifier that no scheme would take, each with its place.
    ///
    /// @param place where they stand in the request: with a slash at the end, the number of each follows
    void refuseUnfitting(List<Identify> forms, String place, Refusal refusal) {
        if (forms.isEmpty()) {
            return;
        }
        var schemes = all().stream().collect(Collectors.toMap(Scheme::code, Function.identity()));
        var seen = new HashSet<String>();
        for (var i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            var scheme = schemes.get(form.scheme());
            var where = place.endsWith("/") ? place + i : place;
            if (scheme == null) {
                refusal.at(
                        where + "/scheme",
                        PartnerProblem.UNKNOWN_SCHEME,
                        form.scheme(),
                        String.join(", ", schemes.keySet().stream().sorted().toList()));
            } else if (!scheme.fits(form.value())) {
                refusal.at(
                        where + "/value", PartnerProblem.NO_IDENTIFIER, form.value(), scheme.name(), scheme.pattern());
            } else if (!seen.add(form.scheme() + " " + form.value())) {
                refusal.at(where + "/value", PartnerProblem.IDENTIFIER_TAKEN, form.value());
            }
        }
    }

    /// @throws Refusal 409 if a standing record has it already; names that one if the caller may see it
    void refuseTaken(Identify form, Caller caller) {
        sql.first(
                        "select partner_id from partner_identifier where scheme = :scheme and value = :value and standing",
                        row -> row.getObject(1, UUID.class),
                        Map.of("scheme", form.scheme(), "value", form.value()))
                .ifPresent(owner -> {
                    var refusal = new Refusal(PartnerProblem.IDENTIFIER_TAKEN, form.value());
                    directory.brief(owner, caller).ifPresent(each -> refusal.with("existing", each));
                    throw refusal;
                });
    }

    /// Those of a record that nobody else has taken since it was withdrawn.
    List<UUID> free(UUID partnerId) {
        return sql.list("""
                select i.id from partner_identifier i where i.partner_id = :partner and not i.standing
                and i.withdrawn_because is null and not exists (select from partner_identifier o
                    where o.scheme = i.scheme and o.value = i.value and o.standing)""", row -> row.getObject(1, UUID.class), Map.of("partner", partnerId));
    }
}
