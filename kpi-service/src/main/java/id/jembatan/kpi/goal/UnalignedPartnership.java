package id.jembatan.kpi.goal;

import id.jembatan.kpi.neighbour.KnownPartnership;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partnership that contributes to no goal.
///
/// @param name the partner's present name, or its code where no name was heard yet
/// @param stage as the agreements tell; null where none does
/// @param ended why the relation ended; null as long as it goes on
record UnalignedPartnership(
        UUID id,
        String partner,
        String name,
        String country,
        String kind,
        @Nullable String stage,
        @Nullable String ended) {

    static UnalignedPartnership of(KnownPartnership it, @Nullable String name) {
        return new UnalignedPartnership(
                it.id(),
                it.partnerCode(),
                name == null ? it.partnerCode() : name,
                it.country(),
                it.kind(),
                it.stage(),
                it.ended());
    }
}
