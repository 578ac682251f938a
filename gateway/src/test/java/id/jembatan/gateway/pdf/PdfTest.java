package id.jembatan.gateway.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Pdf pdf =
            new Pdf(1, Duration.ofSeconds(1), ZoneId.of("Asia/Jakarta"), Clock.fixed(NOW, ZoneId.of("UTC")));

    private static String sheet(String body) {
        return """
                <!DOCTYPE html>
                <html lang="id"><head><title>Catatan ringkas: Ankara</title>
                <meta name="subject" content="Kerja sama daerah" /><meta name="description" content="Kerja sama" /></head>
                <body><div class="foot">kaki</div><h1>Ankara</h1>%s</body></html>""".formatted(body);
    }

    @Test
    void a_sheet_is_tagged_and_says_its_language_and_title() throws IOException {
        try (var made = open(sheet("<p>Isi</p><table><thead><tr><th>Nama</th></tr></thead>"
                + "<tbody><tr><td>Ankara</td></tr></tbody></table>"))) {
            var catalog = made.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("id");
            assertThat(made.getDocumentInformation().getTitle()).isEqualTo("Catatan ringkas: Ankara");
            assertThat(made.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(NOW);
        }
    }

    @Test
    void every_letter_of_our_languages_is_printed_with_our_own_fonts() throws IOException {
        var words = "İğdır Şişli Çağlayan ĞÜŞİÖÇ ığüşöç “kerja sama” – résumé Kraków Αθήνα Москва";

        try (var made = open(sheet("<p>" + words + " <strong>tebal</strong> <em>miring</em></p>"))) {
            assertThat(new PDFTextStripper().getText(made)).contains(words, "tebal", "miring");
            assertThat(fonts(made)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            });
        }
    }

    @Test
    void a_picture_is_drawn_and_what_it_says_is_there() throws IOException {
        var picture = """
                <figure><svg width="200" height="40" viewBox="0 0 200 40" role="img" aria-label="Capaian 50 %"><rect class="track" width="200" height="12"/><rect class="value" width="100" height="12"/></svg></figure>""";

        var with = pdf.render(sheet(picture));
        var without = pdf.render(sheet("<p>-</p>"));

        assertThat(with.length).isGreaterThan(without.length);
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var html = sheet("<p><img src=\"" + address + "/a.png\" alt=\"a\" /><a href=\"" + address + "/b\">b</a></p>"
                            + "<svg width=\"10\" height=\"10\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                            + "<image width=\"5\" height=\"5\" xlink:href=\"" + address + "/c.png\"/></svg>"
                            + "<p><img src=\"file:///etc/hostname\" alt=\"d\" /></p>")
                    .replace(
                            "</head>",
                            "<link rel=\"stylesheet\" href=\"" + address + "/e.css\" /><style>@import url(" + address
                                    + "/f.css); body { background: url(" + address + "/g.png) }</style></head>");

            assertThat(pdf.render(html)).isNotEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_entity_of_the_machine_is_not_read() {
        var html = """
                <!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <html lang="id"><head><title>t</title></head><body><p>[&secret;]</p></body></html>""";

        assertThat(Sheet.read(html).document().getElementsByTagName("p").item(0).getTextContent())
                .isEqualTo("[]");
    }

    @Test
    void a_name_in_a_script_that_we_cannot_print_gives_way() throws IOException {
        try (var made = open(sheet("<p>Seoul <span class=\"own-script\">서울특별시</span></p><p>Kota 서</p>"))) {
            assertThat(new PDFTextStripper().getText(made))
                    .contains("Seoul", "Kota")
                    .doesNotContain("서울", "#");
        }
    }

    @Test
    void the_same_sheet_has_the_same_size_and_words_again() throws IOException {
        var html = sheet("<p>Sama</p>");

        assertThat(pdf.render(html)).hasSameSizeAs(pdf.render(html));
    }

    @Test
    void a_template_that_is_not_well_formed_is_our_mistake() {
        assertThatThrownBy(() -> pdf.render("<html><p></html>")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_file_has_its_name_in_plain_letters_and_as_it_is() {
        assertThat(Pdf.disposition("Çağrı ıslak \"x\".pdf"))
                .isEqualTo(
                        "attachment; filename=\"Cagri islak x.pdf\"; filename*=UTF-8''%C3%87a%C4%9Fr%C4%B1%20%C4%B1slak%20%22x%22.pdf");
    }

    private PDDocument open(String html) throws IOException {
        return Loader.loadPDF(pdf.render(html));
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
