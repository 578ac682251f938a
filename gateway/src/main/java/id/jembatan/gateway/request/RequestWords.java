package id.jembatan.gateway.request;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages on requests to missions.
@MessageBundle("ask")
public interface RequestWords {

    // --- The list

    @Message
    String newRequest();

    @Message
    String filter();

    @Message
    String waiting();

    @Message
    String onlyOpen();

    @Message
    String mission();

    @Message
    String found(String count);

    @Message
    String noneFound();

    @Message
    String none();

    @Message
    String noneToAsk();

    @Message
    String between();

    @Message
    String stateIs(String code);

    @Message
    String priority();

    @Message
    String priorityIs(String code);

    // --- Asking

    @Message
    String newLead();

    @Message
    String what();

    @Message
    String whatHelp();

    @Message
    String text();

    @Message
    String noPartner();

    @Message
    String send();

    // --- One request

    @Message
    String askedBy();

    @Message
    String yourAnswer();

    @Message
    String moveIs(String code);

    @Message
    String moveText(String code);

    @Message
    String stepIs(String code);

    @Message
    String resultTitle();

    @Message
    String resultHelp();

    @Message
    String resultLink();

    @Message
    String linkHelp();

    @Message
    String newDue();

    @Message
    String changeTitle();
}
