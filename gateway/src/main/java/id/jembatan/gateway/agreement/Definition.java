package id.jembatan.gateway.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/// What a number means: without it no number is shown.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Definition(String text, Instant asOf) {}
