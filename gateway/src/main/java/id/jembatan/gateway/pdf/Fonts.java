package id.jembatan.gateway.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts that go into every PDF, read once.
final class Fonts {

    static final String FAMILY = "Liberation Sans";

    /// One file.
    ///
    /// @param weight as in style sheets: 400, 700
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Face(String family, int weight, FontStyle style, byte[] file) {}

    private final List<Face> faces;
    private final CmapLookup letters;

    Fonts() {
        faces = List.of(
                face(400, FontStyle.NORMAL, "Regular"),
                face(700, FontStyle.NORMAL, "Bold"),
                face(400, FontStyle.ITALIC, "Italic"));
        letters = lettersOf(faces.getFirst());
    }

    List<Face> faces() {
        return faces;
    }

    /// Whether all of it can be printed: we have Latin, Greek and Cyrillic letters.
    boolean have(String text) {
        return text.codePoints().allMatch(each -> Character.isWhitespace(each) || letters.getGlyphId(each) != 0);
    }

    private static Face face(int weight, FontStyle style, String name) {
        var resource = "/liberation/LiberationSans-" + name + ".ttf";
        try (var in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The build has left out " + resource);
            }
            return new Face(FAMILY, weight, style, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup lettersOf(Face face) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.file()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
