package id.jembatan.partners.registry;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// A condition in SQL, with its named parameters.
    public record Condition(String sql, Map<String, Object> parameters) {

        private Condition within(String before) {
            return new Condition("(" + before + sql + "))", parameters);
        }
    }

    /// The rows that this caller may see now. A mission's day begins and ends in the zone of the first user, because
    /// accreditations are days, not instants.
    public Condition seenBy(Caller caller) {
        return seenBy(caller, "p");
    }

    /// The same where the partner has another name in the query, such as a parent beside its child. The parameters
    /// are the same ones.
    public Condition seenBy(Caller caller, String alias) {
        return seesAll(caller) ? everything() : anyOf(ofMission(caller, alias), ofPartner(caller, alias));
    }

    /// The records about partners that this caller may see now: our offices all of them, a mission those of its
    /// countries unless they are kept in the offices, a partner's officer what is marked for his organisation.
    ///
    /// @param partners SQL for the ids of the partners that a record is about: `e.partner_id`, or a select
    /// @param audience SQL for its [Audience], such as `e.audience`
    public Condition recordsSeenBy(Caller caller, String partners, String audience) {
        if (seesAll(caller)) {
            return everything();
        }
        var about = " and exists (select from partner p where p.id in (" + partners + ") and ";
        return anyOf(
                ofMission(caller, "p").map(it -> it.within(audience + " in ('missions', 'partner')" + about)),
                ofPartner(caller, "p").map(it -> it.within(audience + " = 'partner'" + about)));
    }

    private static boolean seesAll(Caller caller) {
        return caller.roles().stream().anyMatch(ALL_ROWS::contains);
    }

    private static Condition everything() {
        return new Condition("true", Map.of());
    }

    /// The countries are looked up once for a statement, so that the rows come by the index of countries.
    private Optional<Condition> ofMission(Caller caller, String alias) {
        return caller.is("mission-officer") && caller.mission() != null
                ? Optional.of(new Condition(
                        """
                        {p}.country = any(array(select a.country from mission m join accreditation a on a.mission_id = m.id
                        where m.code = :ownMission
                        and coalesce(a.valid_from, '-infinity') <= :today
                        and coalesce(a.valid_until, 'infinity') >= :today))""".replace("{p}", alias),
                        Map.of("ownMission", caller.mission(), "today", LocalDate.now(clock.withZone(zone)))))
                : Optional.empty();
    }

    private static Optional<Condition> ofPartner(Caller caller, String alias) {
        return caller.is("partner-officer") && caller.partner() != null
                ? Optional.of(new Condition(alias + ".code = :ownPartner", Map.of("ownPartner", caller.partner())))
                : Optional.empty();
    }

    private static Condition anyOf(Optional<Condition> one, Optional<Condition> other) {
        var some = Stream.of(one, other).flatMap(Optional::stream).toList();
        var parameters = new HashMap<String, Object>();
        some.forEach(each -> parameters.putAll(each.parameters()));
        return some.isEmpty()
                ? new Condition("false", Map.of())
                : new Condition(
                        some.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ")")),
                        Map.copyOf(parameters));
    }

    /// Whether the caller may change a record that he sees: the bureau every one, everybody else what his own desk
    /// keeps. The permission itself is asked of the method.
    public boolean keeps(Caller caller, Desk keeper) {
        return caller.is("bureau-officer")
                || caller.is("bureau-head")
                || Desk.of(caller).equals(keeper);
    }

    /// What the caller may do with a partner that he sees and whose record stands. Whoever may change, may change what
    /// he sees.
    List<String> actions(Caller caller) {
        var actions = new ArrayList<String>();
        if (caller.may("partner:update")) {
            actions.addAll(List.of("update", "rename"));
        }
        if (caller.may("partner:administer")) {
            actions.add("merge");
        }
        return List.copyOf(actions);
    }
}
