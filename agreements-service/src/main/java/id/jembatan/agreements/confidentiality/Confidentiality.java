package id.jembatan.agreements.confidentiality;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.settings.DataFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Says who may read which class, and who may change a document's class. Read and proved at the start.
@ApplicationScoped
@Startup
public class Confidentiality {

    private final ClassLines lines;

    /// @param list a file, or else a name on the class path
    public Confidentiality(@ConfigProperty(name = "jembatan.documents.confidentiality") String list)
            throws IOException {
        this.lines = DataFile.read(
                list,
                in -> YAMLMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build()
                        .readValue(in, ClassLines.class));
        var missing = EnumSet.allOf(ConfidentialityClass.class);
        missing.removeAll(lines.classes().keySet());
        if (!missing.isEmpty()) {
            throw new IOException(list + " says nothing of " + missing);
        }
    }

    /// The classes that this caller may read, by how far he may.
    public Set<ConfidentialityClass> readable(Caller caller, Reach reach) {
        var readable = EnumSet.noneOf(ConfidentialityClass.class);
        lines.classes().forEach((name, line) -> {
            if (caller.roles().stream().anyMatch(role -> line.readers().get(role) == reach)) {
                readable.add(name);
            }
        });
        return readable;
    }

    public ConfidentialityClass initial() {
        return lines.initial();
    }

    /// Whether each look at such a document is written into the journal.
    public boolean isJournalled(ConfidentialityClass name) {
        return line(name).journalled();
    }

    /// Whether a caller may give a new document this class: he must be able to read what he has put on file.
    public boolean mayGive(Caller caller, ConfidentialityClass name) {
        return caller.roles().stream().anyMatch(line(name).readers()::containsKey);
    }

    public boolean mayChange(Caller caller, ConfidentialityClass from, ConfidentialityClass to) {
        var changers = to.compareTo(from) > 0 ? lines.raise() : lines.lower();
        return caller.roles().stream().anyMatch(changers::contains);
    }

    /// Whether there is any other class that the caller may give to a document of this one.
    public boolean mayReclassify(Caller caller, ConfidentialityClass from) {
        return EnumSet.complementOf(EnumSet.of(from)).stream().anyMatch(to -> mayChange(caller, from, to));
    }

    public String label(ConfidentialityClass name, Locale language) {
        var label = line(name).label();
        return switch (language.getLanguage()) {
            case "en" -> label.en();
            case "tr" -> label.tr();
            default -> label.id();
        };
    }

    private ClassLines.Line line(ConfidentialityClass name) {
        var line = lines.classes().get(name);
        if (line == null) {
            throw new IllegalStateException("Proved at the start: " + name);
        }
        return line;
    }
}
