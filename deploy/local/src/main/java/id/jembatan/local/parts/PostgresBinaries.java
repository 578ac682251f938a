package id.jembatan.local.parts;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/// The server's programs: they come as an ordinary artifact on the class path and are unpacked once per user.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The folder with `bin`, `lib` and `share`.
    static Path folder() {
        var archive = archive();
        try (var found = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (found == null) {
                throw new IllegalStateException(
                        "The PostgreSQL programs for this machine (" + archive + ") are not on the class path.");
            }
            var in = new BufferedInputStream(found);
            return Unpacked.folder(Checkout.cache().resolve("postgresql-" + fingerprint()), fresh -> {
                try (var tar = new XZInputStream(in)) {
                    Tar.unpack(tar, fresh);
                }
                // The server's own user is not ours when it runs unprivileged.
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// PostgreSQL refuses to run as root: there a user namespace of its own makes the process nobody in
    /// particular.
    static List<String> unprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    /// The resource that holds the programs for this machine.
    static String archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other ->
                throw new IllegalStateException("There are no PostgreSQL programs for a machine of type " + other);
        };
        return "postgres-" + os + "-" + machine + ".txz";
    }

    /// Another release has another size; good enough to tell one from the other, and cheap.
    private static String fingerprint() throws IOException {
        var resource = PostgresBinaries.class.getResource("/" + archive());
        if (resource == null) {
            throw new FileNotFoundException(archive());
        }
        return archive().replaceAll("postgres-|\\.txz", "") + "-"
                + resource.openConnection().getContentLengthLong();
    }
}
