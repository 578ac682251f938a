package id.jembatan.platform.ical;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.FoldingWriter;

/// Writes a calendar file entry by entry, so that any number of them takes little memory. What is closed is whole.
public final class CalendarWriter implements Closeable {

    private final Writer out;

    public CalendarWriter(OutputStream out) throws IOException {
        this.out = new FoldingWriter(
                new OutputStreamWriter(out, StandardCharsets.UTF_8), FoldingWriter.REDUCED_FOLD_LENGTH);
        this.out.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Jembatan//Jembatan//EN\r\nCALSCALE:GREGORIAN\r\n");
    }

    public void add(CalendarEntry entry) throws IOException {
        out.write(CalendarFile.event(entry).toString());
    }

    @Override
    public void close() throws IOException {
        out.write("END:VCALENDAR\r\n");
        out.close();
    }
}
