package id.jembatan.agreements.procedure;

import id.jembatan.agreements.procedure.Procedure.Side;
import id.jembatan.agreements.procedure.Versions.Listed;
import id.jembatan.platform.hash.Sha256;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// All procedures of this service. Their versions lie in the database, those that come with the service too; a version
/// never changes, so what was read once stays read.
@ApplicationScoped
@Startup
public class Procedures {

    private static final Logger LOG = Logger.getLogger(Procedures.class);

    private record Key(String code, int version) {}

    private final Versions versions;
    private final ZoneId zone;
    private final Clock clock;
    private final Map<Key, Versions.Text> texts = new ConcurrentHashMap<>();
    private final Map<Key, Procedure> read = new ConcurrentHashMap<>();

    /// @param files names of the templates on the class path that come with the service
    /// @throws TemplateProblem if one of them cannot be used; then the service does not start
    Procedures(
            @ConfigProperty(name = "jembatan.procedures") List<String> files,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone,
            Versions versions,
            Clock clock) {
        this.versions = versions;
        this.zone = zone;
        this.clock = clock;
        versions.texts().forEach(this::keep);
        files.forEach(this::ship);
    }

    /// Publishes a template of the service, once. A start that finds it published costs nothing but its hash.
    private void ship(String file) {
        var yaml = content(file);
        var hash = Sha256.hex(yaml);
        if (texts.values().stream().anyMatch(it -> it.hash().equals(hash))) {
            return;
        }
        var procedure = TemplateReader.read(file, yaml);
        var key = new Key(procedure.code(), procedure.version());
        if (versions.publish(procedure, yaml, hash, true, "system", "system", clock.instant())
                .isPresent()) {
            keep(new Versions.Text(procedure.code(), procedure.version(), yaml, hash));
            return;
        }
        var there = versions.text(procedure.code(), procedure.version()).orElseThrow();
        keep(there);
        if (!there.hash().equals(hash)) {
            // Cases live by what was published. A changed text needs a number of its own.
            LOG.errorf(
                    "%s differs from %s version %d as it was published, and is left out: a version never changes",
                    file, key.code(), key.version());
        }
    }

    private void keep(Versions.Text text) {
        texts.put(new Key(text.code(), text.version()), text);
    }

    private static String content(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /// The newest version of each.
    public List<Procedure> newest() {
        return versions.all().stream()
                .collect(Collectors.toMap(
                        Listed::code, Function.identity(), (newest, _) -> newest, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(this::dated)
                .toList();
    }

    /// Every version that a case may have been begun with.
    public List<Procedure> all() {
        return versions.all().stream()
                .map(it -> frozen(it.code(), it.version()))
                .toList();
    }

    /// The version that a case was begun with.
    ///
    /// @throws IllegalStateException if there is no such version; versions are added, never removed
    public Procedure frozen(String code, int version) {
        return version(code, version)
                .orElseThrow(() -> new IllegalStateException("No template " + code + " version " + version));
    }

    /// One version as its text has it; nothing if there is none.
    public Optional<Procedure> version(String code, int version) {
        var key = new Key(code, version);
        var known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        return text(code, version)
                .map(it -> read.computeIfAbsent(
                        key, _ -> TemplateReader.readPublished(code + " version " + version, it.yaml())));
    }

    Optional<Versions.Text> text(String code, int version) {
        var known = texts.get(new Key(code, version));
        if (known != null) {
            return Optional.of(known);
        }
        var found = versions.text(code, version); // another replica may have published it a moment ago
        found.ifPresent(this::keep);
        return found;
    }

    public Optional<Procedure> newest(String code) {
        return versions.of(code).stream().findFirst().map(this::dated);
    }

    /// One version with the days that hold for it now.
    Optional<Procedure> dated(String code, int version) {
        return versions.of(code).stream()
                .filter(it -> it.version() == version)
                .findFirst()
                .map(this::dated);
    }

    /// The version in force on a day: the one that came into force last.
    public Optional<Procedure> inForce(String code, LocalDate day) {
        return versions.of(code).stream()
                .filter(it -> it.isInForce(day))
                .max(LAST)
                .map(this::dated);
    }

    /// The procedure of ours that a kind follows on a day: the one that came into force last.
    public Optional<Procedure> forKind(String kind, LocalDate day) {
        return versions.all().stream()
                .filter(it -> it.side() == Side.OURS && it.kinds().contains(kind) && it.isInForce(day))
                .max(LAST)
                .map(this::dated);
    }

    private static final Comparator<Listed> LAST = Comparator.comparing(
                    (Listed it) -> it.validFrom() == null ? LocalDate.MIN : it.validFrom())
            .thenComparing(Listed::version);

    /// A version with the days that hold for it now.
    private Procedure dated(Listed it) {
        return frozen(it.code(), it.version()).inForce(it.validFrom(), it.validUntil());
    }
}
