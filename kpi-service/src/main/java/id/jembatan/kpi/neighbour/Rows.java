package id.jembatan.kpi.neighbour;

import id.jembatan.platform.caller.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which rows a caller may know of: the only place that decides it, as a condition inside every query. What a caller
/// may do at all is decided by the permissions on the methods; several roles add up.
///
/// - Internal roles: all rows. An agency officer changes only what belongs to the agreements of his agency.
/// - A mission officer: agreements with a partner in a country that his mission is accredited to today, and the goals.
/// - A partner officer: agreements that were marked shared with his organisation; no goals.
public final class Rows {

    private static final Set<String> INTERNAL = Set.of(
            "bureau-officer",
            "bureau-head",
            "legal-reviewer",
            "home-affairs-reviewer",
            "foreign-affairs-reviewer",
            "agency-officer",
            "auditor",
            "administrator");
    private static final Set<String> ANY_AGENCY = Set.of("bureau-officer", "bureau-head", "administrator");

    private final boolean all;
    private final @Nullable String mission;
    private final @Nullable String partner;
    private final boolean anyAgency;
    private final @Nullable String agency;
    private final LocalDate today;

    private Rows(Caller caller, LocalDate today) {
        this.all = INTERNAL.stream().anyMatch(caller::is);
        this.mission = caller.is("mission-officer") ? caller.mission() : null;
        this.partner = caller.is("partner-officer") ? caller.partner() : null;
        this.anyAgency = ANY_AGENCY.stream().anyMatch(caller::is);
        this.agency = caller.is("agency-officer") ? caller.agency() : null;
        this.today = today;
    }

    private Rows(LocalDate today) {
        this.all = true;
        this.mission = null;
        this.partner = null;
        this.anyAgency = false;
        this.agency = null;
        this.today = today;
    }

    /// For what is open to everybody: a publication has decided on each row, so no caller does. To be used only in
    /// queries that read nothing without one.
    public static Rows published(Clock clock) {
        return new Rows(LocalDate.now(clock));
    }

    /// The rows of this caller on the day that the clock shows in its zone.
    public static Rows of(Caller caller, Clock clock) {
        return new Rows(caller, LocalDate.now(clock));
    }

    /// A condition (HQL) on the expression that holds the id of an agreement.
    public String agreements(String agreementId) {
        if (all) {
            return "1 = 1";
        }
        var ways = new ArrayList<String>();
        if (mission != null) {
            ways.add("exists (select 1 from KnownAgreement ra join ra.partners rp where ra.id = " + agreementId
                    + " and " + accredited("rp.country") + ")");
        }
        if (partner != null) {
            ways.add("exists (select 1 from KnownAgreement rs join rs.sharedWith rw where rs.id = " + agreementId
                    + " and rw = :rowsPartner)");
        }
        return either(ways);
    }

    /// The mission is accredited to that country today.
    private static String accredited(String country) {
        return "exists (select 1 from KnownMission rm join rm.accreditations rc where rm.code = :rowsMission"
                + " and rc.country = " + country + " and (rc.fromDay is null or rc.fromDay <= :rowsToday)"
                + " and (rc.untilDay is null or rc.untilDay >= :rowsToday))";
    }

    /// A condition on the alias of a scorecard: seen with what it measures.
    public String scorecards(String card) {
        if (all) {
            return "1 = 1";
        }
        return "(" + agreements(card + ".agreementId") + " or " + card + ".goalId is not null and " + goals()
                + " or exists (select 1 from Programme rg where rg.id = " + card + ".programmeId and "
                + programmes("rg") + "))";
    }

    /// A condition on the alias of a partnership: for a partner officer those with his own organisation.
    public String partnerships(String partnership) {
        return all ? "1 = 1" : relations(partnership, "");
    }

    /// A condition on the alias of a programme: seen with its agreement, with its goal, or with its partnership; by a
    /// partner officer the last only if it was marked shared.
    public String programmes(String programme) {
        if (all) {
            return "1 = 1";
        }
        return "(" + programme + ".agreementId is not null and " + agreements(programme + ".agreementId") + " or "
                + programme + ".goalId is not null and " + goals() + " or exists (select 1 from KnownPartnership rq"
                + " where rq.id = " + programme + ".partnershipId and "
                + relations("rq", programme + ".shared = true and ") + "))";
    }

    /// @param shared what must hold besides for a partner officer
    private String relations(String partnership, String shared) {
        var ways = new ArrayList<String>();
        if (mission != null) {
            ways.add(accredited(partnership + ".country"));
        }
        if (partner != null) {
            ways.add("(" + shared + partnership + ".partnerCode = :rowsPartner)");
        }
        return either(ways);
    }

    /// A condition on a contribution to a goal, by the aliases of itself, of its partnership and of the scorecard of
    /// its applied indicator: whoever may know of what contributes, if he may know of goals at all.
    public String contributions(String contribution, String partnership, String scorecard) {
        if (all) {
            return "1 = 1";
        }
        return "(" + goals() + " and (" + contribution + ".agreementId is not null and "
                + agreements(contribution + ".agreementId") + " or " + partnership + ".id is not null and "
                + partnerships(partnership) + " or " + scorecard + ".id is not null and "
                + scorecards(scorecard) + "))";
    }

