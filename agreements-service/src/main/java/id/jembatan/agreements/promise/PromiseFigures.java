package id.jembatan.agreements.promise;

import java.time.Instant;
import java.util.Map;

/// What became of promises, over all cases that the caller may see. A figure without its definition is worthless.
///
/// @param cases how many cases have a promise that nobody has picked up
/// @param definition what is counted, in the reader's language
public record PromiseFigures(
        long cases, Tally.Counts counts, String definition, Map<String, String> filters, Instant asOf) {}
