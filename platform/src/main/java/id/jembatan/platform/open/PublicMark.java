package id.jembatan.platform.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A decision on whether everybody may see something.
///
/// @param number counts the decisions on one subject
/// @param by who decided
@Schema(name = "PublicMark")
public record PublicMark(int number, @JsonProperty("public") boolean isPublic, String reason, Instant at, String by) {}
