package id.jembatan.gateway.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of signing in again.
@MessageBundle("sign")
interface SignWords {

    @Message
    String endedTitle();

    @Message
    String endedLead();

    @Message
    String signInBeside();

    @Message
    String signInBesideHint();

    @Message
    String sendTyped();

    @Message
    String sendTypedHint();

    @Message
    String typed();

    @Message
    String chooseAgain(String file);

    @Message
    String backTitle();

    @Message
    String backLead(String name);

    @Message
    String goHome();
}
