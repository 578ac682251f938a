package id.jembatan.gateway.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import id.jembatan.gateway.page.Frame;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.w3c.dom.Document;

/// Makes a tagged PDF (PDF/UA) of a sheet: a template that includes `sheet` and is well-formed XML. Our fonts
/// are in it, SVG is drawn as lines, the style is `pdf/sheet.css` (and `pdf/chart.css` for what is inside of
/// SVG). Nothing is fetched from anywhere: a sheet that names an address gets nothing from it.
@ApplicationScoped
public class Pdf {

    public static final String MEDIA_TYPE = "application/pdf";

    private final Semaphore places;
    private final Duration longest;
    private final ZoneId zone;
    private final Clock clock;
    private final Fonts fonts = new Fonts();
    private final String sheetStyle = text("/pdf/sheet.css");
    private final String chartStyle = text("/pdf/chart.css");

    /// @param atOnce how many are made side by side: each takes a processor and some 50 MB for a moment
    /// @param longest how long a request waits for its turn
    Pdf(
            @ConfigProperty(name = "jembatan.pdf.at-once") int atOnce,
            @ConfigProperty(name = "jembatan.pdf.longest-wait") Duration longest,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone,
            Clock clock) {
        this.places = new Semaphore(atOnce, true);
        this.longest = longest;
        this.zone = zone;
        this.clock = clock;
    }

    /// The answer to whoever asked for the sheet as a file.
    ///
    /// @param name of the file, without its ending; may have letters of any script
    /// @throws Refusal 503 if there was no place in time
    public Response of(TemplateInstance sheet, Frame frame, String name) {
        return Response.ok(bytes(sheet, frame.language()), MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".pdf"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .build();
    }

    /// @throws Refusal 503 if there was no place in time
    public byte[] bytes(TemplateInstance sheet, Locale language) {
        return render(sheet.setLocale(language).render());
    }

    byte[] render(String html) {
        try {
            if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(PdfProblem.TOO_MANY_SHEETS).header("Retry-After", "10");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(PdfProblem.TOO_MANY_SHEETS).header("Retry-After", "10");
        }
        try {
            return print(Sheet.read(html)
                    .styled(sheetStyle, chartStyle)
                    .legible(fonts)
                    .document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private byte[] print(Document document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Jembatan");
        builder.useExternalResourceAccessControl(
                (uri, type) -> false,
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false,
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (var face : fonts.faces()) {
            FSSupplier<InputStream> file = () -> new ByteArrayInputStream(face.file());
            builder.useFont(file, face.family(), face.weight(), face.style(), true);
        }
        try (var drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
            builder.withW3cDocument(document, null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                var pdf = renderer.getPdfDocument();
                var now = GregorianCalendar.from(ZonedDateTime.now(clock.withZone(zone)));
                pdf.getDocumentInformation().setCreationDate(now);
                pdf.getDocumentInformation().setModificationDate(now);
                pdf.save(bytes);
            }
        }
        return bytes.toByteArray();
    }

    /// The name twice: in plain letters, and as it is (RFC 6266).
    static String disposition(String name) {
        var plain = Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9 ._-]", "")
                .strip();
        return "attachment; filename=\"" + (plain.startsWith(".") ? "jembatan" + plain : plain)
                + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(String resource) {
        try (var in = Pdf.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The build has left out " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
