package id.jembatan.agreements.agreement;

import id.jembatan.agreements.confidentiality.Confidentiality;
import id.jembatan.agreements.confidentiality.ConfidentialityClass;
import id.jembatan.agreements.confidentiality.Reach;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

    private final Confidentiality confidentiality;
    private final Clock clock;
    private final ZoneId zone;

    Rows(Confidentiality confidentiality, Clock clock, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.confidentiality = confidentiality;
        this.clock = clock;
        this.zone = zone;
    }

    /// A condition on the case `a`, with its parameters.
    public record Condition(String hql, Map<String, Object> parameters) {}

    /// Whether a list of texts holds a value, in the form that an index answers.
    public static String contains(String list, String parameter) {
        return "cast(sql('(? @> array[cast(? as text)])', " + list + ", :" + parameter + ") as Boolean) = true";
    }

    /// The day in the zone of the office.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /// The day of a moment, in the zone of the office.
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// The cases that this caller may see now: accreditations are days, so today decides.
    public Condition seenBy(Caller caller) {
        if (seesAll(caller)) {
            return new Condition("a.enteredInError = false", Map.of());
        }
        var either = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (caller.is("mission-officer") && caller.mission() != null) {
            either.add("""
                    exists (select 1 from Party rp
                    join KnownPartner ro on ro.id = rp.partnerId
                    join KnownPartner rk on rk.id = ro.currentId
                    join KnownAccreditation ra on ra.country = rk.country
                    join KnownMission rm on rm.id = ra.missionId
                    where rp.agreementId = a.id and rp.endedAt is null and rm.code = :rowsMission
                    and (ra.fromDay is null or ra.fromDay <= :rowsToday)
                    and (ra.untilDay is null or ra.untilDay >= :rowsToday))""");
            parameters.put("rowsMission", caller.mission());
            parameters.put("rowsToday", today());
        }
        if (caller.is("partner-officer") && caller.partner() != null) {
            // What was shared with a record that his organisation's record holds now is shared with him.
            either.add("(" + contains("a.sharedWith", "rowsPartner") + """
                     or exists (select 1 from KnownPartner so join KnownPartner sk on sk.id = so.currentId
                    where sk.code = :rowsPartner
                    and cast(sql('(? @> array[cast(? as text)])', a.sharedWith, so.code) as Boolean) = true))""");
            parameters.put("rowsPartner", caller.partner());
        }
        return either.isEmpty()
                ? new Condition("1 = 0", Map.of())
                : new Condition(
                        "a.enteredInError = false and (" + String.join(" or ", either) + ")", Map.copyOf(parameters));
    }

    /// The same for statements of our own, on the table `agreement a`.
    public Condition seenIn(Caller caller) {
        if (seesAll(caller)) {
            return new Condition("not a.entered_in_error", Map.of());
        }
        var either = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (caller.is("mission-officer") && caller.mission() != null) {
            either.add("""
                    exists (select from party rp join known_partner ro on ro.id = rp.partner_id
                    join known_partner rk on rk.id = ro.current_id
                    join known_accreditation ra on ra.country = rk.country
                    join known_mission rm on rm.id = ra.mission_id
                    where rp.agreement_id = a.id and rp.ended_at is null and rm.code = :rowsMission
                    and (ra.from_day is null or ra.from_day <= :rowsToday)
                    and (ra.until_day is null or ra.until_day >= :rowsToday))""");
            parameters.put("rowsMission", caller.mission());
            parameters.put("rowsToday", today());
        }
        if (caller.is("partner-officer") && caller.partner() != null) {
            either.add("(a.shared_with @> array[cast(:rowsPartner as text)] or a.shared_with && array("
                    + " select so.code from known_partner so join known_partner sk on sk.id = so.current_id"
                    + " where sk.code = :rowsPartner))");
            parameters.put("rowsPartner", caller.partner());
        }
        return either.isEmpty()
                ? new Condition("false", Map.of())
                : new Condition(
                        "not a.entered_in_error and (" + String.join(" or ", either) + ")", Map.copyOf(parameters));
    }

    /// The documents `d` of such a case `a` that the caller may know of: their class decides, and for some readers the
    /// mark as shared or the department.
    public Condition documentsSeenBy(Caller caller) {
        var either = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        var all = confidentiality.readable(caller, Reach.ALL);
        if (!all.isEmpty()) {
            either.add("d.confidentiality in :rowsAll");
            parameters.put("rowsAll", all);
        }
        var own = confidentiality.readable(caller, Reach.OWN_AGENCY);
        if (!own.isEmpty() && caller.agency() != null) {
            either.add("(d.confidentiality in :rowsOwn and a.agency = :rowsAgency)");
            parameters.put("rowsOwn", own);
            parameters.put("rowsAgency", caller.agency());
        }
        var shared = confidentiality.readable(caller, Reach.SHARED);
        if (!shared.isEmpty()) {
            either.add("(d.confidentiality in :rowsShared and d.shared = true)");
            parameters.put("rowsShared", shared);
        }
        return either.isEmpty()
                ? new Condition("1 = 0", Map.of())
                : new Condition("(" + String.join(" or ", either) + ")", Map.copyOf(parameters));
    }

    /// The same for one document that was read already, of a case that the caller sees.
    boolean knows(Caller caller, ConfidentialityClass name, boolean shared, @Nullable String agency) {
        return confidentiality.readable(caller, Reach.ALL).contains(name)
                || caller.agency() != null
                        && caller.agency().equals(agency)
                        && confidentiality.readable(caller, Reach.OWN_AGENCY).contains(name)
                || shared && confidentiality.readable(caller, Reach.SHARED).contains(name);
    }

    /// The same for statements of our own, on the tables `document d` and `agreement a`.
    public Condition documentsSeenIn(Caller caller) {
        var either = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        either.add("d.confidentiality = any(:rowsAll)");
        parameters.put("rowsAll", names(confidentiality.readable(caller, Reach.ALL)));
        if (caller.agency() != null) {
            either.add("d.confidentiality = any(:rowsOwn) and a.agency = :rowsAgency");
            parameters.put("rowsOwn", names(confidentiality.readable(caller, Reach.OWN_AGENCY)));
            parameters.put("rowsAgency", caller.agency());
        }
        either.add("d.confidentiality = any(:rowsShared) and d.shared");
        parameters.put("rowsShared", names(confidentiality.readable(caller, Reach.SHARED)));
        return new Condition("(" + String.join(" or ", either) + ")", Map.copyOf(parameters));
    }

    private static String[] names(Set<ConfidentialityClass> classes) {
        return classes.stream().map(Enum::name).toArray(String[]::new);
    }

    /// Whether internal remarks, such as the reasons of moves, are for this caller.
    public boolean seesInside(Caller caller) {
        return seesAll(caller) || caller.is("mission-officer");
    }

    public boolean seesAll(Caller caller) {
        return caller.roles().stream().anyMatch(ALL_ROWS::contains);
    }

    /// Whether a case that the caller sees, and that belongs to this department, is his to change.
    public boolean mayChange(Caller caller, @Nullable String agency) {
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
