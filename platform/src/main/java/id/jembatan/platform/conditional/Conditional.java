package id.jembatan.platform.conditional;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Answers that carry a version, and the check of the version that a change was made against (RFC 9110, section 13).
public final class Conditional {

    private Conditional() {}

    /// 200 with its ETag, or 304 without a body if the caller has this very representation already.
    public static <T> RestResponse<T> ok(T view, long version, Caller caller, HttpHeaders headers) {
        var tag = Tag.of(version, caller);
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null && names(known, tag) ? unchanged(tag) : ok(view, tag);
    }

    /// The same for who can tell the version more cheaply than the whole: what the caller has already is never built.
    ///
    /// @param present the version as it is now, asked only of who has some version; refuses as the reading does
    /// @param read what to show
    /// @param versionOf the version of what was read
    public static <T> RestResponse<T> ok(
            LongSupplier present, Supplier<T> read, ToLongFunction<T> versionOf, Caller caller, HttpHeaders headers) {
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null) {
            var tag = Tag.of(present.getAsLong(), caller);
            if (names(known, tag)) {
                return unchanged(tag);
            }
        }
        var view = read.get();
        return ok(view, Tag.of(versionOf.applyAsLong(view), caller));
    }

    private static <T> RestResponse<T> ok(T view, Tag tag) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, tag.value())
                .build();
    }

    private static <T> RestResponse<T> unchanged(Tag tag) {
        return RestResponse.ResponseBuilder.<T>notModified()
                .header(HttpHeaders.ETAG, tag.value())
                .build();
    }

    /// 201 with the address and the ETag of what was made.
    public static <T> RestResponse<T> created(URI location, T view, long version, Caller caller) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .location(location)
                .header(HttpHeaders.ETAG, Tag.of(version, caller).value())
                .entity(view)
                .build();
    }

    /// Refuses a change that was made without, or against another, version.
    ///
    /// @throws Refusal 428 without `If-Match`, 412 with the current ETag if it names another version
    public static void check(HttpHeaders headers, long version, Caller caller) {
        check(headers.getHeaderString(HttpHeaders.IF_MATCH), version, caller);
    }

    static void check(@Nullable String ifMatch, long version, Caller caller) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(CommonProblem.PRECONDITION_REQUIRED);
        }
        var tag = Tag.of(version, caller);
        // "*" would switch the protection off, so it names no version here; a weak tag never matches (section 13.1.1).
        var same = Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag::isSameVersionAs);
        if (!same) {
            throw new Refusal(CommonProblem.STALE).header(HttpHeaders.ETAG, tag.value());
        }
    }

    private static boolean names(String header, Tag tag) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                        .anyMatch(tag.value()::equals);
    }
}
