package id.jembatan.platform.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes events in the JSON batch format of CloudEvents 1.0.
final class CloudEvents {

    static final String BATCH = "application/cloudevents-batch+json";

    private static final JsonFactory JSON = new JsonFactory();

    private CloudEvents() {}

    static String batch(List<Feed.Told> events, String source) {
        var text = new StringWriter(64 + events.size() * 1_024);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (var event : events) {
                write(event, source, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string does not fail
        }
        return text.toString();
    }

    private static void write(Feed.Told event, String source, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("specversion", "1.0");
        json.writeStringField("id", event.id().toString());
        json.writeStringField("source", source);
        json.writeStringField("type", event.type());
        json.writeStringField("subject", event.subject().toString());
        json.writeStringField("time", event.time().toString());
        json.writeStringField("datacontenttype", "application/json");
        json.writeStringField("dataschema", "/api/v1/events/types/" + event.type());
        json.writeNumberField("subjectversion", event.version());
        if (event.traceparent() != null) {
            json.writeStringField("traceparent", event.traceparent());
        }
        json.writeFieldName("data");
        json.writeRawValue(event.data());
        json.writeEndObject();
    }
}
