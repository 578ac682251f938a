package id.jembatan.agreements.portfolio;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.jembatan.agreements.agreement.MakeStatement;
import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.time.PartialDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How entries become cases; data, see `imports/first-portfolio.yaml`.
record Profile(Map<String, Governed> types, String registerOnly, List<String> nothing, List<Reading> readings) {

    /// A type that a procedure governs.
    ///
    /// @param stages stage by the source's own words
    record Governed(String procedure, List<KindByTitle> kinds, String otherwise, Map<String, String> stages) {

        String kind(String title) {
            var folded = Folded.of(title);
            return kinds.stream()
                    .filter(it -> folded.contains(it.titleHas()))
                    .map(KindByTitle::kind)
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    record KindByTitle(String titleHas, String kind) {}

    record Reading(String note, List<Said> statements) {}

    record Said(
            String fact,
            @Nullable String about,
            String side,
            String value,
            @Nullable String definition,
            @Nullable String on,
            @Nullable String source,
            @Nullable String certainty) {

        MakeStatement statement(@Nullable String certaintyOfRow) {
            return new MakeStatement(
                    fact,
                    about,
                    MakeStatement.side(side),
                    value,
                    definition,
                    on == null ? null : PartialDate.parse(on),
                    source,
                    certainty == null ? certaintyOfRow : certainty);
        }
    }

    static Profile read(String file) {
        var yaml = new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return yaml.readValue(in, Profile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isNothing(String cell) {
        return nothing.contains(cell);
    }

    Optional<Reading> reading(String note) {
        return readings.stream().filter(it -> it.note().equals(note)).findFirst();
    }
}
