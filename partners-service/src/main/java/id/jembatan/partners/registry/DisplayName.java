package id.jembatan.partners.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// By which of its names a partner is called in a language.
final class DisplayName {

    private DisplayName() {}

    private record Choice(
            NameSort sort, String name, @Nullable String language) {}

    /// A name in use that is of this language: the official one before an exonym, that before a local or short one.
    /// Where nobody has entered one, the official name.
    static String of(String official, List<PartnerView.Name> names, Locale language) {
        return names.stream()
                .filter(PartnerView.Name::current)
                .flatMap(each -> Stream.of(
                        Optional.of(new Choice(each.sort(), each.name(), each.language())),
                        Optional.ofNullable(each.localName())
                                .map(local -> new Choice(NameSort.LOCAL, local, each.localLanguage()))))
                .flatMap(Optional::stream)
                .filter(each -> each.language() != null
                        && Locale.forLanguageTag(Objects.requireNonNull(each.language()))
                                .getLanguage()
                                .equals(language.getLanguage()))
                .min(Comparator.comparing(each -> place(each.sort())))
                .map(Choice::name)
                .orElse(official);
    }

    private static int place(NameSort sort) {
        return switch (sort) {
            case OFFICIAL -> 0;
            case EXONYM -> 1;
            case LOCAL -> 2;
            case OTHER -> 3;
            case SHORT -> 4;
            case FORMER -> 5;
        };
    }
}
