package id.jembatan.kpi.scorecard;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.util.Arrays;
import java.util.Locale;

/// Under what figures are put together.
enum ParentKind {
    AGREEMENT,
    PARTNER,
    SECTOR,
    GOAL,
    PROGRAMME;

    /// By its place in an address: `partners`.
    static ParentKind read(String collection) {
        return Arrays.stream(values())
                .filter(kind -> kind.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    String collection() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
