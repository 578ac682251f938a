package id.jembatan.kpi.iati;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/// In whose name this register reports. Nothing of it has a default: an identifier is given by a registration agency.
@ConfigMapping(prefix = "jembatan.iati")
public interface IatiSettings {

    Reporter reporter();

    /// The language of texts that were written without one.
    @WithDefault("id")
    String language();

    /// Where the codes of our own indicators are explained (vocabulary 99).
    Optional<String> indicatorUri();

    interface Reporter {
        /// `{agency}-{number}`, as in the registry.
        Optional<String> ref();

        /// Of the list OrganisationType.
        Optional<String> type();

        /// The name by language.
        Map<String, String> name();
    }
}
