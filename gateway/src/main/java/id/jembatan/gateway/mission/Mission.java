package id.jembatan.gateway.mission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An embassy or a consulate, as pages show it.
///
/// @param kind `embassy`, `consulate_general` or `consulate`
/// @param accreditationUnknown whether nobody knows what it is accredited to
/// @param actions what this reader may do with it now: `update`, `accredit`
public record Mission(
        UUID id,
        String code,
        String kind,
        String name,
        @Nullable String localName,
        Seat seat,
        @Nullable List<Accreditation> accreditations,
        boolean accreditationUnknown,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable List<String> actions) {

    public record Seat(String country) {}

    /// To a country from a day to a day, both included; an absent day is not known.
    public record Accreditation(
            UUID id,
            String country,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public List<Accreditation> accredited() {
        return accreditations == null ? List.of() : accreditations;
    }

    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }
}
