package id.jembatan.platform.settings;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of settings: the operator's, or else the one that comes with the service.
public final class DataFile {

    private DataFile() {}

    /// Makes something of the content.
    @FunctionalInterface
    public interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    /// @param name a path, or a name on the class path
    public static <T> T read(String name, Reading<T> reading) throws IOException {
        var path = Path.of(name);
        if (Files.isRegularFile(path)) {
            try (var in = Files.newInputStream(path)) {
                return reading.of(in);
            }
        }
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is neither a file nor on the class path");
            }
            return reading.of(in);
        }
    }
}
