package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.workinggroup.FoundWorkingGroup.NameMember;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of one side. Who leaves gets a last day and stays on record.
@Entity
@Table(name = "working_group_member")
class Member {

    @Id
    private UUID id;

    private Side side;

    private @Nullable UUID contactId;

    private @Nullable String role;

    private @Nullable String organisation;

    private @Nullable LocalDate memberFrom;

    private @Nullable LocalDate memberUntil;

    private boolean chair;

    protected Member() {} // Hibernate

    Member(NameMember form) {
        this.id = Ids.next();
        take(form);
    }

    private void take(NameMember form) {
        side = form.side();
        contactId = form.contactId();
        role = form.role();
        organisation = form.organisation();
        memberFrom = form.from();
        memberUntil = form.until();
        chair = form.leads();
    }

    /// @return whether that changed anything
    boolean restate(NameMember form) {
        var before = stated();
        take(form);
        return !before.equals(stated());
    }

    NameMember stated() {
        return new NameMember(side, contactId, role, organisation, memberFrom, memberUntil, chair);
    }

    UUID id() {
        return id;
    }
}
