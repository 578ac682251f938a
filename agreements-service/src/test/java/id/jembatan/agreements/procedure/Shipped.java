package id.jembatan.agreements.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The templates that come along, by their files.
public final class Shipped {

    private static final Path FOLDER = Path.of("src/main/resources/procedures");

    private Shipped() {}

    public static List<String> files() {
        try (var all = Files.list(FOLDER)) {
            return all.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String yaml(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Procedure procedure(String file) {
        return TemplateReader.read(file, yaml(file));
    }
}
