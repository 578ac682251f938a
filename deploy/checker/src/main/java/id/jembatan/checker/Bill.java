package id.jembatan.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A bill of materials: what a service brings along (CycloneDX, JSON).
///
/// @param name of what it is the bill of
record Bill(String name, List<Component> components) {

    /// @param name as Maven writes it, `group:artifact`
    /// @param licences SPDX ids, or names where there is no id
    record Component(String name, String version, List<String> licences) {

        @Override
        public String toString() {
            return name + " " + version;
        }
    }

    static Bill read(Path file) throws IOException {
        var bill = Json.object(Files.readString(file));
        if (!"CycloneDX".equals(bill.get("bomFormat"))) {
            throw new Json.Unreadable(file + " is no bill of materials in the form of CycloneDX");
        }
        var about = Json.members(Json.members(bill.get("metadata")).get("component"));
        var components = new ArrayList<Component>();
        for (var each : Json.entries(bill.get("components"))) {
            var component = Json.members(each);
            components.add(new Component(
                    Json.text(component.get("group")) + ":" + Json.text(component.get("name")),
                    Json.text(component.get("version")),
                    licences(component.get("licenses"))));
        }
        if (components.isEmpty()) {
            throw new Json.Unreadable(file + " names no component: nothing would be checked");
        }
        return new Bill(Json.text(about.get("name")), List.copyOf(components));
    }

    private static List<String> licences(@org.jspecify.annotations.Nullable Object licences) {
        return Json.entries(licences).stream()
                .map(Json::members)
                .flatMap(each -> {
                    var licence = Json.members(each.get("license"));
                    return Stream.of(licence.get("id"), licence.get("name"), each.get("expression"))
                            .filter(Objects::nonNull)
                            .limit(1);
                })
                .map(Json::text)
                .toList();
    }
}
