package id.jembatan.local;

import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.Keycloak;
import id.jembatan.local.parts.LocalSecrets;
import id.jembatan.local.parts.Ports;
import id.jembatan.local.parts.RealmFiles;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/// What a person is told about a suite that runs.
///
/// @param root folder of the checkout
/// @param ports where each part listens
/// @param progress where it is written to
record Report(Path root, PortPlan ports, Progress progress) {

    private static final String ROW = "  %-18s %s";

    /// The addresses and the demonstration users.
    void addresses(Set<Part> without) {
        var gateway = ports.url(Part.GATEWAY);
        progress.say("");
        row("Portal", gateway);
        row("API", gateway + "/api/v1, described at " + gateway + "/docs");
        row(
                "Sign-in (Keycloak)",
                ports.url(Part.KEYCLOAK) + ", administrator " + LocalSecrets.KEYCLOAK_ADMIN + " / "
                        + LocalSecrets.of("keycloak-admin"));
        row("Caught mail", "http://localhost:" + ports.second(Part.MAIL_CATCHER));
        row("Logs", DataFolder.of(root).log("*").toString());
        for (var service : without) {
            row(
                    "Left out",
                    "%1$s: env $(cat %2$s) ./mvnw -pl %1$s -am compile quarkus:dev"
                            .formatted(service.label(), DataFolder.of(root).environment(service)));
        }
        progress.say("");
        progress.say("Demonstration users (password jembatan):");
        for (var user : RealmFiles.of(root).users()) {
            row(user.name(), "%-42s %s".formatted(user.description(), String.join(", ", user.roles())));
        }
        progress.say("");
        progress.say("A token for API clients:");
        progress.say(
                "  curl -s -d grant_type=password -d client_id=jembatan-cli -d username=biro -d password=jembatan \\");
        progress.say(
                "    " + ports.url(Part.KEYCLOAK) + "/realms/" + Keycloak.REALM + "/protocol/openid-connect/token");
        progress.say("");
    }

    /// What runs right now.
    ///
    /// @return whether everything that was started is up
    boolean status(RunState state) {
        boolean allUp = state.launcher().alive() && state.ready();
        for (var child : state.children()) {
            boolean up = child.process().alive() && answers(child.part());
            allUp &= up;
            progress.say("%-19s %-12s process %-8d port %-6d %s"
                    .formatted(
                            child.part().label(),
                            up ? "up" : child.process().alive() ? "not ready" : "has ended",
                            child.process().pid(),
                            ports.port(child.part()),
                            Memory.text(Memory.of(child.process().handle().stream()
                                    .flatMap(Report::withDescendants)
                                    .toList()))));
        }
        if (!state.launcher().alive()) {
            progress.say("Their launcher has ended: ./run --stop ends them, too.");
        }
        return allUp;
    }

    private boolean answers(Part part) {
        return switch (part) {
            case POSTGRESQL, MAIL_CATCHER -> !Ports.isFree(ports.port(part));
            case KEYCLOAK -> Child.answers("http://127.0.0.1:" + ports.second(part) + "/health/ready");
            case PARTNERS, AGREEMENTS, KPI, GATEWAY ->
                Child.answers("http://127.0.0.1:" + ports.second(part) + "/q/health/ready");
        };
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private void row(String name, String value) {
        progress.say(ROW.formatted(name, value));
    }
}
