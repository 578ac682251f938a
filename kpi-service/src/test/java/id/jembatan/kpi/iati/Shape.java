package id.jembatan.kpi.iati;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What we know of the shape of IATI 2.03, for machines that do not have the official schema: which elements stand in
/// which, in which order and how often, and which attributes each must and may have.
final class Shape {

    private static final String LINK = "title (description )?(category )+(language )*(document-date )?";
    private static final String TEXTS = "(narrative )+";

    /// By the element, or by its parent and itself where the same name means two things.
    private static final Map<String, String> CHILDREN = Map.ofEntries(
            Map.entry("iati-activities", "(iati-activity )+"),
            Map.entry(
                    "iati-activity",
                    "iati-identifier reporting-org title (description )+(participating-org )+activity-status"
                            + " (activity-date )+(result )*"),
            Map.entry("reporting-org", TEXTS),
            Map.entry("title", TEXTS),
            Map.entry("description", TEXTS),
            Map.entry("comment", TEXTS),
            Map.entry("participating-org", "(narrative )*"),
            Map.entry("activity-date", "(narrative )*"),
            Map.entry("result", "title (description )?(document-link )*(reference )*(indicator )+"),
            Map.entry("indicator", "title (description )?(document-link )*(reference )*(baseline )*(period )*"),
            Map.entry("baseline", "(location )*(dimension )*(document-link )*(comment )?"),
            Map.entry("period", "period-start period-end (target )*(actual )*"),
            Map.entry("target", "(location )*(dimension )*(comment )?(document-link )*"),
            Map.entry("actual", "(location )*(dimension )*(comment )?(document-link )*"),
            Map.entry("document-link", LINK));

    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("iati-activities", List.of("version")),
            Map.entry("reporting-org", List.of("ref", "type")),
            Map.entry("participating-org", List.of("role")),
            Map.entry("activity-status", List.of("code")),
            Map.entry("activity-date", List.of("type", "iso-date")),
            Map.entry("result", List.of("type")),
            Map.entry("indicator", List.of("measure")),
            Map.entry("reference", List.of("vocabulary", "code")),
            Map.entry("baseline", List.of("year")),
            Map.entry("period-start", List.of("iso-date")),
            Map.entry("period-end", List.of("iso-date")),
            Map.entry("document-link", List.of("url", "format")),
            Map.entry("document-date", List.of("iso-date")),
            Map.entry("category", List.of("code")),
            Map.entry("language", List.of("code")));

    private static final Map<String, Set<String>> MORE = Map.of(
            "participating-org", Set.of("ref", "type", "activity-id"),
            "description", Set.of("type"),
            "narrative", Set.of("xml:lang"),
            "result", Set.of("aggregation-status"),
            "indicator", Set.of("ascending", "aggregation-status"),
            "reference", Set.of("vocabulary-uri", "indicator-uri"),
            "baseline", Set.of("iso-date", "value"),
            "target", Set.of("value"),
            "actual", Set.of("value"),
            "dimension", Set.of("name", "value"));

    private Shape() {}

    /// What is wrong with the file.
    static List<String> faults(byte[] file) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
            var faults = new ArrayList<String>();
            check(document.getDocumentElement(), "", faults);
            return faults;
        } catch (Exception e) {
            return List.of(e.toString());
        }
    }

    private static void check(Element element, String above, List<String> faults) {
        var name = element.getTagName();
        var path = above + "/" + name;
        var children = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.append(child.getTagName()).append(' ');
                check(child, path, faults);
            } else if (!node.getTextContent().isBlank()
                    && !Set.of("narrative", "iati-identifier").contains(name)) {
                faults.add(path + " holds a text");
            }
        }
        var allowed = CHILDREN.getOrDefault(name, "");
        if (!(children.toString().strip() + " ").matches(allowed.isEmpty() ? " " : allowed.strip() + " ?")) {
            faults.add(path + " holds " + children);
        }
        for (var attribute : NEEDED.getOrDefault(name, List.of())) {
            if (element.getAttribute(attribute).isEmpty()) {
                faults.add(path + " has no " + attribute);
            }
        }
        for (var i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i).getNodeName();
            var known = NEEDED.getOrDefault(name, List.of()).contains(attribute)
                    || MORE.getOrDefault(name, name.equals("location") ? Set.of("ref") : Set.of())
                            .contains(attribute);
            if (!known) {
                faults.add(path + " has " + attribute);
            }
        }
    }
}
