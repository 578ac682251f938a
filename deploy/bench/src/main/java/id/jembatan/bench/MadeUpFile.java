package id.jembatan.bench;

import java.util.Locale;
import java.util.Random;

/// A portfolio as files, as dirty as files are: homonyms, repeated rows, letters of many scripts, countries as nobody
/// writes them, ties that only the other side claims, partners named instead of coded. Every row says that it is made
/// up.
///
/// @param partners the table of partners
/// @param ties the table of their ties
/// @param refused how many rows of both are wrong and have to be refused
record MadeUpFile(String partners, String ties, int refused) {

    private static final String[] COUNTRIES = {"TR", "ID", "KR", "JP", "DE", "FR", "US", "AU", "MY", "VN", "MA", "PL"};
    private static final String[] RELATIONS = {
        "sister_city",
        "sister_province",
        "mou_other",
        "technical_cooperation",
        "education_partner",
        "network_membership",
        "letter_of_intent"
    };
    private static final String[] PARTS = {"ka", "ğu", "ölü", "ır", "éb", "nył", "kø", "ßa", "ñu", "vě", "lan", "dù"};
    private static final String[] SCRIPTS = {"서울예", "東京例", "пример", "مثال", "Παράδ", "उदाहरण"};

    static MadeUpFile of(int partners, int ties) {
        var chance = new Random(partners);
        var names = new String[partners];
        var refused = 0;
        var table = new StringBuilder("code,name,local_name,kind,country_iso2,source,certainty\n");
        for (int i = 0; i < partners; i++) {
            // Every hundredth has a namesake in another country.
            names[i] = i % 100 == 1 ? names[i - 1] : name(chance, i);
            var wrong = i % 50 == 7;
            refused += wrong ? 1 : 0;
            table.append(code(i)).append(',').append(names[i]).append(',');
            table.append(i % 5 == 0 ? SCRIPTS[chance.nextInt(SCRIPTS.length)] + " " + i : "");
            table.append(",city,").append(wrong ? "UK" : country(i)).append(",made up for a measurement,made up\n");
        }
        var relations = new StringBuilder("partner_code,partner_name,country_iso2,kind,since,source,certainty,side\n");
        for (int i = 0; i < ties; i++) {
            int partner = i % partners;
            var wrong = partner % 50 == 7;
            refused += wrong ? 1 : 0;
            var named = i % 3 == 0 && partner % 100 > 1;
            relations.append(named ? "," + names[partner] + "," + country(partner) : code(partner) + ",,");
            relations
                    .append(',')
                    .append(RELATIONS[i / partners % RELATIONS.length])
                    .append(',');
            relations.append(i % 4 == 0 ? "" : 1950 + chance.nextInt(70));
            relations
                    .append(",made up for a measurement,made up,")
                    .append(i % 10 == 3 ? "partner" : "")
                    .append('\n');
        }
        return new MadeUpFile(table.toString(), relations.toString(), refused);
    }

    private static String country(int i) {
        return COUNTRIES[i % COUNTRIES.length];
    }

    private static String code(int i) {
        return country(i).toLowerCase(Locale.ROOT) + "-made-up-" + i;
    }

    private static String name(Random chance, int i) {
        var name = new StringBuilder();
        for (int part = 0; part < 3 + i % 3; part++) {
            name.append(PARTS[chance.nextInt(PARTS.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " " + i;
    }
}
