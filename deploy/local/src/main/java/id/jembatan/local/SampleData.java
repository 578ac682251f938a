package id.jembatan.local;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.local.parts.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The sample portfolio: posted through the same API that everybody uses, once per state of its files.
final class SampleData {

    private static final String ADMINISTRATOR = "admin";
    private static final String PASSWORD = "jembatan";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path root;
    private final DataFolder data;
    private final PortPlan ports;
    private final Progress progress;

    /// One file.
    ///
    /// @param service who takes it
    /// @param file where it lies
    /// @param path path of the API that it is posted to
    private record Step(Part service, Path file, String path) {

        /// Nothing to post: a look whether the service has heard of what others have taken.
        boolean isLook() {
            return file.endsWith("heard");
        }

        String mediaType() {
            return file.toString().endsWith(".csv") ? "text/csv" : "application/json";
        }
    }

    SampleData(Path root, PortPlan ports, Progress progress) {
        this.root = root;
        this.data = DataFolder.of(root);
        this.ports = ports;
        this.progress = progress;
    }

    /// Brings in what is not there yet. The endpoints are idempotent themselves; the mark spares a start
    /// their time, and keeps what a person has changed since.
    ///
    /// @throws Complaint if a service refuses a file
    void load(Set<Part> without) {
        var steps = steps();
        var left =
                steps.stream().filter(step -> without.contains(step.service())).toList();
        var mark = fingerprint(steps);
        if (mark.equals(marked())) {
            progress.say("Sample portfolio    is there already");
            return;
        }
        long began = System.nanoTime();
        var api = new Api(ports, ADMINISTRATOR, PASSWORD);
        boolean complete = left.isEmpty();
        for (var step : steps) {
            if (!left.contains(step)) {
                complete &= step.isLook() ? hasHeard(api, step, complete) : bringIn(api, step, complete);
            }
        }
        progress.done("Sample portfolio", began, ports.url(Part.GATEWAY));
        if (complete) {
            DataFolder.write(data.sampleMark(), mark);
        }
    }

    /// Rows may wait for something that a neighbour has to tell first; the same file again then finds it.
    ///
    /// @param patient whether everything that they may wait for is there
    /// @return whether nothing waits any more
    private boolean bringIn(Api api, Step step, boolean patient) {
        var until = System.nanoTime() + (patient ? PATIENCE.toNanos() : 0);
        var report = post(api, step);
        long created = report.path("created").asLong();
        long changed = report.path("changed").asLong();
        while (report.path("waiting").asLong() > 0 && System.nanoTime() < until) {
            Pause.millis(1_000);
            report = post(api, step);
            created += report.path("created").asLong();
            changed += report.path("changed").asLong();
        }
        long waiting = report.path("waiting").asLong();
        progress.say("  %-24s %d created, %d changed%s"
                .formatted(
                        step.file().getFileName(),
                        created,
                        changed,
                        waiting == 0 ? "" : ", " + waiting + " wait for what another service has not told yet"));
        return waiting == 0;
    }

    private static boolean hasHeard(Api api, Step step, boolean patient) {
        var until = System.nanoTime() + (patient ? PATIENCE.toNanos() : 0);
        while (System.nanoTime() < until) {
            var answer = api.get(step.service(), step.path());
            if (answer.isOk() && !answer.json().path("items").isEmpty()) {
                return true;
            }
            Pause.millis(250);
        }
        return false;
    }

    private JsonNode post(Api api, Step step) {
        var answer = api.post(step.service(), step.path(), step.mediaType(), step.file());
        if (!answer.isOk() || answer.json().path("refused").asLong() > 0) {
            throw new Complaint("%s refuses the sample file %s with status %d: %s"
                    .formatted(step.service().label(), step.file().getFileName(), answer.status(), answer.body()));
        }
        return answer.json();
    }

    private List<Step> steps() {
        try (var in = SampleData.class.getResourceAsStream("sample-data.txt")) {
            if (in == null) {
                throw new IllegalStateException("sample-data.txt is missing: build deploy/local once more.");
            }
            var steps = new ArrayList<Step>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var words = line.strip().split("\\s+");
                    var service = service(words[0]);
                    var file = root.resolve(words[0]).resolve("sample-data").resolve(words[1]);
                    steps.add(new Step(service, file, words[2]));
                }
            }
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part service(String label) {
        return Part.services().stream()
                .filter(part -> part.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("sample-data.txt names no service: " + label));
    }

    private String marked() {
        try {
            return Files.exists(data.sampleMark()) ? Files.readString(data.sampleMark()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(List<Step> steps) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var step : steps) {
                digest.update(step.path().getBytes(StandardCharsets.UTF_8));
                if (!step.isLook()) {
                    digest.update(Files.readAllBytes(step.file()));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
