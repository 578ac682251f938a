package id.jembatan.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What somebody looked at and decided to live with, until a day: one per line, `id | until | reason`. What is past its
/// day counts as found again.
record Accepted(List<Line> lines) {

    record Line(String id, LocalDate until, String reason) {}

    static Accepted read(Path file) throws IOException {
        var lines = new ArrayList<Line>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = line.split("\\|", 3);
            if (cells.length < 3 || cells[2].isBlank()) {
                throw new Json.Unreadable(file + ": a line is 'id | until | reason': " + line);
            }
            lines.add(new Line(cells[0].strip(), LocalDate.parse(cells[1].strip()), cells[2].strip()));
        }
        return new Accepted(List.copyOf(lines));
    }

    boolean covers(Weaknesses.Found found, LocalDate today) {
        return lines.stream().anyMatch(line -> found.isCalled(line.id()) && !today.isAfter(line.until()));
    }
}
