package id.jembatan.gateway.agreement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages on cases and of the register.
@MessageBundle("deal")
public interface DealWords {

    // --- The tabs of a case

    @Message
    String partsOfCase();

    @Message
    String tabState();

    @Message
    String tabPapers();

    @Message
    String tabTexts();

    @Message
    String tabSides();

    @Message
    String tabHistory();

    @Message
    String openDifferences();

    // --- Where it stands

    @Message
    String ourWay();

    @Message
    String theirWay();

    @Message
    String readProcedure();

    @Message
    String procedureNotVerified();

    @Message
    String tellTheirStep();

    @Message
    String whenDone();

    @Message
    String knownHelp();

    @Message
    String writeDown();

    @Message
    String noTheirWay();

    @Message
    String beginTheirWay();

    @Message
    String wholePicture();

    @Message
    String wholePictureHelp();

    @Message
    String pictureAlt(String procedure, String stage);

    @Message
    String howCounted();

    @Message
    String met();

    @Message
    String unmet();

    @Message
    String notReady();

    @Message
    String actOfOutsider();

    @Message
    String numberOfAct();

    @Message
    String loadAnew();

    @Message
    String done(String what);

    @Message
    String promises();

    @Message
    String notPickedUp(int count);

    @Message
    String seePromises();

    @Message
    String settleDifferences();

    @Message
    String wholeHistory();

    @Message
    String what(String code);

    @Message
    String allPapers();

    @Message
    String confidentiality();

    @Message
    String confidentialityUsual();

    @Message
    String classOf(String code);

    @Message
    String shareWithPartner();

    @Message
    String servesGoal();

    @Message
    String sharedWith();

    @Message
    String edit();

    @Message
    String origin();

    // --- Papers

    @Message
    String donePapers(String act);

    @Message
    String validPapers();

    @Message
    String earlierPapers(int count);

    @Message
    String isShared();

    @Message
    String isInitialled();

    @Message
    String revisionIs(int number);

    @Message
    String reliedOnHelp();

    @Message
    String matchOf(String code);

    @Message
    String issuedBy(String issuer);

    @Message
    String classify();

    @Message
    String withdraw();

    @Message
    String withdrawHelp();

    @Message
    String texts();

    @Message
    String textsLead();

    @Message
    String noTexts();

    @Message
    String frozen();

    @Message
    String openText();

    @Message
    String versionsOf(String text);

    @Message
    String standing();

    @Message
    String standingOpen();

    @Message
    String standingOf(String code);

    @Message
    String revision();

    @Message
    String fingerprint();

    @Message
    String prevails(String language);

    @Message
    String equallyAuthentic();

    @Message
    String initialledOn(String day);

    @Message
    String signedCopy();

    @Message
    String settleAuthority();

    @Message
    String ruleOne();

    @Message
    String ruleLanguage();

    @Message
    String clause();

    @Message
    String reopen();

    @Message
    String initial();

    @Message
    String initialHelp();

    @Message
    String initialOf(String side);

    @Message
    String capacity();

    @Message
    String day();

    @Message
    String place();

    @Message
    String period();

    @Message
    String originals();

    @Message
    String originalsLead();

    @Message
    String noOriginals();

    @Message
    String formOf(String code);

    @Message
    String heldBy();

    @Message
    String custodyOf(String label);

    @Message
    String holder();

    @Message
    String receipt();

    @Message
    String fromTo(String from, String to);

    @Message
    String certifiedCopies();

    @Message
    String handOver();

    @Message
    String newHolder();

    @Message
    String handedOverBy();

    @Message
    String receivedBy();

    @Message
    String receiptNumber();

    @Message
    String receiptPaper();

    @Message
    String none();

    @Message
    String certifyCopy();

    @Message
    String certifiedBy();

    @Message
    String madeFor();

    @Message
    String registerOriginal();

    @Message
    String labelOfOriginal();

    @Message
    String formKept();

    @Message
    String heldSince();

    // --- Both sides

    @Message
    String doneSides(String act);

    @Message
    String openDifferencesTitle();

    @Message
    String settle();

