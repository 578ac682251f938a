package id.jembatan.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A part that did not come up, or went down: says which one, how, and what it wrote last.
public class PartFailed extends RuntimeException {

    private static final int LINES = 15;

    public PartFailed(String part, String how, Path log) {
        super(part + " " + how + ". Its log " + log + " ends with:\n" + String.join("\n", end(log)));
    }

    private static List<String> end(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }
}
