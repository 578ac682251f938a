package id.jembatan.platform.xml;

import id.jembatan.platform.refusal.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/// Stops a text or a tag that goes on and on before a parser holds it in memory. Counts bytes between two angle
/// brackets, which is right for every encoding that writes them in one byte and strict for the others.
public final class Bounded extends FilterInputStream {

    private final int longest;
    private final Supplier<Refusal> refusal;
    private int run;

    /// @param longest how many bytes may stand between two angle brackets
    /// @param refusal what is said of more
    public Bounded(InputStream in, int longest, Supplier<Refusal> refusal) {
        super(in);
        this.longest = longest;
        this.refusal = refusal;
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
            throw refusal.get();
        }
    }
}
