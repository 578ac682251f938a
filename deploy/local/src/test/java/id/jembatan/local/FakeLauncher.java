package id.jembatan.local;

import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.Pause;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A launcher whose parts only sleep.
final class FakeLauncher {

    private FakeLauncher() {}

    /// @param arguments the data folder
    public static void main(String[] arguments) {
        var data = new DataFolder(Path.of(arguments[0]));
        var supervisor = new Supervisor(data);
        for (var part : List.of(Part.KEYCLOAK, Part.PARTNERS, Part.GATEWAY)) {
            supervisor.start(part, () -> sleeper(part, data));
        }
        supervisor.ready();
        Pause.millis(300_000);
    }

    static Child sleeper(Part part, DataFolder data) {
        return Child.start(part.label(), List.of("sleep", "300"), Map.of(), data.path(), data.log(part));
    }
}
