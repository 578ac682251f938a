package id.jembatan.agreements.agreement;

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
import org.jspecify.annotations.Nullable;

/// Which cases a caller may know of, and which of those he may change. Reads, lists, counts, files and deadlines all
/// ask here, so that they cannot differ.
@ApplicationScoped
public class Rows {

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

    /// Whose own organisation does not bind him when he changes a case.
    private static final Set<String> ALL_CHANGES = Set.of(
            "bureau-officer", "bureau-head", "legal-reviewer", "home-affairs-reviewer", "foreign-affairs-reviewer");

    private final Clock clock;
    private final ZoneId zone;

    Rows(Clock clock, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// A condition on the case `a`, with its parameters.
    record Condition(String hql, Map<String, Object> parameters) {}

    /// Whether a list of texts holds a value, in the form that an index answers.
    static String contains(String list, String parameter) {
        return "cast(sql('(? @> array[cast(? as text)])', " + list + ", :" + parameter + ") as Boolean) = true";
    }

    /// The day in the zone of the office.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /// The cases that this caller may see now: accreditations are days, so today decides.
    Condition seenBy(Caller caller) {
        if (seesAll(caller)) {
            return new Condition("1 = 1", Map.of());
        }
        var either = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (caller.is("mission-officer") && caller.mission() != null) {
            either.add("""
                    exists (select 1 from Party rp
                    join KnownPartner rk on rk.id = rp.partnerId
                    join KnownAccreditation ra on ra.country = rk.country
                    join KnownMission rm on rm.id = ra.missionId
                    where rp.agreementId = a.id and rm.code = :rowsMission
                    and (ra.fromDay is null or ra.fromDay <= :rowsToday)
                    and (ra.untilDay is null or ra.untilDay >= :rowsToday))""");
            parameters.put("rowsMission", caller.mission());
            parameters.put("rowsToday", today());
        }
        if (caller.is("partner-officer") && caller.partner() != null) {
            either.add(contains("a.sharedWith", "rowsPartner"));
            parameters.put("rowsPartner", caller.partner());
        }
        return either.isEmpty()
                ? new Condition("1 = 0", Map.of())
                : new Condition("(" + String.join(" or ", either) + ")", Map.copyOf(parameters));
    }

    /// The documents `d` of such a case that the caller may see: a partner's officer sees those marked as shared.
    Condition documentsSeenBy(Caller caller) {
        return seesInside(caller) ? new Condition("1 = 1", Map.of()) : new Condition("d.shared", Map.of());
    }

    /// Whether internal remarks, such as the reasons of moves, are for this caller.
    boolean seesInside(Caller caller) {
        return seesAll(caller) || caller.is("mission-officer");
    }

    boolean seesAll(Caller caller) {
        return caller.roles().stream().anyMatch(ALL_ROWS::contains);
    }

    /// Whether a case that the caller sees, and that belongs to this department, is his to change.
    boolean mayChange(Caller caller, @Nullable String agency) {
        return caller.roles().stream().anyMatch(ALL_CHANGES::contains)
                || caller.is("mission-officer")
                || caller.is("agency-officer")
                        && caller.agency() != null
                        && caller.agency().equals(agency);
    }

    /// What the caller may do with this case now, from the same rules that decide.
    List<String> actions(Caller caller, @Nullable String agency, boolean isFinal) {
        var actions = new ArrayList<String>();
        if (mayChange(caller, agency)) {
            if (caller.may("agreement:update")) {
                actions.add("update");
                actions.add("state");
            }
            if (caller.may("document:create")) {
                actions.add("add-document");
            }
            if (caller.may("agreement:move") && !isFinal) {
                actions.add("move");
            }
        }
        return actions;
    }
}
