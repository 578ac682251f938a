package id.jembatan.agreements.figure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.jembatan.agreements.agreement.AgreementFilter;
import id.jembatan.agreements.agreement.AgreementRows.Asked;
import id.jembatan.agreements.procedure.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Questions that are asked of the register again and again; data. A question that names no such filter ends the start.
@ApplicationScoped
class Questions {

    private final List<Question> all;

    Questions(@ConfigProperty(name = "jembatan.figures") String file) {
        this.all = read(file).questions();
        all.stream().flatMap(it -> it.counts().stream()).forEach(it -> AgreementFilter.of(it.filters()));
    }

    private record Lines(List<Question> questions) {}

    /// @param counts what the register counts, under each definition that is in use
    /// @param claims the statements that are held against it
    record Question(String code, Label question, List<Count> counts, List<Held> claims) {}

    record Count(Label definition, Map<String, String> filters) {}

    record Held(
            String fact, @Nullable String about, @Nullable String reference) {

        Asked asked() {
            return new Asked(fact, about, reference);
        }
    }

    List<Question> all() {
        return all;
    }

    Optional<Question> named(String code) {
        return all.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    private static Lines read(String file) {
        var yaml = new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return yaml.readValue(in, Lines.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
