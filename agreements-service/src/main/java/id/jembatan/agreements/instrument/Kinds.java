package id.jembatan.agreements.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.jembatan.agreements.procedure.Label;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Kinds of instruments, offices that need no powers, and grounds of ending: data, read once.
@ApplicationScoped
@Startup
public class Kinds {

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Label> exempt = new LinkedHashMap<>();
    private final Map<String, Ground> grounds = new LinkedHashMap<>();
    private final String powersBasis;

    /// Why a text ends.
    public record Ground(Label label, String basis) {}

    Kinds(@ConfigProperty(name = "jembatan.instruments.kinds") String file) {
        var data = read(file);
        powersBasis = text(data, "powersBasis");
        data.required("kinds").properties().forEach(it -> kinds.put(it.getKey(), kind(it.getKey(), it.getValue())));
        data.required("exempt").properties().forEach(it -> exempt.put(it.getKey(), label(it.getValue())));
        data.required("grounds")
                .properties()
                .forEach(it ->
                        grounds.put(it.getKey(), new Ground(label(it.getValue()), text(it.getValue(), "basis"))));
    }

    private static JsonNode read(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(String code, JsonNode of) {
        var changes = of.get("changes");
        var deposit = of.get("deposit");
        return new Kind(
                code,
                label(of),
                text(of, "sides").equals("both"),
                Kind.PowersRule.valueOf(constant(text(of, "powers"))),
                of.required("term").asBoolean(),
                changes == null ? null : Kind.Changes.valueOf(constant(changes.asText())),
                deposit == null ? null : deposit.asBoolean());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Label label(JsonNode of) {
        return new Label(text(of, "id"), text(of, "en"), text(of, "tr"));
    }

    private static String text(JsonNode of, String name) {
        return of.required(name).asText();
    }

    public Collection<Kind> all() {
        return Collections.unmodifiableCollection(kinds.values());
    }

    /// @throws IllegalArgumentException if there is none; what is stored has been looked up before
    public Kind get(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalArgumentException(code);
        }
        return kind;
    }

    @Nullable Kind known(String code) {
        return kinds.get(code);
    }

    Map<String, Label> exempt() {
        return Collections.unmodifiableMap(exempt);
    }

    public Map<String, Ground> grounds() {
        return Collections.unmodifiableMap(grounds);
    }

    /// @throws Refusal 422 that names the known grounds
    public void requireGround(String ground) {
        if (!grounds.containsKey(ground)) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/ground", InstrumentProblem.UNKNOWN_GROUND, String.join(", ", grounds.keySet()));
        }
    }

    String powersBasis() {
        return powersBasis;
    }
}
