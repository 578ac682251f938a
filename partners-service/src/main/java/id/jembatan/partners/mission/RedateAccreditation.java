package id.jembatan.partners.mission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What of an accreditation can be changed: its days. Another country is another accreditation.
public record RedateAccreditation(
        @Nullable LocalDate from, @Nullable LocalDate until) {}
