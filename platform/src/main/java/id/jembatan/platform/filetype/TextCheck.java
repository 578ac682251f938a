package id.jembatan.platform.filetype;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a file is plain text in UTF-8, without control characters.
final class TextCheck {

    private TextCheck() {}

    static boolean isText(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var buffer = new char[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != '\t') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
