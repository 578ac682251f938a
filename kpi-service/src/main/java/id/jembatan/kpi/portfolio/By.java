package id.jembatan.kpi.portfolio;

import id.jembatan.kpi.moment.AsOf;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what the portfolio is divided. Each is a join that gives a `line` its `code`, and the statement of a name.
enum By {
    SECTOR(
            "left join known_agreement_sector g on g.agreement_id = line.agreement_id",
            "coalesce(g.sector, 'none')",
            "null::text"),
    PARTNER("""
            left join known_agreement_partner g on g.agreement_id = line.agreement_id
            left join known_partner o on o.id = g.partner_id left join known_partner p on p.id = o.stands_for""", "coalesce(p.code, g.code, 'none')", "p.name"),
    COUNTRY(
            "left join known_agreement_partner g on g.agreement_id = line.agreement_id",
            "coalesce(g.country, 'none')",
            "null::text"),
    GOAL(
            "left join of_goal g on g.applied_id = line.applied_id and {goals} left join goal t on t.id = g.goal",
            "coalesce(t.id::text, 'none')",
            "coalesce(t.title_{language}, t.title_id, t.title_en, t.title_tr)");

    private final String join;
    private final String code;
    private final String name;

    By(String join, String code, String name) {
        this.join = join;
        this.code = code;
        this.name = name;
    }

    /// @param goals a condition that lets all goals through, or none
    String join(String goals) {
        return join.replace("{goals}", goals);
    }

    String code() {
        return code;
    }

    /// A further common table that the join needs.
    String table(AsOf asOf) {
        return this == GOAL ? Lines.ofGoal(asOf) : "";
    }

    /// A condition on the code: who asked for one of them gets no other, so that each group has just the lines that
    /// its list shows. Under a goal that was asked for stand those below it.
    String wanted(PortfolioFilter filter, AsOf asOf) {
        return switch (this) {
            case SECTOR -> filter.sector == null ? "true" : "code = :sector";
            case COUNTRY -> filter.country == null ? "true" : "code = :country";
            case PARTNER ->
                filter.partner == null
                        ? "true"
                        : "(code = :partner or code in (select y.code from known_partner x"
                                + " join known_partner y on y.id = x.stands_for where x.code = :partner))";
            case GOAL -> filter.goal == null ? "true" : "code in (select id::text from " + Lines.tree(asOf) + " asked)";
        };
    }

    String name(Locale language) {
        return name.replace(
                "{language}",
                switch (language.getLanguage()) {
                    case "en" -> "en";
                    case "tr" -> "tr";
                    default -> "id";
                });
    }

    /// As it is written in an address.
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<By> of(String text) {
        return Arrays.stream(values()).filter(it -> it.parameter().equals(text)).findFirst();
    }
}
