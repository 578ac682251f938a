package id.jembatan.gateway.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a service answered instead of what was asked for: its problem document, already in the reader's language.
public class ServiceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> document;

    public ServiceRefusal(int status, Map<String, Object> document) {
        super(status + " " + document.get("code"), null, false, false);
        this.status = status;
        this.document = Map.copyOf(document);
    }

    /// For a client that reads the answers of services by itself.
    ///
    /// @param document as the service wrote it; what is null in it is left out
    public static ServiceRefusal of(int status, Map<String, Object> document) {
        var known = new HashMap<>(document);
        known.values().removeIf(Objects::isNull);
        return new ServiceRefusal(status, known);
    }

    public int status() {
        return status;
    }

    public Map<String, Object> document() {
        return document;
    }

    public String title() {
        return Objects.toString(document.get("title"), "");
    }

    public String detail() {
        return Objects.toString(document.get("detail"), "");
    }

    /// One wrong place.
    ///
    /// @param pointer where it is in what was sent (RFC 6901), empty where the service named no place
    public record Fault(String pointer, String detail) {}

    public List<Fault> errors() {
        return document.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .filter(Map.class::isInstance)
                        .map(each -> new Fault(
                                Objects.toString(((Map<?, ?>) each).get("pointer"), ""),
                                Objects.toString(((Map<?, ?>) each).get("detail"), "")))
                        .toList()
                : List.of();
    }

    /// The wrong places, each as one sentence.
    public List<String> faults() {
        return errors().stream().map(Fault::detail).toList();
    }

    /// Whether a person can do something about it on the page where it happened: a missing paper, a wrong date, a
    /// change that somebody else was quicker with.
    public boolean belongsOnThePage() {
        return status == 400 || status == 409 || status == 412 || status == 413 || status == 415 || status == 422;
    }
}
