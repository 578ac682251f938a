package id.jembatan.gateway.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the first page.
@MessageBundle("own")
public interface HomeWords {

    // --- Home

    @Message
    String lead(String desk);

    @Message
    String nothing();

    @Message
    String block(String code);

    @Message
    String tag(String code);

    @Message
    String ends(String day);

    @Message
    String markRead();

    @Message
    String more();

    @Message
    String allNotices();

    @Message
    String noNotices();

    @Message
    String wasRead();

    @Message
    String unread();
}
