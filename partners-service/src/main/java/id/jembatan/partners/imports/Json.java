package id.jembatan.partners.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Rows as the database keeps them.
@ApplicationScoped
class Json {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Object>> VALUES = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows of an import can be written as JSON", e);
        }
    }

    Map<String, String> cells(String text) {
        return read(text, CELLS);
    }

    /// Texts and numbers, as a sentence needs them.
    Object[] values(String text) {
        return read(text, VALUES).toArray();
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What an import stored can be read", e);
        }
    }
}
