package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Unreadable;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/// A form with files in it. A file lies on disk for the length of the request, never in memory.
public final class Upload {

    private final Form form;
    private final Map<String, FormValue> files;

    private Upload(Form form, Map<String, FormValue> files) {
        this.form = form;
        this.files = files;
    }

    /// A file that was sent.
    ///
    /// @param name as it is called at the sender's
    public record Sent(String name, java.nio.file.Path path) {}

    public static Upload read(MultipartFormDataInput input) {
        var fields = new MultivaluedHashMap<String, String>();
        var files = new LinkedHashMap<String, FormValue>();
        input.getValues()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!value.isFileItem()) {
                        fields.add(name, value.getValue());
                    } else if (!Place.orEmpty(value.getFileName()).isEmpty()) {
                        files.put(name, value);
                    }
                }));
        return new Upload(Form.of(fields), files);
    }

    public Form form() {
        return form;
    }

    public boolean has(String field) {
        return files.containsKey(field);
    }

    /// @throws ServiceRefusal if no file was chosen
    public Sent file(String field, Frame frame) {
        var file = files.get(field);
        if (file == null) {
            throw Unreadable.at(
                    "/" + field,
                    Sending.words(frame).unreadable(),
                    Sending.words(frame).noFile());
        }
        return new Sent(Place.orEmpty(file.getFileName()), file.getFileItem().getFile());
    }

    /// The same as a form that goes on to a service.
    ///
    /// @param fields the names of the fields that go with the file
    public ClientMultipartForm passedOn(String field, Frame frame, String... fields) {
        var file = file(field, frame);
        var passed = ClientMultipartForm.create();
        for (var name : fields) {
            var value = form.was(name);
            if (!value.isEmpty()) {
                passed.attribute(name, value, null);
            }
        }
        // The service looks at the bytes, not at what a browser thinks of them.
        return passed.binaryFileUpload("file", file.name(), file.path().toString(), "application/octet-stream");
    }
}
