package id.jembatan.gateway.administration;

import id.jembatan.gateway.page.Frame;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.util.stream.Stream;

/// Keeps pages that are made of several services' blocks from looking empty to those who may see none of them:
/// they are told so, as the services would.
final class Offered {

    private Offered() {}

    /// @param permissions of which one is enough
    static Frame to(Frame frame, String... permissions) {
        if (Stream.of(permissions).noneMatch(frame::may)) {
            throw new Refusal(CommonProblem.FORBIDDEN);
        }
        return frame;
    }
}
