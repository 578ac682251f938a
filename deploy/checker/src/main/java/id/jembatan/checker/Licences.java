package id.jembatan.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which licences may come along. The file has lines of two kinds: a licence that is allowed, and
/// `group:artifact = licence` for what its bill does not say, or says in a way of its own.
record Licences(Set<String> allowed, Map<String, String> said) {

    static Licences read(Path file) throws IOException {
        var allowed = new LinkedHashSet<String>();
        var said = new TreeMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var text = line.replaceFirst("#.*", "").strip();
            var equals = text.indexOf(" = ");
            if (equals > 0) {
                said.put(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 3).strip());
            } else if (!text.isEmpty()) {
                allowed.add(text);
            }
        }
        return new Licences(allowed, said);
    }

    /// One of several licences is enough: who receives the component chooses.
    List<String> of(Bill.Component component) {
        var own = said.get(component.name());
        return own != null ? List.of(own) : component.licences();
    }

    List<String> refused(Bill bill) {
        var refused = new ArrayList<String>();
        for (var component : bill.components()) {
            if (of(component).stream().noneMatch(allowed::contains)) {
                refused.add(component + ": " + (of(component).isEmpty() ? "no licence" : of(component)));
            }
        }
        return refused;
    }
}
