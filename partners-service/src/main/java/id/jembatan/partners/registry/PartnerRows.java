package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which partners a caller may know of, and what he may do with them. Reads, lists, counts, maps and exports all ask
/// here, so that they cannot differ.
@ApplicationScoped
public class PartnerRows {

    /// Who works for the whole register. Everybody else sees what his organisation has to do with.
    private static final Set<String> ALL_ROWS = Set.of(
            "bureau-officer",
            "bureau-head",
            "legal-reviewer",
            "home-affairs-reviewer",
            "foreign-affairs-reviewer",
            "agency-officer",
            "auditor",
            "administrator");

    private final Clock clock;
    private final ZoneId zone;

    PartnerRows(Clock clock, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// A condition on the partner `p`, with its parameters.
    record Condition(String sql, Map<String, Object> parameters) {}

    /// The rows that this caller may see now. A mission's day begins and ends in the zone of the first user, because
    /// accreditations are days, not instants.
    Condition seenBy(Caller caller) {
        if (caller.roles().stream().anyMatch(ALL_ROWS::contains)) {
            return new Condition("true", Map.of());
        }
        var either = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (caller.is("mission-officer") && caller.mission() != null) {
            either.add("""
                    exists (select from mission m join accreditation a on a.mission_id = m.id
                    where m.code = :ownMission and a.country = p.country
                    and coalesce(a.valid_from, '-infinity') <= :today
                    and coalesce(a.valid_until, 'infinity') >= :today)""");
            parameters.put("ownMission", caller.mission());
            parameters.put("today", LocalDate.now(clock.withZone(zone)));
        }
        if (caller.is("partner-officer") && caller.partner() != null) {
            either.add("p.code = :ownPartner");
            parameters.put("ownPartner", caller.partner());
        }
        return either.isEmpty()
                ? new Condition("false", Map.of())
                : new Condition("(" + String.join(" or ", either) + ")", Map.copyOf(parameters));
    }

    /// What the caller may do with a partner that he sees. Whoever may change, may change what he sees.
    List<String> actions(Caller caller) {
        return caller.may("partner:update") ? List.of("update", "rename") : List.of();
    }
}
