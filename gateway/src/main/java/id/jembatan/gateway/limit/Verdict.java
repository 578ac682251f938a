package id.jembatan.gateway.limit;

/// What became of one request to take.
///
/// @param allowed whether there was one left
/// @param remaining how many are left now
/// @param full seconds until all of them are there again
/// @param next seconds until the next one is there, if there is none now
record Verdict(Quota quota, boolean allowed, long remaining, long full, long next) {

    /// As an item of the header `RateLimit`.
    String field() {
        return "\"" + quota.name() + "\";r=" + remaining + ";t=" + full;
    }
}
