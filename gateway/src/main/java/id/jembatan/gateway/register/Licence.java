package id.jembatan.gateway.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Who gives the data out, and under which licence. Nothing of it has a default: an office decides that.
@ConfigMapping(prefix = "jembatan.public")
interface Licence {

    /// The address of the licence, such as `https://creativecommons.org/licenses/by/4.0/`.
    Optional<URI> licence();

    /// Its name as people write it; the address where there is none.
    Optional<String> licenceName();

    /// So long an answer of the register may be kept by whoever asked for it.
    @WithDefault("60S")
    Duration fresh();

    /// Who gives the data out.
    Optional<String> publisher();

    /// Where to write about the data, for example `mailto:` and an address.
    Optional<URI> contact();

    default String name() {
        return licenceName().or(() -> licence().map(URI::toString)).orElse("");
    }
}
