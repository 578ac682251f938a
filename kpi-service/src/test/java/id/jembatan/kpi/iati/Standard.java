package id.jembatan.kpi.iati;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXParseException;

/// The official schema, which is not ours to carry: `./verify` tells where it lies if it is there. Where nobody told,
/// the tests that need it are reported as skipped, never as passed.
final class Standard {

    /// The folder of the schema.
    static final String PROPERTY = "iati.schema.folder";

    private Standard() {}

    /// What the official schema has against the file.
    static List<String> faults(byte[] file) {
        var schema = Path.of(System.getProperty(PROPERTY)).resolve("iati-activities-schema.xsd");
        if (!Files.isRegularFile(schema)) {
            throw new AssertionError(PROPERTY + " names no folder with the schema: " + schema);
        }
        var faults = new ArrayList<String>();
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
            factory.newSchema(schema.toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXParseException e) {
            faults.add(e.getLineNumber() + ": " + e.getMessage());
        } catch (Exception e) {
            faults.add(e.toString());
        }
        return faults;
    }
}
