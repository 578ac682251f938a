package id.jembatan.partners.partnership;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.caller.Caller;
import org.jspecify.annotations.Nullable;

/// Who may know of what somebody has written down: whoever writes keeps nothing from himself.
final class Hearing {

    private Hearing() {}

    static Audience of(@Nullable Audience asked, Caller caller) {
        var desk = Desk.of(caller);
        if (desk.of("partner").isPresent()) {
            return Audience.PARTNER;
        }
        var wanted = asked == null ? Audience.MISSIONS : asked;
        return wanted == Audience.OFFICES && desk.of("mission").isPresent() ? Audience.MISSIONS : wanted;
    }
}
