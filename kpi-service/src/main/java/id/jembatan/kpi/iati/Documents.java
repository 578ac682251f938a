package id.jembatan.kpi.iati;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/// Activities as they lie in the database.
@ApplicationScoped
class Documents {

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    String written(Activity activity) {
        try {
            return json.writeValueAsString(activity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An activity must be writable as JSON", e);
        }
    }

    Activity read(String document) {
        try {
            return json.readValue(document, Activity.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept activity must be readable", e);
        }
    }
}
