package id.jembatan.platform.filetype;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether a file is a PDF and nothing else.
final class PdfCheck {

    static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int BEGINNING = 4096;
    private static final int ENDING = 4096;

    /// What makes a browser take a file for a page, looked for where browsers look.
    private static final List<String> PAGE = List.of(
            "<html", "<script", "<!doctype", "<svg", "<head", "<body", "<iframe", "<img", "<object", "<?php", "<?xml");

    private PdfCheck() {}

    /// @return what is wrong; empty for a PDF as it should be
    static Optional<FileFault> fault(Probe file) throws IOException {
        var beginning = new String(file.head(BEGINNING), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        // Metadata in XML stand in streams; only before the first of these can a page hide from a reader of PDF.
        var stream = beginning.indexOf("stream");
        var plain = stream < 0 ? beginning : beginning.substring(0, stream);
        if (PAGE.stream().anyMatch(plain::contains) || ArchiveEnd.in(file).isPresent()) {
            return Optional.of(FileFault.POLYGLOT);
        }
        var tail = file.tail(ENDING);
        int end = Probe.lastIndexOf(tail, END);
        if (end < 0) {
            return Optional.of(FileFault.DAMAGED);
        }
        for (var i = end + END.length; i < tail.length; i++) {
            if (tail[i] > ' ' || tail[i] < 0) {
                return Optional.of(FileFault.POLYGLOT); // something else goes on behind the end
            }
        }
        return Optional.empty();
    }
}
