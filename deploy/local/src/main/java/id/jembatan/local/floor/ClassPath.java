package id.jembatan.local.floor;

import id.jembatan.local.parts.Postgres;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The few archives that the keeper needs, picked out of whatever class path the tests of a module have.
final class ClassPath {

    private static final List<String> NEEDED = List.of(
            "id/jembatan/local/parts/Postgres.class",
            // Beside the classes in an archive, and not always in an IDE.
            "id/jembatan/local/parts/keycloak.properties",
            Postgres.programs(),
            "org/postgresql/Driver.class",
            "org/tukaani/xz/XZInputStream.class",
            "com/fasterxml/jackson/databind/ObjectMapper.class",
            "com/fasterxml/jackson/core/JsonFactory.class",
            "com/fasterxml/jackson/annotation/JsonProperty.class");

    private ClassPath() {}

    static String ofKeeper() {
        return NEEDED.stream()
                .map(name -> place(name, Postgres.class.getResource("/" + name)))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// The archive or folder that holds a resource, whichever class loader found it.
    private static String place(String name, @Nullable URL found) {
        if (found == null) {
            throw new IllegalStateException(name + " is not on the class path of the tests.");
        }
        var address = found.toString();
        var archive = address.startsWith("jar:") ? address.substring(4, address.indexOf("!/")) : address;
        var folder = archive.endsWith(name) ? archive.substring(0, archive.length() - name.length()) : archive;
        return Path.of(URI.create(folder)).toString();
    }
}
