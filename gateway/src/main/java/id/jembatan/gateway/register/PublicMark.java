package id.jembatan.gateway.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/// A decision on whether everybody may see something.
///
/// @param by who decided
public record PublicMark(int number, @JsonProperty("public") boolean isPublic, String reason, Instant at, String by) {

    /// What is to hold from now on, and why.
    record Wanted(@JsonProperty("public") boolean isPublic, String reason) {}
}
