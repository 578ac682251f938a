package id.jembatan.agreements.procedure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a case stands.
public record Situation(
        String stage,
        boolean onHold,
        Set<String> flags,
        @Nullable String endReason) {

    public static Situation at(String stage) {
        return new Situation(stage, false, Set.of(), null);
    }
}
