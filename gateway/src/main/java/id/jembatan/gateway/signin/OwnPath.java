package id.jembatan.gateway.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// A place of the portal to go back to. What comes from a form or a link may point anywhere; only a path of ours is
/// followed, so that nobody can lend our name to a page of his own.
public final class OwnPath {

    private OwnPath() {}

    /// @param wanted path and query, for example `/partners?country=TR`
    /// @return the same if it is a path of this host, otherwise `other`
    public static URI of(@Nullable String wanted, String other) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return URI.create(other);
        }
        try {
            var uri = new URI(wanted);
            return uri.getHost() == null && uri.getScheme() == null && uri.getRawAuthority() == null
                    ? uri
                    : URI.create(other);
        } catch (URISyntaxException e) {
            return URI.create(other);
        }
    }
}
