package id.jembatan.platform.xml;

import id.jembatan.platform.refusal.Refusal;
import java.io.InputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through a file of XML, one start, end or text at a time. No document type, so no entity of any kind; no deep
/// nests; no text without an end. Every fault is a refusal with a name and, where there is one, a line.
public final class UntrustedXml {

    /// Bytes of one text or one tag.
    public static final int LONGEST = 256 * 1024;

    private static final XMLInputFactory FACTORY = factory(false);

    private final XMLStreamReader xml;
    private final int deepest;
    private int depth;

    /// @param deepest how many elements may stand inside each other
    public UntrustedXml(InputStream in, int deepest) {
        this.deepest = deepest;
        try {
            this.xml = FACTORY.createXMLStreamReader(
                    new Bounded(in, LONGEST, () -> new Refusal(XmlProblem.XML_TEXT_TOO_LONG, LONGEST)));
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /// A factory whose readers fetch nothing.
    ///
    /// @param whole whether a text comes in one piece, however long
    public static XMLInputFactory factory(boolean whole) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, whole);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is read from elsewhere");
        });
        return factory;
    }

    /// What comes next.
    public enum Event {
        START,
        END,
        TEXT,
        /// Nothing more.
        CLOSE
    }

    /// @throws Refusal 400 or 413, whatever is wrong with the file
    public Event next() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refusal(XmlProblem.XML_WITH_DOCUMENT_TYPE, line());
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > deepest) {
                            throw new Refusal(XmlProblem.XML_TOO_DEEP, deepest, line());
                        }
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return Event.TEXT;
                    }
                    default -> {} // comments and instructions say nothing to us
                }
            }
            return Event.CLOSE;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (NoSuchElementException e) {
            throw new Refusal(XmlProblem.UNREADABLE_XML, line());
        }
    }

    /// Of the element that starts or ends here.
    public String name() {
        return xml.getLocalName();
    }

    /// Empty for the elements of a standard that has no namespace.
    public String namespace() {
        var uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    public String text() {
        return xml.getText();
    }

    public @Nullable String attribute(String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && blank(xml.getAttributeNamespace(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// `xml:lang`.
    public @Nullable String language() {
        return xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
    }

    public int attributes() {
        return xml.getAttributeCount();
    }

    /// With its prefix, as in `xml:lang`.
    public String attributeName(int index) {
        var prefix = xml.getAttributePrefix(index);
        return blank(prefix) ? xml.getAttributeLocalName(index) : prefix + ":" + xml.getAttributeLocalName(index);
    }

    /// Where the reader stands, counted from one.
    public int line() {
        return xml.getLocation().getLineNumber();
    }

    public int depth() {
        return depth;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static Refusal unreadable(XMLStreamException e) {
        var place = e.getLocation();
        return Refusal.in(e)
                .orElseGet(() -> new Refusal(XmlProblem.UNREADABLE_XML, place == null ? 0 : place.getLineNumber()));
    }
}
