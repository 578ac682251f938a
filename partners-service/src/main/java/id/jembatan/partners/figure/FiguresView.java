package id.jembatan.partners.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Figures of a period, counted over the rows that the caller sees.
///
/// @param from the first day that counts; absent: from the beginning
/// @param until the last day that counts; absent: without end
@Schema(name = "Figures")
public record FiguresView(
        @Nullable LocalDate from, @Nullable LocalDate until, Instant asOf, List<Figure> figures) {}
