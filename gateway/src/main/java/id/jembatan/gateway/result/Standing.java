package id.jembatan.gateway.result;

import java.time.LocalDate;
import java.util.List;

/// Where all that is measured stands, by the bands of the thresholds.
public record Standing(List<Band> statuses, LocalDate asOf) {

    /// @param verified how many of them by verified figures, `reported` by such as nobody has verified
    public record Band(String code, long count, long verified, long reported) {}

    public long all() {
        return statuses.stream().mapToLong(Band::count).sum();
    }
}
