package id.jembatan.gateway.month;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the calendar.
@MessageBundle("month")
public interface MonthWords {

    // --- The month

    @Message
    String otherMonths();

    @Message
    String before();

    @Message
    String now();

    @Message
    String after();

    @Message
    String nothing();

    @Message
    String dueWord();

    // --- Feeds

    @Message
    String feeds();

    @Message
    String feedsLead();

    @Message
    String noFeeds();

    @Message
    String openedOn(String moment);

    @Message
    String lastRead(String moment);

    @Message
    String neverRead();

    @Message
    String restsAt(String moment);

    @Message
    String revoke();

    @Message
    String label();

    @Message
    String labelHelp();

    @Message
    String open();

    @Message
    String opened();

    @Message
    String openedLead();
}
