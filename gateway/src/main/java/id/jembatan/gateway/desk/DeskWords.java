package id.jembatan.gateway.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words that the pages of daily work share.
@MessageBundle("desk")
public interface DeskWords {

    // --- Where to go

    @Message
    String tabs();

    @Message
    String tabEngagements();

    @Message
    String tabGroups();

    @Message
    String tabCommitments();

    @Message
    String tabRequests();

    @Message
    String tabCalendar();

    // --- Forms

    @Message
    String required();

    @Message
    String moreFilters();

    @Message
    String takeAway();

    @Message
    String calendarFile();

    @Message
    String print();

    @Message
    String seekPartner();

    @Message
    String seekHelp();

    @Message
    String seekNow();

    @Message
    String seekWords();

    @Message
    String draftFound();

    @Message
    String draftDrop();

    @Message
    String draftOffline();

    @Message
    String draftKept();

    @Message
    String done(String what);

    // --- Sides, desks, audiences

    @Message
    String sideHead();

    @Message
    String side(String code);

    @Message
    String deskIs(String code);

    @Message
    String ownDesk(String desk);

    @Message
    String partnerDesk(String name);

    @Message
    String noDesk();

    @Message
    String keeper();

    @Message
    String audience();

    @Message
    String audienceIs(String code);

    @Message
    String confidential();

    @Message
    String confidentialBox();

    // --- Commitments

    @Message
    String newCommitment();

    @Message
    String newCommitmentLead();

    @Message
    String filterCommitments();

    @Message
    String noCommitmentsFound();

    @Message
    String noCommitments();

    @Message
    String commitmentsFound(String count);

    @Message
    String whatPromised();

    @Message
    String whoPromised();

    @Message
    String whose();

    @Message
    String mine();

    @Message
    String lateness();

    @Message
    String owner();

    @Message
    String noOwner();

    @Message
    String ownerDesk();

    @Message
    String ownerHelp();

    @Message
    String ownerText();

    @Message
    String dueHead();

    @Message
    String noDue();

    @Message
    String commitmentState(String code);

    @Message
    String statedDone();

    @Message
    String commitmentOf(String side);

    @Message
    String howItStands();

    @Message
    String origin();

    @Message
    String originIs(String code);

    @Message
    String settledOn();

    @Message
    String whatWasDone();

    @Message
    String handedTo();

    @Message
    String reason();

    @Message
    String onDay();

    @Message
    String stateTitle();

    @Message
    String stateLead();

    @Message
    String stateDone();

    @Message
    String settleTitle();

    @Message
    String outcome();

    @Message
    String outcomeIs(String code);

    @Message
    String evidenceHelp();

    @Message
    String handedHelp();

    @Message
    String reasonHelp();

    @Message
    String reopenTitle();

    @Message
    String reopen();

    @Message
    String changeTitle();
}
