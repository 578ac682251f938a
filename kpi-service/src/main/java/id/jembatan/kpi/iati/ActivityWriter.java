package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.Baseline;
import id.jembatan.kpi.iati.Activity.DocumentLink;
import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Narrative;
import id.jembatan.kpi.iati.Activity.Reference;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.iati.Activity.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes activities as IATI 2.03, each as it comes, in the order of the schema. Nothing tells when it was written: the
/// same activities are the same bytes.
final class ActivityWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;
    private int depth;

    /// Begins the file.
    ActivityWriter(OutputStream out) throws IOException {
        try {
            xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            open("iati-activities");
            attribute("version", ActivityReader.VERSION);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// Ends the file.
    void close() throws IOException {
        try {
            end();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void activity(Activity it) throws IOException {
        try {
            write(it);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(Activity it) throws XMLStreamException {
        open("iati-activity");
        open("iati-identifier");
        xml.writeCharacters(it.identifier());
        endInline();
        open("reporting-org");
        attribute("ref", it.reporter().ref());
        attribute("type", it.reporter().type());
        narratives(it.reporter().names());
        end();
        texts("title", it.title());
        for (var description : it.descriptions()) {
            open("description");
            attribute("type", description.type());
            narratives(description.texts());
            end();
        }
        for (var participant : it.participants()) {
            open("participating-org");
            attribute("ref", participant.ref());
            attribute("type", participant.type());
            attribute("role", participant.role());
            attribute("activity-id", participant.activityId());
            narratives(participant.names());
            end();
        }
        code("activity-status", it.status());
        for (var date : it.dates()) {
            open("activity-date");
            attribute("type", date.type());
            attribute("iso-date", date.day());
            narratives(date.texts());
            end();
        }
        for (var result : it.results()) {
            result(result);
        }
        end();
    }

    private void result(Result it) throws XMLStreamException {
        open("result");
        attribute("type", it.type());
        attribute("aggregation-status", it.aggregation());
        texts("title", it.title());
        texts("description", it.description());
        for (var document : it.documents()) {
            link(document);
        }
        references(it.references(), "vocabulary-uri");
        for (var indicator : it.indicators()) {
            indicator(indicator);
        }
        end();
    }

    private void references(List<Reference> references, String uriName) throws XMLStreamException {
        for (var reference : references) {
            open("reference");
            attribute("vocabulary", reference.vocabulary());
            attribute("code", reference.code());
            attribute(uriName, reference.uri());
            end();
        }
    }

    private void indicator(Measured it) throws XMLStreamException {
        open("indicator");
        attribute("measure", it.measure());
        attribute("ascending", it.ascending());
        attribute("aggregation-status", it.aggregation());
        texts("title", it.title());
        texts("description", it.description());
        for (var document : it.documents()) {
            link(document);
        }
        references(it.references(), "indicator-uri");
        for (var baseline : it.baselines()) {
            baseline(baseline);
        }
        for (var span : it.spans()) {
            span(span);
        }
        end();
    }

    private void baseline(Baseline it) throws XMLStreamException {
        open("baseline");
        attribute("iso-date", it.day());
        attribute("year", it.year());
        attribute("value", it.figure().value());
        ofWhat(it.figure());
        for (var document : it.figure().documents()) {
            link(document); // here the schema has the links before the comment
        }
        texts("comment", it.figure().comment());
        end();
    }

    private void span(Span it) throws XMLStreamException {
        open("period");
        open("period-start");
        attribute("iso-date", it.start());
        end();
        open("period-end");
        attribute("iso-date", it.end());
        end();
        for (var target : it.targets()) {
            figure("target", target);
        }
        for (var actual : it.actuals()) {
            figure("actual", actual);
        }
        end();
    }

    private void figure(String name, Figure it) throws XMLStreamException {
        open(name);
        attribute("value", it.value());
        ofWhat(it);
        texts("comment", it.comment());
        for (var document : it.documents()) {
            link(document);
        }
        end();
    }

    private void ofWhat(Figure it) throws XMLStreamException {
        for (var place : it.places()) {
            open("location");
            attribute("ref", place.isEmpty() ? null : place);
            end();
        }
        for (var dimension : it.dimensions()) {
            open("dimension");
            attribute("name", dimension.name());
            attribute("value", dimension.value());
            end();
        }
    }

    private void link(DocumentLink it) throws XMLStreamException {
        open("document-link");
        attribute("url", it.url());
        attribute("format", it.format());
        texts("title", it.title());
        texts("description", it.description());
        for (var category : it.categories()) {
            code("category", category);
        }
        for (var language : it.languages()) {
            code("language", language);
        }
        if (it.day() != null) {
            open("document-date");
            attribute("iso-date", it.day());
            end();
        }
        end();
    }

    private void code(String name, String code) throws XMLStreamException {
        open(name);
        attribute("code", code);
        end();
    }

    /// Nothing where there is nothing to say: the schema wants a text in each of these.
    private void texts(String name, List<Narrative> texts) throws XMLStreamException {
        if (!texts.isEmpty()) {
            open(name);
            narratives(texts);
            end();
        }
    }

    private void narratives(List<Narrative> texts) throws XMLStreamException {
        for (var each : texts) {
            open("narrative");
            if (each.language() != null) {
                xml.writeAttribute("xml", XML, "lang", each.language());
            }
            xml.writeCharacters(each.text().strip().replace("\r\n", "\n").replace('\r', '\n'));
            endInline();
        }
    }

    private void attribute(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            // A parser turns line ends in attributes into blanks, so they are written as such.
            xml.writeAttribute(name, value.toString().replaceAll("[\\t\\n\\r]", " "));
        }
    }

    private boolean hasChildren;

    private void open(String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
        depth++;
        hasChildren = false;
    }

    private void end() throws XMLStreamException {
        depth--;
        if (hasChildren) {
            xml.writeCharacters("\n" + "  ".repeat(depth));
        }
        xml.writeEndElement();
        hasChildren = true;
    }

    private void endInline() throws XMLStreamException {
        depth--;
        xml.writeEndElement();
        hasChildren = true;
    }
}
