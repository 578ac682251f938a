package id.jembatan.gateway.engagement;

import id.jembatan.gateway.desk.PartnerRef;
import id.jembatan.gateway.page.KnownDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens when and where at a visit, who comes, whom to call.
///
/// @param personalDataUntil the last day on which names and contacts are shown
public record Programme(
        UUID engagement,
        @Nullable String subject,
        KnownDate from,
        @Nullable KnownDate until,
        @Nullable String place,
        List<PartnerRef> partners,
        List<Line> lines,
        List<Delegate> delegation,
        LocalDate personalDataUntil,
        boolean personalDataLeftOut) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    public record Line(
            UUID id,
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            String zone,
            @Nullable String place,
            String what,
            @Nullable String who) {

        /// Day and time as clocks show it where it takes place.
        LocalDateTime begins() {
            return startsAt.atZoneSameInstant(ZoneId.of(zone)).toLocalDateTime();
        }

        /// From when to when, as clocks show it there.
        public String clock() {
            var begins = CLOCK.format(begins());
            return endsAt == null
                    ? begins
                    : begins + "\u2013" + CLOCK.format(endsAt.atZoneSameInstant(ZoneId.of(zone)));
        }
    }

    public record Delegate(
            String side,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Long people,
            @Nullable Reachable contact) {}

    public record Reachable(
            UUID id,
            String name,
            @Nullable String role,
            @Nullable String mail,
            @Nullable String phone) {}

    /// The lines of one day.
    public record Day(LocalDate on, List<Line> lines) {}

    public List<Day> days() {
        var days = new LinkedHashMap<LocalDate, List<Line>>();
        lines.forEach(line -> days.computeIfAbsent(line.begins().toLocalDate(), _ -> new ArrayList<>())
                .add(line));
        return days.entrySet().stream()
                .map(each -> new Day(each.getKey(), each.getValue()))
                .toList();
    }

    public boolean hasContacts() {
        return delegation.stream().anyMatch(each -> each.contact() != null);
    }
}
