package id.jembatan.gateway.group;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages on working groups.
@MessageBundle("group")
public interface GroupWords {

    // --- The list

    @Message
    String newGroup();

    @Message
    String newLead();

    @Message
    String filter();

    @Message
    String found(String count);

    @Message
    String noneFound();

    @Message
    String none();

    @Message
    String lastMet();

    @Message
    String never();

    @Message
    String nextMeeting();

    @Message
    String notPlanned();

    @Message
    String silent();

    @Message
    String active();

    @Message
    String ended();

    // --- One group

    @Message
    String kicker();

    @Message
    String founded();

    @Message
    String silentFrom();

    @Message
    String perYear();

    @Message
    String turn();

    @Message
    String firstHost();

    @Message
    String mandate();

    @Message
    String mandateFrom();

    @Message
    String mandateUntil();

    @Message
    String endedOn();

    @Message
    String hostIs(String side);

    @Message
    String meetings();

    @Message
    String noMeetings();

    @Message
    String day();

    @Message
    String hostAndPlace();

    @Message
    String minutes();

    @Message
    String agreed();

    @Message
    String awaitsYes();

    @Message
    String noMinutes();

    @Message
    String stateIs(String code);

    @Message
    String planMeeting();

    @Message
    String plannedOn();

    @Message
    String heldOn();

    @Message
    String heldHelp();

    @Message
    String host();

    @Message
    String inTurn();

    @Message
    String place();

    @Message
    String exchange();

    @Message
    String planYear();

    @Message
    String planNow();

    @Message
    String members();

    @Message
    String nobody();

    @Message
    String aContact();

    @Message
    String chair();

    @Message
    String lastDay();

    @Message
    String addMember();

    @Message
    String role();

    @Message
    String organisation();

    @Message
    String noPapers();

    @Message
    String shared();

    @Message
    String notShared();

    @Message
    String share();

    @Message
    String unshare();

    @Message
    String shareBox();

    @Message
    String link();

    @Message
    String linkHelp();

    @Message
    String changeTitle();

    // --- One meeting

    @Message
    String meetingOf(String day);

    @Message
    String whatBecame();

    @Message
    String moveIs(String code);

    @Message
    String agenda();

    @Message
    String noAgenda();

    @Message
    String changeAgenda();

    @Message
    String point(int number);

    @Message
    String pointTitle();

    @Message
    String pointOwner();

    @Message
    String saveAgenda();

    @Message
    String version(int number);

    @Message
    String saidYes();

    @Message
    String noYesYet();

    @Message
    String confirmLead();

    @Message
    String confirm();

    @Message
    String writeNow();

    @Message
    String noMinutesYet();

    @Message
    String writeMinutes();

    @Message
    String newVersion();

    @Message
    String newVersionLead();

    @Message
    String minutesText();

    @Message
    String saveMinutes();

    @Message
    String versions(int count);

    @Message
    String decisions();

    @Message
    String noDecisions();

    @Message
    String addDecision();

    @Message
    String decision();
}
