package id.jembatan.platform.conditional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.jembatan.platform.caller.Caller;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/// A strong ETag: the version of the resource, and a mark of everything else that the body depends on (which actions
/// the caller has, in which language the labels are).
public record Tag(String value) {

    /// A caller is the same object for all requests of one token, so his mark is made once.
    private static final LoadingCache<Caller, String> MARKS =
            Caffeine.newBuilder().weakKeys().build(Tag::mark);

    public static Tag of(long version, Caller caller) {
        return new Tag("\"" + version + "-" + MARKS.get(caller) + "\"");
    }

    private static String mark(Caller caller) {
        var mark = new CRC32C();
        for (var part : new TreeSet<>(caller.permissions())) {
            mark.update(part.getBytes(StandardCharsets.UTF_8));
        }
        for (var part : new TreeSet<>(caller.roles())) {
            mark.update(part.getBytes(StandardCharsets.UTF_8));
        }
        for (var part : new String[] {caller.agency(), caller.mission(), caller.partner()}) {
            mark.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
        }
        mark.update(caller.language().toLanguageTag().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(mark.getValue());
    }

    /// Whether an `If-Match` value names this version. Another language or another right does not make it stale: only
    /// the version decides about a lost update.
    boolean isSameVersionAs(String other) {
        var dash = value.indexOf('-');
        return other.startsWith(value.substring(0, dash + 1)) && other.endsWith("\"");
    }
}
