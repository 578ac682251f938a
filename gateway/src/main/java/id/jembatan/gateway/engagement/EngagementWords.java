package id.jembatan.gateway.engagement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages on engagements.
@MessageBundle("engage")
public interface EngagementWords {

    // --- The list

    @Message
    String logMeeting();

    @Message
    String filter();

    @Message
    String seek();

    @Message
    String fromDay();

    @Message
    String untilDay();

    @Message
    String untilLast(String day);

    @Message
    String found(String count);

    @Message
    String noneFound();

    @Message
    String none();

    @Message
    String day();

    @Message
    String subject();

    @Message
    String sector();

    @Message
    String direction();

    @Message
    String directionIs(String code);

    @Message
    String reportOverdue();

    // --- One engagement

    @Message
    String correct();

    @Message
    String programme();

    @Message
    String addEvent();

    @Message
    String where();

    @Message
    String stageNow();

    @Message
    String permitLate();

    @Message
    String permitLatest();

    @Message
    String permitRequested();

    @Message
    String permitDue();

    @Message
    String permitDecided();

    @Message
    String countedIn();

    @Message
    String calendarIs(String code);

    @Message
    String returned();

    @Message
    String reportDue();

    @Message
    String reportedOn();

    @Message
    String nextSteps();

    @Message
    String lacks(int count);

    @Message
    String onDay();

    @Message
    String reference();

    @Message
    String reportText();

    @Message
    String reason();

    @Message
    String about();

    @Message
    String startsAt();

    @Message
    String endsAt();

    @Message
    String place();

    @Message
    String purpose();

    @Message
    String expectedResult();

    @Message
    String result();

    @Message
    String noResult();

    @Message
    String nextStep();

    @Message
    String people();

    @Message
    String peopleOf(String side, String count);

    @Message
    String prospect();

    @Message
    String invitation();

    @Message
    String partOf();

    @Message
    String toTheVisit();

    @Message
    String inLanguage(String language);

    @Message
    String delegation();

    @Message
    String organisation();

    @Message
    String role();

    @Message
    String events();

    @Message
    String noCommitments();

    @Message
    String addCommitment();

    @Message
    String saveCommitment();

    @Message
    String followUps();

    @Message
    String followUpsLead();

    @Message
    String afterDays(int days);

    @Message
    String answerIs(String code);

    @Message
    String notAnswered();

    @Message
    String answerNow();

    @Message
    String whatCame();

    @Message
    String companies();

    @Message
    String noCompanies();

    @Message
    String addCompanies();

    @Message
    String ourCompany();

    @Message
    String theirCompany();

    @Message
    String leadStage(String code);

    @Message
    String howFar();

    @Message
    String amount();

    @Message
    String currency();

    @Message
    String currencyHelp();

    @Message
    String facilitated(String amount, String currency);

    @Message
    String cohorts();

    @Message
    String noCohorts();

    @Message
    String begins();

    @Message
    String ends();

    @Message
    String planned();

    @Message
    String actual();

    @Message
    String completed();

    @Message
    String daysEach();

    @Message
    String survey();

    @Message
    String surveyIs(String yes, String answers);

    @Message
    String surveyAnswers();

    @Message
    String surveyYes();

    @Message
    String saveSurvey();

    @Message
    String notKnown();

    @Message
    String correctCohort(String name);

    @Message
    String addCohort();

    @Message
    String cohortName();

    // --- Recording

    @Message
    String logTitle();

    @Message
    String logLead();

    @Message
    String correctTitle();

    @Message
    String subjectHelp();

    @Message
    String resultHelp();

    @Message
    String nextStepHelp();

    @Message
    String whenAndWhere();

    @Message
    String fromKnown();

    @Message
    String knownHelp();

    @Message
    String lastDay();

    @Message
    String zone();

    @Message
    String zoneHelp();

    @Message
    String forVisits();

    @Message
    String directionHelp();

    @Message
    String whoCame();

    @Message
    String peopleOurs();

    @Message
    String peopleTheirs();

    @Message
    String delegationHelp();

    @Message
    String group(int number);

    @Message
    String languages();

    @Message
    String languageOfTexts();

    @Message
    String otherLanguage(int number);

    @Message
    String whoMaySee();

    @Message
    String anotherPartner();

    // --- The desk of a visit

    @Message
    String noLines();

    @Message
    String noDelegation();

    @Message
    String time();

    @Message
    String what();

    @Message
    String who();

    @Message
    String contact();

    @Message
    String addLine();

    @Message
    String removeLine();

    @Message
    String personalUntil(String day);

    @Message
    String personalLeftOut(String day);
}
