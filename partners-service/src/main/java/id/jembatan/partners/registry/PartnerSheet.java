package id.jembatan.partners.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.jembatan.partners.partnership.Partnership;
import id.jembatan.partners.place.Location;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Partners as a table, in the columns that an import reads: one row for each relation, one for a partner without any.
final class PartnerSheet {

    static final String MEDIA_TYPE = "text/csv";

    private static final List<String> HEADER = List.of(
            "code",
            "name",
            "local_name",
            "kind",
            "country_iso2",
            "latitude",
            "longitude",
            "partnership_kind",
            "since_year",
            "source",
            "certainty");

    private PartnerSheet() {}

    static String of(Stream<List<Partner>> parts) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            parts.flatMap(List::stream).forEach(partner -> {
                if (partner.partnerships().isEmpty()) {
                    csv.writeRecord(row(partner, null));
                }
                partner.partnerships().forEach(each -> csv.writeRecord(row(partner, each)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Partner partner, @Nullable Partnership tie) {
        Location location = partner.location();
        return List.of(
                partner.code(),
                harmless(partner.name()),
                harmless(partner.localName()),
                partner.kind().code(),
                partner.country(),
                location == null ? "" : location.latitude().toPlainString(),
                location == null ? "" : location.longitude().toPlainString(),
                tie == null ? "" : tie.kind(),
                tie == null || tie.since() == null ? "" : tie.since().toString(),
                harmless(tie == null ? partner.source() : tie.source()),
                harmless(tie == null ? partner.certainty() : tie.certainty()));
    }

    /// A spreadsheet runs what begins like a formula, also in its full-width form; an apostrophe keeps it text.
    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
