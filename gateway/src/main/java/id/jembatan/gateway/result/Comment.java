package id.jembatan.gateway.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody said about a figure.
///
/// @param partner the code of the partner whose officer said it
/// @param shared whether officers of the partner read it
public record Comment(String words, @Nullable String partner, boolean shared, String by, Instant at) {}
