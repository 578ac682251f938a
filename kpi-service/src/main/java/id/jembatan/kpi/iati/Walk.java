package id.jembatan.kpi.iati;

import id.jembatan.platform.json.Text;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.xml.UntrustedXml;
import id.jembatan.platform.xml.UntrustedXml.Event;
import id.jembatan.platform.xml.XmlProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes through a file and always knows where it is. Whatever nobody takes is told, with its place, and then skipped.
final class Walk {

    private final UntrustedXml xml;
    private final Findings findings;
    private final Deque<Step> steps = new ArrayDeque<>();

    Walk(UntrustedXml xml, Findings findings) {
        this.xml = xml;
        this.findings = findings;
    }

    /// An element on the way, and how many children of each name were seen in it.
    private record Step(String path, Map<String, Integer> seen) {}

    /// A place in the file.
    record Place(String path, int line) {}

    /// Takes a child element up to its end, or says that it does not know it and touches nothing.
    @FunctionalInterface
    interface Child {
        boolean take(String name);
    }

    /// Goes to the first element.
    ///
    /// @throws Refusal 400 if there is none
    String root() {
        if (xml.next() != Event.START) {
            throw new Refusal(XmlProblem.UNREADABLE_XML, xml.line());
        }
        enter();
        return xml.name();
    }

    private void enter() {
        var above = steps.peek();
        var name = xml.name();
        if (above == null) {
            steps.push(new Step("/" + name, new HashMap<>()));
        } else {
            var number = above.seen().merge(name, 1, Integer::sum);
            steps.push(new Step(above.path() + "/" + name + "[" + number + "]", new HashMap<>()));
        }
    }

    /// The element that was entered last.
    Place here() {
        var step = steps.peek();
        return new Place(step == null ? "/" : step.path(), xml.line());
    }

    /// Takes the children of this element, up to its end.
    void inside(Child child) {
        while (true) {
            switch (xml.next()) {
                case START -> {
                    enter();
                    if (!xml.namespace().isEmpty() || !child.take(xml.name())) {
                        warn(IatiProblem.ELEMENT_NOT_HELD);
                        skip();
                    }
                    steps.pop();
                }
                case TEXT -> {
                    if (!xml.text().isBlank()) {
                        warn(IatiProblem.TEXT_NOT_HELD);
                    }
                }
                case END -> {
                    return;
                }
                case CLOSE -> throw new Refusal(XmlProblem.UNREADABLE_XML, xml.line());
            }
        }
    }

    /// An element in which nothing is wanted.
    void empty() {
        inside(_ -> false);
    }

    /// The text of this element, up to its end, without the blanks around it.
    String text() {
        var place = here();
        var text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case START -> {
                    enter();
                    warn(IatiProblem.ELEMENT_NOT_HELD);
                    skip();
                    steps.pop();
                }
                case TEXT -> {
                    text.append(xml.text());
                    if (text.length() > UntrustedXml.LONGEST) {
                        throw new Refusal(XmlProblem.XML_TEXT_TOO_LONG, UntrustedXml.LONGEST);
                    }
                }
                case END -> {
                    return storable(text.toString().strip(), place);
                }
                case CLOSE -> throw new Refusal(XmlProblem.UNREADABLE_XML, xml.line());
            }
        }
    }

    private void skip() {
        var open = 1;
        while (open > 0) {
            switch (xml.next()) {
                case START -> open++;
                case END -> open--;
                case TEXT -> {}
                case CLOSE -> throw new Refusal(XmlProblem.UNREADABLE_XML, xml.line());
            }
        }
    }

    /// Tells of every attribute of this element that is none of these.
    void only(Set<String> names) {
        for (var i = 0; i < xml.attributes(); i++) {
            var name = xml.attributeName(i);
            if (!names.contains(name)) {
                findings.warning(IatiProblem.ATTRIBUTE_NOT_HELD, here().path() + "/@" + name, xml.line(), name);
            }
        }
    }

    @Nullable String attribute(String name) {
        var value = xml.attribute(name);
        return value == null ? null : storable(value.strip(), here());
    }

    @Nullable String language() {
        return xml.language();
    }

    /// The attribute, or a fault and an empty text.
    String needed(String name) {
        var value = attribute(name);
        if (value == null || value.isEmpty()) {
            findings.error(IatiProblem.ATTRIBUTE_MISSING, here().path() + "/@" + name, xml.line(), name);
            return "";
        }
        return value;
    }

    private String storable(String text, Place at) {
        if (!Text.isStorable(text)) {
            findings.error(IatiProblem.NOT_STORABLE, at.path(), at.line());
            return "";
        }
        return Text.normal(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private void warn(IatiProblem problem) {
        var place = here();
        findings.warning(
                problem,
                place.path(),
                place.line(),
                place.path().substring(place.path().lastIndexOf('/') + 1));
    }
}
