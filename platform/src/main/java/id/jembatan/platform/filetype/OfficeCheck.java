package id.jembatan.platform.filetype;

import id.jembatan.platform.filetype.Inspection.Accepted;
import id.jembatan.platform.filetype.Inspection.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Looks into an archive without unpacking it: whether it is an office file, and whether it is only that.
final class OfficeCheck {

    private static final long LARGEST_DIRECTORY = 2L << 20;
    private static final long MOST_UNPACKED = 512L << 20;
    private static final long BOMB = 32L << 20;
    private static final int DENSEST = 200;
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_LIST = 1 << 20;

    private OfficeCheck() {}

    static Inspection of(Path path, Probe file, List<KindLine> kinds) throws IOException {
        var end = ArchiveEnd.in(file);
        if (end.isEmpty()) {
            return new Refused(FileFault.DAMAGED);
        }
        if (end.get().directorySize() > LARGEST_DIRECTORY) {
            return new Refused(FileFault.HOSTILE_ARCHIVE);
        }
        if (!end.get().fills(file)) {
            return new Refused(FileFault.POLYGLOT);
        }
        try (var zip = new ZipFile(path.toFile())) {
            var fault = fault(zip);
            return fault == null ? kind(zip, kinds) : new Refused(fault);
        } catch (ZipException e) {
            return new Refused(
                    String.valueOf(e.getMessage()).contains("encrypted") ? FileFault.ENCRYPTED : FileFault.DAMAGED);
        }
    }

    private static @Nullable FileFault fault(ZipFile zip) throws IOException {
        var names = new HashSet<String>();
        long unpacked = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = entry.getName().toLowerCase(Locale.ROOT);
            unpacked += Math.max(0, entry.getSize());
            var bomb = entry.getSize() > BOMB && entry.getSize() / DENSEST > entry.getCompressedSize();
            if (!names.add(name) || names.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED || bomb || leaves(name)) {
                return FileFault.HOSTILE_ARCHIVE;
            }
            if (name.endsWith(".class") || name.equals("meta-inf/manifest.mf")) {
                return FileFault.POLYGLOT; // Java would run it
            }
            if (name.endsWith("vbaproject.bin")
                    || name.endsWith("vbadata.xml")
                    || name.contains("activex/")
                    || name.startsWith("basic/")
                    || name.startsWith("scripts/")) {
                return FileFault.MACRO;
            }
        }
        var types = text(zip, "[Content_Types].xml");
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            return FileFault.MACRO;
        }
        return text(zip, "META-INF/manifest.xml").contains("encryption-data") ? FileFault.ENCRYPTED : null;
    }

    private static boolean leaves(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/")).contains("..");
    }

    private static Inspection kind(ZipFile zip, List<KindLine> kinds) throws IOException {
        var openDocument = text(zip, "mimetype").strip();
        for (var line : kinds) {
            var fits = line.check() == KindLine.Check.OFFICE_OPEN_XML
                    ? zip.getEntry("[Content_Types].xml") != null && has(zip, line.mainOrNone())
                    : line.check() == KindLine.Check.OPEN_DOCUMENT
                            && openDocument.equals(line.mediaType())
                            && has(zip, line.mainOrNone());
            if (fits) {
                return new Accepted(line.kind());
            }
        }
        return new Refused(FileFault.NOT_ALLOWED);
    }

    private static boolean has(ZipFile zip, String entry) {
        return zip.getEntry(entry) != null;
    }

    /// The beginning of a part; empty where there is none.
    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        }
    }
}
