package id.jembatan.partners.contact;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Which contacts a caller may know of: those of the partners he sees, as far as they are meant for him, and a
/// mission its own people. People of our agencies are for our offices.
@ApplicationScoped
class ContactRows {

    private final PartnerRows rows;

    ContactRows(PartnerRows rows) {
        this.rows = rows;
    }

    /// A condition on `contact c`.
    PartnerRows.Condition seenBy(Caller caller) {
        var records = rows.recordsSeenBy(caller, "c.partner_id", "c.audience");
        if (!caller.is("mission-officer") || caller.mission() == null) {
            return records;
        }
        var parameters = new HashMap<>(records.parameters());
        parameters.put("ownHouse", caller.mission());
        return new PartnerRows.Condition("(" + records.sql() + " or c.mission_code = :ownHouse)", parameters);
    }

    /// @throws Refusal 403 if another desk keeps it
    void refuseForeign(Caller caller, Contact contact) {
        if (!rows.keeps(caller, contact.keeper())) {
            throw new Refusal(
                    ContactProblem.CONTACT_OF_ANOTHER_DESK, contact.keeper().code());
        }
    }

    /// The house of a caller who may enter people of his own house only: the offices' head enters everybody's.
    boolean mayEnterAt(Caller caller, House house) {
        var desk = Desk.of(caller);
        if (house.missionCode() != null) {
            return desk.equals(Desk.bureau()) || desk.equals(Desk.mission(house.missionCode()));
        }
        if (house.agency() != null) {
            return desk.equals(Desk.bureau()) || desk.equals(Desk.agency(house.agency()));
        }
        return true;
    }

    List<String> actions(Caller caller, Contact contact) {
        var actions = new ArrayList<String>();
        if (!contact.erased() && caller.may("contact:update") && rows.keeps(caller, contact.keeper())) {
            actions.add("update");
        }
        if (caller.may("contact:administer")) {
            actions.add("export-personal-data");
            if (!contact.erased()) {
                actions.add("erase");
            }
        }
        return actions;
    }
}
