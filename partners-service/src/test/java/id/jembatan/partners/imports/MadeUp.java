package id.jembatan.partners.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// A large portfolio that nobody has: invented names, marked as invented, with everything in it that makes files
/// dirty. The same seed makes the same files, and the counts that must come of them are kept while they are made.
final class MadeUp {

    private static final String[] COUNTRIES = {
        "TR", "ID", "KR", "JP", "DE", "FR", "US", "AU", "MY", "VN", "EG", "MA", "ZA", "BR", "GB", "SA", "RU", "CN",
        "NL", "PL"
    };
    private static final String[] ALPHA3 = {
        "TUR", "IDN", "KOR", "JPN", "DEU", "FRA", "USA", "AUS", "MYS", "VNM", "EGY", "MAR", "ZAF", "BRA", "GBR", "SAU",
        "RUS", "CHN", "NLD", "POL"
    };
    private static final String[] KINDS = {"city", "province", "region", "regency", "institution"};
    private static final String[] RELATIONS = {
        "sister_city",
        "sister_province",
        "mou_other",
        "technical_cooperation",
        "education_partner",
        "network_membership",
        "letter_of_intent"
    };
    private static final String[] SYLLABLES = {
        "ka", "ri", "mo", "ğu", "şe", "ölü", "tan", "ır", "éb", "zaw", "nył", "kø", "ßa", "cã", "ñu", "vě", "hö", "bir",
        "lan", "dù"
    };
    private static final String[] OTHER_SCRIPTS = {"서울예", "東京例", "пример", "مثال", "Παράδ", "示例", "उदाहरण"};

    private final Random chance;

    final StringBuilder partners = new StringBuilder("code,name,local_name,kind,country_iso2,source,certainty\r\n");
    final StringBuilder ties =
            new StringBuilder("partner_code,partner_name,country_iso2,kind,since,source,certainty,side,claimed_by\r\n");
    int partnerRows;
    int created;
    int repeated;
    int refused;
    int warned;
    int tieRows;
    int tiesCreated;
    int claims;
    int tiesRepeated;
    int tiesRefused;

    /// A partner as the register will know it.
    private record Known(String code, String name, String country) {}

    private final List<Known> known = new ArrayList<>();

    MadeUp(long seed, int partnerCount, int tieCount) {
        this.chance = new Random(seed);
        makePartners(partnerCount);
        makeTies(tieCount);
    }

    private void makePartners(int count) {
        var homonym = "";
        for (var i = 0; partnerRows < count; i++) {
            var place = chance.nextInt(COUNTRIES.length);
            var country = COUNTRIES[place];
            // Every hundredth name is one that a place in another country has too.
            var name = i % 100 == 1 && !homonym.isEmpty() ? homonym : name() + " " + i;
            homonym = i % 100 == 0 ? name : homonym;
            if (i % 100 == 1
                    && known.stream()
                            .anyMatch(each ->
                                    each.name().equals(name) && each.country().equals(country))) {
                continue;
            }
            var code = country.toLowerCase(Locale.ROOT) + "-made-up-" + i;
            var local = i % 5 == 0 ? OTHER_SCRIPTS[chance.nextInt(OTHER_SCRIPTS.length)] + " " + i : "";
            var row = code + "," + name + "," + local + "," + KINDS[chance.nextInt(KINDS.length)] + "," + "%s"
                    + ",made up for a test,made up\r\n";
            switch (i % 50) {
                case 7 -> refuse(row.formatted("UK"));
                case 19 -> refuse(row.formatted(country + "-" + (10 + chance.nextInt(80))));
                case 23 -> warn(row.formatted(ALPHA3[place]), code, name, country);
                case 31 -> warn(row.formatted(country.toLowerCase(Locale.ROOT)), code, name, country);
                default -> take(row.formatted(country), code, name, country);
            }
            if (i % 50 == 41 && partnerRows < count) {
                add(row.formatted(country));
                repeated++;
                warned++;
            }
            if (i % 50 == 43 && partnerRows < count) {
                refuse(row.formatted(country)
                        .replace("made up for a test", "made up otherwise")
                        .replace(",made up\r", ",made up twice\r")
                        .replaceFirst("," + java.util.regex.Pattern.quote(name) + ",", "," + name + " again,"));
            }
        }
    }

    private void take(String row, String code, String name, String country) {
        add(row);
        created++;
        known.add(new Known(code, name, country));
    }

    private void warn(String row, String code, String name, String country) {
        take(row, code, name, country);
        warned++;
    }

    private void refuse(String row) {
        add(row);
        refused++;
    }

    private void add(String row) {
        partners.append(row);
        partnerRows++;
    }

    private void makeTies(int count) {
        Set<String> said = new LinkedHashSet<>();
        for (var i = 0; tieRows < count; i++) {
            var partner = known.get(chance.nextInt(known.size()));
            var kind = RELATIONS[chance.nextInt(RELATIONS.length)];
            var isClaim = i % 10 == 3;
            var key = partner.code() + kind + (isClaim ? "partner" : "");
            if (!said.add(key)) {
                continue;
            }
            // Some files give the code, some only the name and the country.
            var who = i % 3 == 0 ? "," + partner.name() + "," + partner.country() : partner.code() + ",,";
            var since = switch (i % 4) {
                case 0 -> String.valueOf(1950 + chance.nextInt(70));
                case 1 -> 1950 + chance.nextInt(70) + "-05";
                case 2 -> (1 + chance.nextInt(28)) + " Agustus " + (1950 + chance.nextInt(70));
                default -> "";
            };
            var row = who + "," + kind + "," + since + ",made up for a test,made up," + (isClaim ? "partner" : "")
                    + ",\r\n";
            if (i % 100 == 57) {
                addTie("xx-nobody-" + i + ",,," + kind + ",,made up,,,\r\n");
                said.remove(key);
                tiesRefused++;
                continue;
            }
            addTie(row);
            if (isClaim) {
                claims++;
            } else {
                tiesCreated++;
            }
            if (i % 40 == 11 && tieRows < count) {
                addTie(row);
                tiesRepeated++;
            }
            if (i % 40 == 17 && tieRows < count) {
                addTie(row.replace("made up for a test", "made up otherwise"));
                tiesRefused++;
            }
        }
    }

    private void addTie(String row) {
        ties.append(row);
        tieRows++;
    }

    private String name() {
        var name = new StringBuilder();
        for (var i = 0; i < 3 + chance.nextInt(3); i++) {
            name.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
