package id.jembatan.platform.refusal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that the suite speaks. The first one is spoken to whoever does not say.
public final class Languages {

    public static final Locale INDONESIAN = Locale.of("id");
    public static final Locale ENGLISH = Locale.of("en");
    public static final Locale TURKISH = Locale.of("tr");

    /// In the order in which a switch shows them.
    public static final List<Locale> ALL = List.of(INDONESIAN, ENGLISH, TURKISH);

    private static final int LONGEST_HEADER = 200;

    /// What browsers send is a matter of a few dozen texts; whatever else comes does not grow this.
    private static final LoadingCache<String, Locale> READ =
            Caffeine.newBuilder().maximumSize(500).build(Languages::read);

    private Languages() {}

    /// Picks one by an `Accept-Language` header (RFC 9110, section 12.5.4); a header that cannot be read counts as
    /// none.
    public static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return INDONESIAN;
        }
        return READ.get(header);
    }

    private static Locale read(String header) {
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), ALL);
            return found == null ? INDONESIAN : found;
        } catch (IllegalArgumentException e) {
            return INDONESIAN;
        }
    }
}