    @Message
    String settleNote();

    @Message
    String allStatements();

    @Message
    String noStatements();

    @Message
    String fact();

    @Message
    String whoSays();

    @Message
    String whatIsSaid();

    @Message
    String writeStatement();

    @Message
    String about();

    @Message
    String aboutHelp();

    @Message
    String definitionOfFigure();

    @Message
    String theirProcedures();

    @Message
    String theirProceduresLead();

    @Message
    String seeTheirWay();

    // --- History

    @Message
    String doneHistory(String act);

    @Message
    String stepsTaken();

    @Message
    String noSteps();

    @Message
    String step();

    @Message
    String fromStageTo();

    @Message
    String restsOn();

    @Message
    String isCorrection();

    @Message
    String wasReversed();

    @Message
    String enteredLater();

    @Message
    String recordedFor(String actor);

    @Message
    String outOfForce();

    @Message
    String reverse();

    @Message
    String reverseHelp(String step);

    @Message
    String changeVersion();

    @Message
    String changeVersionHelp(int version);

    @Message
    String version();

    @Message
    String everything();

    // --- How a time limit was counted

    @Message
    String dueLast();

    @Message
    String rule();

    @Message
    String beganOn();

    @Message
    String length();

    @Message
    String workingDays(String days);

    @Message
    String calendarUsed();

    @Message
    String legalBasis();

    @Message
    String lastDay();

    @Message
    String clockRule();

    @Message
    String countDiffers();

    @Message
    String provisional();

    @Message
    String daysSkipped();

    @Message
    String noDaysSkipped();

    @Message
    String daysSkippedCount(int count);

    @Message
    String holiday();

    @Message
    String computedDay();

    // --- A new case

    @Message
    String newCase();

    @Message
    String newCaseLead();

    @Message
    String confirmSecond();

    @Message
    String whatItIs();

    @Message
    String titleOfCase();

    @Message
    String kindHelp();

    @Message
    String agencyHelp();

    @Message
    String withWhom();

    @Message
    String partnerLine(int number);

    @Message
    String roleOfPartner();

    @Message
    String usualRole();

    @Message
    String partyRole(String code);

    @Message
    String shareCase();

    @Message
    String whatAbout();

    @Message
    String primarySector();

    @Message
    String goalOfCase(int number);

    @Message
    String noGoalOnRecord();

    @Message
    String goalText();

    @Message
    String lateEntry();

    @Message
    String lateEntryHelp();

    @Message
    String stageOfEntry();

    @Message
    String fromTheBeginning();

    @Message
    String sourceAndProcedure();

    @Message
    String procedureOfKind();

    @Message
    String openCase();

    @Message
    String sharedWithHelp();

    @Message
    String cancel();

    // --- The register

    @Message
    String toInstruments();

    @Message
    String toDuties();

    @Message
    String toProcedures();

    @Message
    String moreFilters();

    @Message
    String sector();

    @Message
    String sdg();

    @Message
    String sdgHelp();

    @Message
    String goalCode();

    @Message
    String entryKind();

    @Message
    String entryHelp();

    @Message
    String withOpenPromises();

    @Message
    String withoutOpenPromises();

    @Message
    String openedFrom();

    @Message
    String openedUntil();

    @Message
    String knownPrecisely();

    @Message
    String endsFrom();

    @Message
    String endsUntil();

    @Message
    String endKnownPrecisely();

    @Message
    String sureAndPossible();

    @Message
    String onlySure();

    @Message
    String onlyPossible();

    @Message
    String possibly();

    @Message
    String numberOfCases();

    @Message
    String possiblyMore(String count);

    @Message
    String countedAt(String moment);

    @Message
    String toQuestions();

    @Message
    String countBy();

    @Message
    String group(String code);

    @Message
    String share();

    @Message
    String takeAlong();

    @Message
    String questions();

    @Message
    String questionsLead();

    @Message
    String noQuestions();

    @Message
    String contradicting();

    @Message
    String whatRegisterCounts();

    @Message
    String casesBehind();

    @Message
    String whatWasSaid();

    @Message
    String nothingSaid();
}
