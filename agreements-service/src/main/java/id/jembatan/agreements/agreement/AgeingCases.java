package id.jembatan.agreements.agreement;

import io.smallrye.config.ConfigMapping;
import java.time.Period;

/// When a case is marked because time has passed. Data: an office may want other times.
@ConfigMapping(prefix = "jembatan.cases")
interface AgeingCases {

    /// How long before its end a case is EXPIRING.
    Period expiringWithin();

    /// How long nothing must have changed for a case to be DORMANT.
    Period dormantAfter();
}
