package id.jembatan.platform.filetype;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Reads here and there in a file, in little memory whatever its size.
final class Probe implements Closeable {

    private static final int PIECE = 1 << 16;

    private final FileChannel channel;
    private final long size;

    Probe(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    byte[] head(int length) throws IOException {
        return at(0, length);
    }

    byte[] tail(int length) throws IOException {
        return at(Math.max(0, size - length), length);
    }

    /// Up to `length` bytes from a place; fewer at the end of the file.
    byte[] at(long place, int length) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - place)));
        while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
            // until full
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    boolean startsWith(byte... bytes) throws IOException {
        return Arrays.equals(head(bytes.length), bytes);
    }

    boolean contains(byte[] wanted) throws IOException {
        for (long place = 0; place < size; place += PIECE) {
            if (indexOf(at(place, PIECE + wanted.length - 1), wanted) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// @return -1 where it is not there
    static int indexOf(byte[] in, byte[] wanted) {
        for (var i = 0; i <= in.length - wanted.length; i++) {
            if (Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] in, byte[] wanted) {
        for (var i = in.length - wanted.length; i >= 0; i--) {
            if (Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
