package id.jembatan.platform.xml;

import id.jembatan.platform.refusal.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops a text or a tag that goes on and on before a parser holds it in memory. Counts bytes between two angle
/// brackets, which is right for every encoding that writes them in one byte and strict for the others.
final class Bounded extends FilterInputStream {

    private final int longest;
    private int run;

    Bounded(InputStream in, int longest) {
        super(in);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            count((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var some = super.read(buffer, offset, length);
        for (var i = 0; i < some; i++) {
            count(buffer[offset + i]);
        }
        return some;
    }

    private void count(byte each) {
        run = each == '<' || each == '>' ? 0 : run + 1;
        if (run > longest) {
            throw new Refusal(XmlProblem.XML_TEXT_TOO_LONG, longest);
        }
    }
}
