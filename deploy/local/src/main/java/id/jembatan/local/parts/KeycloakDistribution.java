package id.jembatan.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Keycloak's programs, unpacked and built once per user: nobody writes into this folder afterwards.
public final class KeycloakDistribution {

    /// What Keycloak needs of its JVM, whatever it does.
    private static final List<String> JVM = List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dfile.encoding=UTF-8");

    private KeycloakDistribution() {}

    /// The folder of the distribution. The first call on a machine takes half a minute.
    ///
    /// @throws IllegalStateException if the build of this module has not fetched the artifact
    public static Path folder() {
        return Unpacked.folder(place(), fresh -> {
            var zip = Path.of(properties().getProperty("zip"));
            if (!Files.exists(zip)) {
                throw new IllegalStateException(
                        "Keycloak is not in the local Maven repository (" + zip + "): build deploy/local once more.");
            }
            unpack(zip, fresh);
            build(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        });
    }

    /// Whether [#folder] has nothing left to do.
    public static boolean isThere() {
        return Files.exists(place());
    }

    private static Path place() {
        return Checkout.cache().resolve("keycloak-" + properties().getProperty("version"));
    }

    /// The command that runs Keycloak from the home folder given.
    static List<String> command(Path home, List<String> jvm, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Child.java());
        command.addAll(jvm);
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    private static void unpack(Path zip, Path fresh) throws IOException {
        try (var files = FileSystems.newFileSystem(zip)) {
            Path top;
            try (var tops = Files.list(files.getPath("/"))) {
                top = tops.findFirst().orElseThrow(() -> new IOException(zip + " is empty"));
            }
            try (var all = Files.walk(top)) {
                for (var path : all.filter(Files::isRegularFile).toList()) {
                    var to = fresh.resolve(top.relativize(path).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(path, to);
                }
            }
        }
    }

    private static void build(Path fresh) throws IOException {
        var log = Files.createTempFile("jembatan-keycloak-build", ".log");
        var command = command(
                fresh,
                List.of("-Xmx512m"),
                List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true"));
        var child = Child.start("Keycloak's build", command, Map.of(), fresh, log);
        try {
            var code = child.process().waitFor();
            if (code != 0) {
                throw new PartFailed(child.part(), "ended with exit code " + code, log);
            }
        } catch (InterruptedException e) {
            child.process().destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while building Keycloak", e);
        }
        Files.delete(log);
    }

    private static Properties properties() {
        try (var in = KeycloakDistribution.class.getResourceAsStream("keycloak.properties")) {
            if (in == null) {
                throw new IllegalStateException("keycloak.properties is missing: build deploy/local once more.");
            }
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
