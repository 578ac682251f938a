package id.jembatan.kpi.scorecard;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/// When a scorecard is opened by itself.
@ConfigMapping(prefix = "jembatan.scorecards")
interface ScorecardSettings {

    /// The stages (as the procedures name them) on which an agreement gets its scorecard.
    Set<String> stages();
}
