package id.jembatan.platform.vault;

import id.jembatan.platform.filetype.FileProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.arc.properties.IfBuildProperty;
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

/// Answers with the bytes of a kept file, whole or in part, as they come from the store.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.vault.enabled", stringValue = "true")
public class KeptContent {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Vault vault;

    KeptContent(Vault vault) {
        this.vault = vault;
    }

    /// A file as its record tells of it.
    ///
    /// @param name under which it is saved
    public record Kept(String hash, long size, String mediaType, String name) {}

    /// @param asked with `If-None-Match`, `Range` and `If-Range`; the ETag is the hash
    public RestResponse<InputStream> answer(Kept file, HttpHeaders asked) throws IOException {
        var tag = "\"" + file.hash() + "\"";
        if (names(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return RestResponse.ResponseBuilder.<InputStream>notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        var condition = asked.getHeaderString("If-Range");
        var part = condition == null || condition.equals(tag)
                ? ByteRange.of(asked.getHeaderString("Range"), file.size()).orElse(null)
                : null;
        var range = part == null ? new ByteRange(0, file.size()) : part;
        var answer = RestResponse.ResponseBuilder.create(
                        part == null ? Status.OK : Status.PARTIAL_CONTENT, open(file, range))
                .type(MediaType.valueOf(file.mediaType()))
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.ETAG, tag)
                // RFC 9530: of the whole, whatever part is sent.
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(file.hash())) + ":")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
        if (part != null) {
            answer.header("Content-Range", range.told(file.size()));
        }
        return answer.build();
    }

    private InputStream open(Kept file, ByteRange range) throws IOException {
        try {
            return vault.open(file.hash(), range.from(), range.length());
        } catch (FileNotFoundException e) {
            throw new Refusal(FileProblem.FILE_UNAVAILABLE).header("Retry-After", "3600");
        }
    }

    private static boolean names(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                        .anyMatch(it -> it.equals(tag) || it.equals("*"));
    }

    /// RFC 6266 and 8187: a plain name for old readers, the whole one for the others; always to be saved, never
    /// shown in place.
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
