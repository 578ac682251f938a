package id.jembatan.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Renders with the tool that a cluster's operator uses: `kubectl kustomize`, or `kustomize build`.
final class Kustomize {

    /// Every folder that is meant to be rendered by itself.
    static final List<String> RENDERS =
            List.of("overlays/local", "overlays/staging", "overlays/production", "tests/everything-on");

    /// Those that are sent to a cluster.
    static final List<String> OVERLAYS =
            RENDERS.stream().filter(render -> render.startsWith("overlays/")).toList();

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    private static final String NO_TOOL =
            "The manifests cannot be rendered: neither kubectl (1.27 or newer) nor kustomize"
                    + " (5 or newer) is on the PATH. Install one of them, then run this again.";

    private Kustomize() {}

    /// The folder of this module: `deploy/kubernetes`.
    static Path here() {
        return root().resolve("deploy/kubernetes");
    }

    /// The root of the repository, found from wherever the tests were started.
    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("deploy/kubernetes")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Run the tests inside the repository"));
    }

    static List<Manifest> render(String folder) {
        return RENDERED.computeIfAbsent(folder, asked -> read(run(here().resolve(asked))));
    }

    static List<Manifest> read(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(document -> !document.isNull() && !document.isMissingNode())
                    .map(Manifest::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Path folder) {
        var command = command(System.getenv("PATH"));
        try {
            var errors = Files.createTempFile("kustomize", ".err");
            try {
                var process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(folder.toString()))
                                .toList())
                        .redirectError(errors.toFile())
                        .start();
                process.getOutputStream().close();
                var yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(String.join(" ", command) + " refused " + folder
                            + " (kubectl 1.27 or kustomize 5 is needed): " + Files.readString(errors));
                }
                return yaml;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The command that renders, found in the folders of a search path.
    static List<String> command(String path) {
        return Stream.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"))
                .flatMap(words -> Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, words.getFirst()))
                        .filter(Files::isExecutable)
                        .map(tool -> List.of(tool.toString(), words.getLast())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(NO_TOOL));
    }
}
