package id.jembatan.partners.workinggroup;

import id.jembatan.partners.registry.AfterMerge;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Two records of one partner became one: the others hear whose the groups are now.
@ApplicationScoped
class GroupsAfterMerge implements AfterMerge {

    private final WorkingGroups groups;
    private final Convening convening;

    GroupsAfterMerge(WorkingGroups groups, Convening convening) {
        this.groups = groups;
        this.convening = convening;
    }

    @Override
    public void moved(UUID from, UUID to, Caller caller) {
        // Those that were there before are told again with the version they had: nobody takes it for news.
        groups.list("partnerId", to).forEach(convening::tellAgain);
    }
}
