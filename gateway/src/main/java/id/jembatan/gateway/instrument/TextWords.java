package id.jembatan.gateway.instrument;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages on instruments, their time and what both sides approve.
@MessageBundle("text")
public interface TextWords {

    // --- Lists of texts

    @Message
    String texts();

    @Message
    String text();

    @Message
    String noTexts();

    @Message
    String textsOfCase();

    @Message
    String newText();

    @Message
    String noPromises();

    @Message
    String promisesOfCase();

    @Message
    String promisesOfText();

    @Message
    String standing(String code);

    @Message
    String state(String code);

    @Message
    String inForce();

    @Message
    String notInForce();

    @Message
    String ends();

    @Message
    String noEnd();

    @Message
    String endNotKnown();

    @Message
    String chain();

    @Message
    String chainLead();

    @Message
    String unbroken(String code);

    @Message
    String carried(String code);

    @Message
    String unbrokenSince(String day);

    @Message
    String gap(String code);

    @Message
    String namePredecessor();

    @Message
    String predecessor();

    @Message
    String predecessorHelp();

    @Message
    String listLead();

    @Message
    String endsWithin();

    @Message
    String days(int count);

    @Message
    String lapsed();

    @Message
    String filter();

    @Message
    String inForceOn();

    @Message
    String howSure();

    @Message
    String partnerCode();

    @Message
    String noneFound();

    @Message
    String found(String count);

    // --- One text

    @Message
    String done(String what);

    @Message
    String over();

    @Message
    String daysLeft(String days);

    @Message
    String daysLeftBetween(String least, String most);

    @Message
    String change();

    @Message
    String correct();

    @Message
    String correctHelp();

    @Message
    String newAfter();

    @Message
    String time();

    @Message
    String signedOn();

    @Message
    String attended(String who);

    @Message
    String entryRule();

    @Message
    String entryOf(String code);

    @Message
    String periodOf(int count, String unit);

    @Message
    String oursTold();

    @Message
    String partnerTold();

    @Message
    String lastDay();

    @Message
    String ground();

    @Message
    String extension();

    @Message
    String modeOf(String code);

    @Message
    String timesAtMost(int count);

    @Message
    String channelIs(String channel);

    @Message
    String noticePeriod();

    @Message
    String windDown();

    @Message
    String running();

    @Message
    String runningContinue();

    @Message
    String lastDayToObject();

    @Message
    String actBy(String day);

    @Message
    String goesOn();

    @Message
    String notice();

    @Message
    String objection();

    @Message
    String decision();

    @Message
    String decisionOf(String code);

    @Message
    String until(String day);

    @Message
    String successorIs(String number);

    @Message
    String windDownUntil();

    @Message
    String timesExtended();

    @Message
    String parent();

    @Message
    String whenParentEnds();

    @Message
    String parentOf(String code);

    @Message
    String follows();

    @Message
    String ourNumber();

    @Message
    String partnerNumber();

    @Message
    String words();

    @Message
    String noWords();

    @Message
    String signatories();

    @Message
    String noSignatories();

    @Message
    String side();

    @Message
    String part();

    @Message
    String partOf(String code);

    @Message
    String powers();

    @Message
    String powersOf(String code);

    // --- What can be done

    @Message
    String whatYouCanDo();

    @Message
    String sign();

    @Message
    String powersNote();

    @Message
    String attendees();

    @Message
    String late();

    @Message
    String empower();

    @Message
    String letterOfPowers();

    @Message
    String holder();

    @Message
    String grantedBy();

    @Message
    String grantedOn();

    @Message
    String validUntil();

    @Message
    String onlyNumber();

    @Message
    String tellEntry();

    @Message
    String notifyHelp();

    @Message
    String whoTold();

    @Message
    String extend();

    @Message
    String extendHelp();

    @Message
    String newLastDay();

    @Message
    String agreedOn();

    @Message
    String channel();

    @Message
    String channelHelp();

    @Message
    String object();

    @Message
    String whoObjects();

    @Message
    String giveNotice();

    @Message
    String noticeHelp();

    @Message
    String whoGivesNotice();

    @Message
    String noticeReceived();

    @Message
    String unit();

    @Message
    String unitOf(String code);

    @Message
    String howMany();

    @Message
    String calendars();

    @Message
    String runningList();

    @Message
    String decide();

    @Message
    String resultsInView();

    @Message
    String renewUntil();

    @Message
    String successor();

    @Message
    String successorHelp();

    @Message
    String end();

    @Message
    String foresee();

    @Message
    String foreseen();

    @Message
    String endHelp();

    @Message
    String outcome(String code);

    @Message
    String giveUp();

    // --- Sealed texts

    @Message
    String seal();

    @Message
    String sealLead();

    @Message
    String sealed();

    @Message
    String notAllVerified();

    @Message
    String waitsFor();

    @Message
    String canonical();

    @Message
    String alive();

    @Message
    String dead();

    @Message
    String approve();

    @Message
    String approveHelp();

    @Message
    String importApproval();

    @Message
    String importHelp();

    @Message
    String signer();

    @Message
    String payload();

    @Message
    String protectedHeader();

    @Message
    String signature();

    // --- The form of a text

    @Message
    String title();

    @Message
    String wordsHelp();

    @Message
    String paperLine(int number);

    @Message
    String signatoryLine(int number);

    @Message
    String office();

    @Message
    String officeHelp();

    @Message
    String entryDate();

    @Message
    String entryPeriod();

    @Message
    String endRule();

    @Message
    String endOf(String code);

    @Message
    String endDate();

    @Message
    String endPeriod();

    @Message
    String lastDayRule();

    @Message
    String lastDayOf(String code);

    @Message
    String extensionPeriod();

    @Message
    String extensionTimes();

    @Message
    String objectionPeriod();
}