    /// A condition that lets all goals through, or none.
    public String goals() {
        return all || mission != null ? "1 = 1" : "1 = 0";
    }

    /// Whether all rows are shown: then nothing is asked.
    public boolean seesAll() {
        return all;
    }

    /// Whether only what was shared with a partner is shown: its officers know of a relation what shared cases tell.
    public boolean ofPartner() {
        return !all && mission == null;
    }

    /// The countries that the mission is accredited to today, in SQL.
    private static final String COUNTRIES = """
            (select rc.country from known_mission rm join known_accreditation rc on rc.mission_id = rm.id
            where rm.code = :rowsMission and (rc.from_day is null or rc.from_day <= :rowsToday)
            and (rc.until_day is null or rc.until_day >= :rowsToday))""";

    /// The same as [#agreements] in SQL, so that a statement that looks at many rows finds the ids once.
    public String agreementsSql(String agreementId) {
        if (all) {
            return "true";
        }
        var ways = new ArrayList<String>();
        if (mission != null) {
            ways.add(agreementId + " in (select ra.agreement_id from known_agreement_partner ra where ra.country in "
                    + COUNTRIES + ")");
        }
        if (partner != null) {
            ways.add(agreementId + " in (select rs.agreement_id from known_agreement_share rs"
                    + " where rs.partner_code = :rowsPartner)");
        }
        return either(ways);
    }

    /// The same as [#scorecards] in SQL, by the alias of the card.
    public String cardsSql(String card) {
        if (all) {
            return "true";
        }
        var relation = new ArrayList<String>();
        if (mission != null) {
            relation.add("rq.country in " + COUNTRIES);
        }
        if (partner != null) {
            relation.add("rg.shared and rq.partner_code = :rowsPartner");
        }
        return "(" + card + ".agreement_id is not null and " + agreementsSql(card + ".agreement_id") + " or " + card
                + ".goal_id is not null and " + goals() + " or " + card
                + ".programme_id in (select rg.id from programme rg where rg.agreement_id is not null and "
                + agreementsSql("rg.agreement_id") + " or rg.goal_id is not null and " + goals()
                + " or exists (select from known_partnership rq where rq.id = rg.partnership_id and "
                + either(relation) + ")))";
    }

    /// A condition in SQL on what belongs to partners: a mission sees those of its countries, a partner officer his
    /// own. A partner that was merged is seen as the one that stands for it.
    ///
    /// @param partnerId an expression that a partner's id equals, also `any (...)`
    public String partnersSql(String partnerId) {
        return all ? "true" : either(ofPartners(partnerId, "true", "true"));
    }

    /// The same for a record that says who may hear of it.
    public String recordsSql(String partnerId, String audience) {
        return all
                ? "true"
                : either(ofPartners(partnerId, audience + " in ('missions', 'partner')", audience + " = 'partner'"));
    }

    private List<String> ofPartners(String partnerId, String forMissions, String forPartners) {
        var ways = new ArrayList<String>();
        var about = "exists (select from known_partner ro join known_partner rp on rp.id = ro.stands_for where ro.id = "
                + partnerId + " and ";
        if (mission != null) {
            ways.add(forMissions + " and " + about + "rp.country in " + COUNTRIES + ")");
        }
        if (partner != null) {
            ways.add(forPartners + " and " + about + "rp.code = :rowsPartner)");
        }
        return ways;
    }

    /// A condition on a file beside a record that the caller sees: an officer of a partner sees those that are marked
    /// as shared and were not taken back.
    ///
    /// @param shared the expression of the mark
    /// @param withdrawn the expression of the moment at which it was taken back
    public String files(String shared, String withdrawn) {
        return all || mission != null ? "1 = 1" : "(" + shared + " = true and " + withdrawn + " is null)";
    }

    /// A condition on the agency of a case: what a caller with the right permission may change, as [#mayChange] says
    /// it.
    public String changeable(String agencyCode) {
        return anyAgency ? "1 = 1" : agency == null ? "1 = 0" : agencyCode + " = :rowsAgency";
    }

    /// The parameters of [#changeable].
    public Map<String, Object> changeableValues() {
        return anyAgency || agency == null ? Map.of() : Map.of("rowsAgency", agency);
    }

    /// The parameters of [#agreements] and [#scorecards].
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (!all && mission != null) {
            values.put("rowsMission", mission);
            values.put("rowsToday", today);
        }
        if (!all && partner != null) {
            values.put("rowsPartner", partner);
        }
        return values;
    }

    public LocalDate today() {
        return today;
    }

    /// Whether a caller with the right permission may change what belongs to this case.
    ///
    /// @param agency the agency of the agreement; null for a goal or an agreement without one
    public static boolean mayChange(Caller caller, @Nullable String agency) {
        if (ANY_AGENCY.stream().anyMatch(caller::is)) {
            return true;
        }
        return caller.is("agency-officer") && agency != null && agency.equals(caller.agency());
    }

    /// The partner for whom the caller speaks; null for everybody on our side, whatever else he is.
    public static @Nullable String side(Caller caller) {
        var ours = caller.is("mission-officer") || INTERNAL.stream().anyMatch(caller::is);
        return !ours && caller.is("partner-officer") ? caller.partner() : null;
    }

    private static String either(List<String> ways) {
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }
}
