package id.jembatan.gateway.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A sheet on its way to paper.
///
/// @param document what the template made
record Sheet(Document document) {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /// A name in a script of its own; where we have no such letters it is left out, the other name stands beside it.
    private static final String OWN_SCRIPT = "own-script";

    private static final String MISSING = "▯";

    /// @throws IllegalStateException if the template is not well-formed: that is a mistake of ours, not of the reader
    static Sheet read(String html) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setExpandEntityReferences(false);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return new Sheet(parser.parse(new InputSource(new StringReader(html.strip()))));
        } catch (ParserConfigurationException | IOException | SAXException e) {
            throw new IllegalStateException("The sheet is not well-formed: " + e.getMessage(), e);
        }
    }

    /// With the style of all sheets, and inside of each picture with that of our charts: it does not inherit the other.
    Sheet styled(String sheetStyle, String chartStyle) {
        var head = (Element) document.getElementsByTagName("head").item(0);
        var style = document.createElement("style");
        style.appendChild(document.createTextNode(sheetStyle));
        head.appendChild(style);
        for (var picture : elements(document.getElementsByTagName("svg"))) {
            if (!picture.hasAttribute("xmlns")) {
                picture.setAttribute("xmlns", SVG); // HTML knows without it, the drawer of pictures does not
            }
            if (!picture.hasAttribute("alt")) {
                picture.setAttribute(
                        "alt", picture.getAttribute("aria-label")); // where the tags of the PDF look for it
            }
            var inside = document.createElement("style");
            inside.setAttribute("type", "text/css");
            inside.appendChild(document.createTextNode(chartStyle));
            picture.insertBefore(inside, picture.getFirstChild());
        }
        return this;
    }

    /// Without letters that our fonts do not have.
    Sheet legible(Fonts fonts) {
        for (var each : elements(document.getElementsByTagName("*"))) {
            if (each.getAttribute("class").equals(OWN_SCRIPT) && !fonts.have(each.getTextContent())) {
                each.getParentNode().removeChild(each);
            }
        }
        mend(document.getDocumentElement(), fonts);
        return this;
    }

    private static void mend(Node node, Fonts fonts) {
        if (node.getNodeType() == Node.TEXT_NODE && !fonts.have(node.getNodeValue())) {
            var mended = new StringBuilder();
            node.getNodeValue().codePoints().forEach(each -> {
                var letter = Character.toString(each);
                mended.append(fonts.have(letter) ? letter : fonts.have(MISSING) ? MISSING : "?");
            });
            node.setNodeValue(mended.toString());
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            mend(child, fonts);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        var all = new ArrayList<Element>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }
}
