package id.jembatan.agreements.agreement;

import id.jembatan.agreements.store.Vault;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// Answers with the bytes of a document, whole or in part, as they come from the store.
@ApplicationScoped
class DocumentContent {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Vault vault;

    DocumentContent(Vault vault) {
        this.vault = vault;
    }

    RestResponse<InputStream> answer(Document document, HttpHeaders asked) throws IOException {
        var tag = "\"" + document.hash() + "\"";
        if (names(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return RestResponse.ResponseBuilder.<InputStream>notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        var condition = asked.getHeaderString("If-Range");
        var part = condition == null || condition.equals(tag)
                ? ByteRange.of(asked.getHeaderString("Range"), document.size()).orElse(null)
                : null;
        var range = part == null ? new ByteRange(0, document.size()) : part;
        var answer = RestResponse.ResponseBuilder.create(
                        part == null ? Status.OK : Status.PARTIAL_CONTENT, open(document, range))
                .type(MediaType.valueOf(document.mediaType()))
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.ETAG, tag)
                // RFC 9530: of the whole, whatever part is sent.
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(document.hash())) + ":")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document.fileName()));
        if (part != null) {
            answer.header("Content-Range", range.told(document.size()));
        }
        return answer.build();
    }

    private InputStream open(Document document, ByteRange range) throws IOException {
        try {
            return vault.open(document.hash(), range.from(), range.length());
        } catch (FileNotFoundException e) {
            throw new Refusal(DocumentProblem.FILE_UNAVAILABLE).header("Retry-After", "3600");
        }
    }

    private static boolean names(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                        .anyMatch(it -> it.equals(tag) || it.equals("*"));
    }

    /// RFC 6266 and 8187: a plain name for old readers, the whole one for the others; always to be saved, never shown
    /// in
    /// place.
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || "!#$&+-.^_`|~".indexOf(letter) >= 0)) {
                whole.append(letter);
            } else {
                whole.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
