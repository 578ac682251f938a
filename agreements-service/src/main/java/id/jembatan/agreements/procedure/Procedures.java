package id.jembatan.agreements.procedure;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// All templates that this service knows, read and proved at the start.
@ApplicationScoped
@Startup
public class Procedures {

    /// `CODE` to its versions, the newest first.
    private final Map<String, List<Procedure>> byCode = new LinkedHashMap<>();

    /// @param files names of templates on the class path
    /// @throws TemplateProblem if one of them cannot be used; then the service does not start
    public Procedures(@ConfigProperty(name = "jembatan.procedures") List<String> files) {
        for (var file : files) {
            add(file, TemplateReader.read(file, content(file)));
        }
    }

    private void add(String file, Procedure procedure) {
        var versions = new java.util.ArrayList<>(byCode.getOrDefault(procedure.code(), List.of()));
        if (versions.stream().anyMatch(it -> it.version() == procedure.version())) {
            throw new TemplateProblem(
                    file,
                    List.of("version " + procedure.version() + " of " + procedure.code()
                            + " is there already; a version never changes"));
        }
        versions.add(procedure);
        versions.sort(Comparator.comparingInt(Procedure::version).reversed());
        byCode.put(procedure.code(), List.copyOf(versions));
    }

    private static String content(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new TemplateProblem(file, List.of("there is no such file"));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The newest version of each.
    public List<Procedure> newest() {
        return byCode.values().stream().map(List::getFirst).toList();
    }

    public Collection<List<Procedure>> all() {
        return byCode.values();
    }

    /// The version that a case was begun with.
    ///
    /// @throws IllegalStateException if a template that cases live by is gone; templates are added, never removed
    public Procedure frozen(String code, int version) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(it -> it.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No template " + code + " version " + version));
    }

    public Optional<Procedure> newest(String code) {
        return byCode.getOrDefault(code, List.of()).stream().findFirst();
    }

    /// The version in force on a day.
    public Optional<Procedure> inForce(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(it -> !it.validFrom().isAfter(day))
                .findFirst();
    }

    /// The procedure that a kind follows on a day: the one that came into force last.
    public Optional<Procedure> forKind(String kind, LocalDate day) {
        return byCode.keySet().stream()
                .flatMap(code -> inForce(code, day).stream())
                .filter(it -> it.kinds().containsKey(kind))
                .max(Comparator.comparing(Procedure::validFrom));
    }
}
