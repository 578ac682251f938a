package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.jembatan.agreements.confidentiality.ConfidentialityClass;
import id.jembatan.agreements.procedure.Attribute;
import id.jembatan.agreements.procedure.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The valid documents of a case as far as a procedure looks at them: what [Document#paper] says of each, without the
/// twenty columns that no rule asks for.
@ApplicationScoped
class PaperRow {

    /// The newest first; its one value is the case.
    static final String SELECT = """
            select d.id, d.type, d.hash, d.number, d.issued_on, d.received_on, d.issuer, d.language,
                nullif(d.parts, '{}') as parts, d.confidentiality, d.shared
            from document d where d.agreement_id = ? and d.state = 'VALID' order by d.id desc""";

    private final ObjectReader parts;

    PaperRow(ObjectMapper json) {
        this.parts = json.readerForMapOf(String.class);
    }

    /// A paper, and what decides who may know of it.
    record OnFile(Paper paper, ConfidentialityClass confidentiality, boolean shared) {}

    OnFile read(ResultSet row) throws SQLException {
        var attributes = new EnumMap<Attribute, String>(Attribute.class);
        put(attributes, Attribute.NUMBER, row.getString("number"));
        put(attributes, Attribute.ISSUED_ON, row.getString("issued_on"));
        put(attributes, Attribute.RECEIVED_ON, row.getString("received_on"));
        put(attributes, Attribute.ISSUER, row.getString("issuer"));
        put(attributes, Attribute.LANGUAGE, row.getString("language"));
        return new OnFile(
                new Paper(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("hash"),
                        attributes,
                        parts(row.getString("parts"))),
                ConfidentialityClass.valueOf(row.getString("confidentiality")),
                row.getBoolean("shared"));
    }

    private Map<String, String> parts(@Nullable String json) {
        try {
            return json == null ? Map.of() : parts.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parts of a document are not what was stored", e);
        }
    }

    private static void put(Map<Attribute, String> attributes, Attribute attribute, @Nullable String value) {
        if (value != null) {
            attributes.put(attribute, value);
        }
    }
}
