package id.jembatan.platform.sheet;

import id.jembatan.platform.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/// The first sheet of a workbook (Office Open XML). What is packed in it is opened as it is read and never grows beyond
/// a measure; nothing outside of it is ever looked at.
record WorkbookFile(Path path) implements TableFile {

    private static final int MOST_PARTS = 2_000;

    @Override
    public void read(Consumer<RawRow> each) {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Refusal(SheetProblem.WORKBOOK_TOO_LARGE);
            }
            var parts = new Parts(zip);
            var book = Workbook.read(parts);
            try (var sheet = parts.open(book.firstSheet())) {
                new SheetReader(book, each).read(sheet);
            }
        } catch (ZipException | XMLStreamException e) {
            throw new Refusal(SheetProblem.NO_WORKBOOK);
        } catch (IOException e) {
            throw Refusal.in(e).orElseGet(() -> new Refusal(SheetProblem.NO_WORKBOOK));
        }
    }

    /// The parts of a workbook, opened within limits: all of them together, and each against what it takes up packed.
    static final class Parts {

        private static final long MOST_BYTES = 512L * 1024 * 1024;
        private static final long HIGHEST_RATIO = 250;
        private static final long NO_MATTER = 4L * 1024 * 1024;

        private final ZipFile zip;
        private long opened;

        Parts(ZipFile zip) {
            this.zip = zip;
        }

        boolean has(String name) {
            return zip.getEntry(name) != null;
        }

        /// @throws Refusal 400 if it is not there
        InputStream open(String name) throws IOException {
            var entry = zip.getEntry(name);
            if (entry == null) {
                throw new Refusal(SheetProblem.NO_WORKBOOK);
            }
            var packed = Math.max(1, entry.getCompressedSize());
            return new InputStream() {

                private final InputStream in = zip.getInputStream(entry);
                private long size;

                @Override
                public int read() throws IOException {
                    var one = in.read();
                    grow(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    var some = in.read(buffer, offset, length);
                    grow(Math.max(0, some));
                    return some;
                }

                private void grow(int bytes) {
                    size += bytes;
                    opened += bytes;
                    if (opened > MOST_BYTES || size > NO_MATTER && size / packed > HIGHEST_RATIO) {
                        throw new Refusal(SheetProblem.WORKBOOK_TOO_LARGE);
                    }
                }

                @Override
                public void close() throws IOException {
                    in.close();
                }
            };
        }
    }
}
