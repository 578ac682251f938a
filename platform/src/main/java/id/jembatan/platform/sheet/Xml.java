package id.jembatan.platform.sheet;

import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.xml.Bounded;
import id.jembatan.platform.xml.UntrustedXml;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML from strangers: no document type, so no entity of any kind, and no deep nests.
final class Xml {

    private static final int DEEPEST = 32;

    /// A cell holds 32,767 letters at most (ECMA-376 leaves it open, the programs do not). A parser holds a text whole
    /// before anybody can count it, so one that goes on and on is stopped where the bytes come in.
    private static final int LONGEST_TEXT = 1024 * 1024;

    private static final XMLInputFactory FACTORY = UntrustedXml.factory(true);

    private Xml() {}

    /// Takes each start, end and text.
    interface Each {
        void at(XMLStreamReader xml, int event) throws XMLStreamException;
    }

    /// @throws Refusal 400 if it has a document type
    static void read(InputStream in, Each each) throws XMLStreamException {
        var xml = FACTORY.createXMLStreamReader(
                new Bounded(in, LONGEST_TEXT, () -> new Refusal(SheetProblem.WORKBOOK_TOO_LARGE)));
        var depth = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(SheetProblem.WORKBOOK_REACHES_OUT);
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new Refusal(SheetProblem.NO_WORKBOOK);
            }
            each.at(xml, event);
        }
    }
}
