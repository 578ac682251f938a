package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.conditional.Tag;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers about one relation. What it shows also depends on the day and on what happened since, which no version
/// counts: so its ETag is the version, for `If-Match`, and a mark of all that is shown.
final class Freshness {

    private Freshness() {}

    static RestResponse<PartnershipView> ok(PartnershipView view, Caller caller, HttpHeaders headers) {
        var tag = tag(view, caller);
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var same = known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
        return same
                ? RestResponse.ResponseBuilder.<PartnershipView>notModified()
                        .header(HttpHeaders.ETAG, tag)
                        .build()
                : RestResponse.ResponseBuilder.ok(view)
                        .header(HttpHeaders.ETAG, tag)
                        .build();
    }

    static RestResponse<PartnershipView> created(PartnershipView view, Caller caller) {
        return RestResponse.ResponseBuilder.<PartnershipView>create(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/partnerships/" + view.id()))
                .header(HttpHeaders.ETAG, tag(view, caller))
                .entity(view)
                .build();
    }

    private static String tag(PartnershipView view, Caller caller) {
        var mark = new CRC32C();
        mark.update(view.toString().getBytes(StandardCharsets.UTF_8));
        var plain = Tag.of(view.version(), caller).value();
        return plain.substring(0, plain.length() - 1) + "-" + Long.toHexString(mark.getValue()) + "\"";
    }
}
