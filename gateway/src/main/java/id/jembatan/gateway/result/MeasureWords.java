package id.jembatan.gateway.result;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages on scorecards, figures and tables of figures.
/// The texts are in `messages/measure_*.properties`, one file per language. Codes that nobody worded are shown as they
/// are.
@MessageBundle("measure")
public interface MeasureWords {

    // --- Tables that are sent in

    @Message
    String uploadTable();

    @Message
    String uploadLead();

    @Message
    String uploadLooked();

    @Message
    String uploadTaken();

    @Message
    String uploadAgain();

    @Message
    String rowsRead();

    @Message
    String rowsWould();

    @Message
    String rowsRecorded();

    @Message
    String rowsUnchanged();

    @Message
    String rowsEmpty();

    @Message
    String rowsRefused();

    @Message
    String findings(int count);

    @Message
    String row();

    @Message
    String column();

    @Message
    String weight();

    @Message
    String finding();

    @Message
    String severity(String code);

    @Message
    String tableFile();

    @Message
    String tableFileHelp();

    @Message
    String whichRows();

    @Message
    String goodRows();

    @Message
    String allRows();

    @Message
    String numberForms();

    @Message
    String askMe();

    @Message
    String fourthMonth();

    @Message
    String thirdMonth();

    @Message
    String lookOnly();

    @Message
    String takeTable();

    // --- Scorecards

    @Message
    String scorecardsLead();

    @Message
    String scorecardCount(long count);

    @Message
    String noScorecards();

    @Message
    String measured();

    @Message
    String measuredKind();

    @Message
    String subjectKind(String code);

    @Message
    String toSubject(String code);

    @Message
    String asKnownOn();

    @Message
    String knownThen(String day);

    @Message
    String showToday();

    @Message
    String noIndicators();

    @Message
    String openScorecard();

    @Message
    String newestFigures();

    @Message
    String toMeasure();

    @Message
    String recordValue();

    @Message
    String applyIndicator();

    @Message
    String applyLead(String title);

    @Message
    String ownDefinition();

    @Message
    String ownDefinitionHelp();

    @Message
    String ownerAccount();

    @Message
    String ownerOffice();

    @Message
    String ownerOfficeHelp();

    @Message
    String partnerOwner();

    @Message
    String onTheirSide(String who);

    @Message
    String dueDays();

    @Message
    String dueDaysHelp();

    @Message
    String baseline();

    @Message
    String baselineHelp();

    @Message
    String noBaseline();

    @Message
    String setBaseline();

    @Message
    String reviseBaseline();

    @Message
    String target();

    @Message
    String targets();

    @Message
    String noTargets();

    @Message
    String setTarget();

    @Message
    String endTarget();

    @Message
    String isEndTarget();

    @Message
    String reasonOfRevision();

    @Message
    String reasonOfRevisionHelp();

    @Message
    String revised(String reason, String approver, String moment);

    @Message
    String value();

    @Message
    String valueIn(String unit);

    @Message
    String valuesOverTime();

    @Message
    String observationCount(long count);

    @Message
    String noObservations();

    @Message
    String quota();

    @Message
    String planned();

    @Message
    String carriesOver();

    @Message
    String carriesNotOver();

    @Message
    String carriesOverUnknown();

    @Message
    String reportingPeriods();

    @Message
    String noPeriods();

    @Message
    String cutPeriods();

    @Message
    String lock();

    @Message
    String locked();

    @Message
    String openPeriod();

    @Message
    String lockPeriod();

    @Message
    String lockHelp();

    @Message
    String unlockPeriod();

    @Message
    String account();

    @Message
    String openUntil();

    @Message
    String openFor(String account, String until, String reason);

    // --- One figure

    @Message
    String owedPeriod();

    @Message
    String otherPeriod();

    @Message
    String theFigure();

    @Message
    String stateWord();

    @Message
    String stateChoice(String code);

    @Message
    String findingWords();

    @Message
    String levelOfScale();

    @Message
    String reachedOnDay();

    @Message
    String reachedOn(String day);

    @Message
    String numerator();

    @Message
    String denominator();

    @Message
    String madeOf();

    @Message
    String file();

    @Message
    String fileHelp();

    @Message
    String fileTitle();

    @Message
    String shareFile();

    @Message
    String unshareFile();

    @Message
    String evidenceNeeded();

    @Message
    String preparedBy();

    @Message
    String preparedByHelp();

    @Message
    String fourEyes();

    @Message
    String corrects();

    @Message
    String formerFigure();

    @Message
    String lookedAtBy();

    @Message
    String bySort();

    @Message
    String sort();

    @Message
    String partnersSaid();

    @Message
    String partnerDecision(String code);

    @Message
    String shouldBe(String value);

    @Message
    String settled(String code);

    @Message
    String noEvidenceYet();

    @Message
    String noEvidence();

    @Message
    String takenBack();

    @Message
    String sharedWithPartner();

    @Message
    String withdrawFile();

    @Message
    String addFile();

    @Message
    String verification();

    @Message
    String verifyLead(String reporter);

    @Message
    String noteOfDecision();

    @Message
    String noteOfReturn();

    @Message
    String verify();

    @Message
    String sendBack();

    @Message
    String endDispute();

    @Message
    String keepFigure();

    @Message
    String yourSide();

    @Message
    String yourSideLead();

    @Message
    String rightValue();

    @Message
    String rightValueHelp();

    @Message
    String noteOfDispute();

    @Message
    String noteOfDisputeHelp();

    @Message
    String confirm();

    @Message
    String dispute();

    @Message
    String correction();

    @Message
    String correctFigure();

    @Message
    String correctHelp();

    @Message
    String reasonOfCorrection();

    @Message
    String comments();

    @Message
    String noComments();

    @Message
    String yourComment();

    @Message
    String shareComment();

    @Message
    String send();
}
