package id.jembatan.partners.mission;

import id.jembatan.partners.naming.Slug;
import id.jembatan.partners.partnership.PartnershipKinds;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Everything that changes missions: state, journal and event in one transaction.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Legation {

    private static final String RESOURCE = "mission";

    private final Missions missions;
    private final PartnershipKinds kinds;
    private final Outbox outbox;
    private final Journal journal;

    Legation(Missions missions, PartnershipKinds kinds, Outbox outbox, Journal journal) {
        this.missions = missions;
        this.kinds = kinds;
        this.outbox = outbox;
        this.journal = journal;
    }

    /// @throws Refusal 409 if the code is taken, 422 if the relation or the days do not fit
    public Mission open(OpenMission form, Caller caller) {
        var code = codeOf(form);
        refuseUnknownRelation(form);
        if (form.accreditations().isEmpty() && !form.saysUnknown()) {
            throw new Refusal(CommonProblem.INVALID).at("/accreditations", MissionProblem.ACCREDITED_TO_NOTHING);
        }
        if (!form.accreditations().isEmpty() && form.saysUnknown()) {
            throw new Refusal(CommonProblem.INVALID).at("/accreditationUnknown", MissionProblem.ACCREDITATION_IS_KNOWN);
        }
        if (missions.count("code", code) > 0) {
            throw new Refusal(MissionProblem.DUPLICATE_MISSION, code);
        }
        var mission = new Mission(code, form);
        try {
            missions.persistAndFlush(mission);
        } catch (ConstraintViolationException e) {
            // Somebody else was faster by less than the check above can see.
            if ("mission_code_unique".equals(e.getConstraintName())) {
                throw new Refusal(MissionProblem.DUPLICATE_MISSION, code);
            }
            throw e;
        }
        tell("open", mission, null, caller);
        return mission;
    }

    /// Takes everything that is said of a mission but its accreditations.
    ///
    /// @return whether that changed anything
    public boolean restate(Mission mission, OpenMission form, Caller caller) {
        refuseUnknownRelation(form);
        var before = mission.stated();
        if (!mission.restate(form)) {
            return false;
        }
        tell("change", mission, before, caller);
        return true;
    }

    public void accredit(Mission mission, Accredit form, Caller caller) {
        var before = mission.stated();
        mission.accredit(form);
        try {
            tell("accredit", mission, before, caller);
        } catch (ConstraintViolationException e) {
            if ("accreditation_without_overlap".equals(e.getConstraintName())) {
                throw new Refusal(MissionProblem.ALREADY_ACCREDITED, form.country());
            }
            throw e;
        }
    }

    /// @return whether that changed anything
    public boolean redate(Mission mission, UUID accreditation, RedateAccreditation form, Caller caller) {
        var before = mission.stated();
        if (!mission.redate(accreditation, form)) {
            return false;
        }
        // A changed day is a change of the mission: without this, two people could change two days unseen.
        missions.getEntityManager().lock(mission, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        tell("accredit", mission, before, caller);
        return true;
    }

    /// New days for the latest standing with a country.
    ///
    /// @return whether that changed anything
    public boolean redateLatest(Mission mission, Accredit form, Caller caller) {
        return redate(
                mission,
                mission.latestAccreditation(form.country()).id(),
                new RedateAccreditation(form.from(), form.until()),
                caller);
    }

    /// The stable code of a mission: as given, or made from its name.
    public static String codeOf(OpenMission form) {
        return form.code() != null
                ? form.code()
                : Slug.of(form.name())
                        .orElseThrow(() ->
                                new Refusal(CommonProblem.INVALID).at("/code", MissionProblem.MISSION_CODE_NEEDED));
    }

    private void refuseUnknownRelation(OpenMission form) {
        var relation = form.relation();
        if (relation != null && !kinds.codes().contains(relation.kind())) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/relation/kind", MissionProblem.UNKNOWN_RELATION, relation.kind());
        }
    }

    private void tell(String action, Mission mission, @Nullable OpenMission before, Caller caller) {
        missions.flush(); // the event carries the version that this change made
        journal.record(caller, action, RESOURCE, mission.id(), before, mission.stated());
        outbox.add(MissionEvent.of(mission));
    }
}
