package id.jembatan.gateway.page;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The countries to choose from (ISO 3166-1), sorted as the reader's language sorts.
public record Countries(List<Country> all) {

    public record Country(String code, String name) {}

    public static Countries in(Locale language) {
        return new Countries(Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
                .toList());
    }
}
