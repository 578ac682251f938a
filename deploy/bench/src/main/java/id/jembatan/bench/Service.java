package id.jembatan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A running service, as its process shows itself: so another one can be started in exactly its way.
///
/// @param name of the service
/// @param pid its number
/// @param command program, options, archive
/// @param environment its variables
/// @param folder where it was started
record Service(String name, long pid, List<String> command, Map<String, String> environment, Path folder) {

    static Service at(String name, int port) {
        long pid = Cpu.listener(port);
        try {
            var environment = new TreeMap<String, String>();
            for (var variable : texts(pid, "environ")) {
                int equals = variable.indexOf('=');
                if (equals > 0) {
                    environment.put(variable.substring(0, equals), variable.substring(equals + 1));
                }
            }
            return new Service(
                    name,
                    pid,
                    texts(pid, "cmdline"),
                    environment,
                    Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")));
        } catch (IOException e) {
            throw new Failed("The process " + pid + " at port " + port + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    /// The program and its options, without the archive.
    List<String> java() {
        return command.subList(0, command.indexOf("-jar"));
    }

    /// The folder that the build made: its archives are what really runs.
    Path application() {
        return folder.resolve(command.get(command.indexOf("-jar") + 1)).resolveSibling("");
    }

    /// Its archives as a class path.
    String libraries() {
        var lib = application().resolve("lib");
        return lib.resolve("boot") + "/*:" + lib.resolve("main") + "/*";
    }

    private static List<String> texts(long pid, String file) throws IOException {
        var bytes = Files.readAllBytes(Path.of("/proc/" + pid + "/" + file));
        return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\0"))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
