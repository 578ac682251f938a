package id.jembatan.gateway.register;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who visits a page of the public register: nobody knows, but in a language. A language that was chosen stands in the
/// address and goes along with every link, because there is no cookie to remember it.
///
/// @param chosen the language in the address; empty where the browser's wish decides
/// @param section the part that the menu marks
record Visit(Frame frame, String chosen, String section) {

    static final String PARAMETER = "lang";

    static final List<String> SECTIONS = List.of("partners", "agreements", "results", "data");

    /// An address of the register in the language of this page.
    public String to(String path) {
        return Place.of(path, PARAMETER, chosen);
    }

    /// The same of one thing in a list.
    public String to(String path, Object step) {
        return Place.of(Place.step(path, step.toString()), PARAMETER, chosen);
    }

    /// The same with filters.
    ///
    /// @param filters name, value, name, value...
    String with(String path, String... filters) {
        return Place.of(
                path,
                Stream.concat(Arrays.stream(filters), Stream.of(PARAMETER, chosen))
                        .toArray(String[]::new));
    }

    public List<String> sections() {
        return SECTIONS;
    }

    /// This page in another language.
    public String in(String language) {
        var mark = frame.place().indexOf('?');
        var path = mark < 0 ? frame.place() : frame.place().substring(0, mark);
        var rest = mark < 0
                ? ""
                : Arrays.stream(frame.place().substring(mark + 1).split("&"))
                        .filter(it -> !it.isEmpty() && !it.startsWith(PARAMETER + "="))
                        .map(it -> it + "&")
                        .collect(Collectors.joining());
        return path + "?" + rest + PARAMETER + "=" + language;
    }
}
