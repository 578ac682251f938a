package id.jembatan.kpi.portfolio;

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
            "left join lateral " + Lines.GOALS + " g on {goals} left join goal t on t.id = g.goal",
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
