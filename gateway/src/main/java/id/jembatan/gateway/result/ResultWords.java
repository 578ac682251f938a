package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Frame;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words that all pages on results share.
/// The texts are in `messages/result_*.properties`, one file per language. Codes that nobody worded are shown as they
/// are.
@MessageBundle("result")
public interface ResultWords {

    // --- The frame of the area

    @Message
    String results();

    @Message
    String resultsLead();

    @Message
    String navigation();

    @Message
    String overview();

    @Message
    String goals();

    @Message
    String scorecards();

    @Message
    String schedule();

    @Message
    String owed();

    @Message
    String queueTitle();

    @Message
    String processFigures();

    @Message
    String reports();

    @Message
    String asOf(String day);

    @Message
    String asOfWord();

    @Message
    String show();

    @Message
    String showAll();

    @Message
    String all();

    @Message
    String nextPage();

    @Message
    String withoutFilter();

    @Message
    String filterOf(String what);

    @Message
    String save();

    @Message
    String change();

    @Message
    String choose();

    @Message
    String asPdf();

    @Message
    String asXlsx();

    @Message
    String asCsv();

    @Message
    String source();

    @Message
    String sourceHelp();

    @Message
    String certainty();

    @Message
    String note();

    @Message
    String comment();

    @Message
    String reason();

    @Message
    String name();

    @Message
    String code();

    @Message
    String codeHelp();

    @Message
    String country();

    @Message
    String sector();

    @Message
    String partner();

    @Message
    String partnerCode();

    @Message
    String partnerCodeHelp();

    @Message
    String agreement();

    @Message
    String goal();

    @Message
    String indicator();

    @Message
    String indicators();

    @Message
    String scorecard();

    @Message
    String scorecardOf(String title);

    @Message
    String kindWord();

    @Message
    String time();

    @Message
    String dates();

    @Message
    String unknown();

    @Message
    String open();

    @Message
    String ended();

    @Message
    String number();

    @Message
    String altogether();

    @Message
    String place();

    @Message
    String dateHelp();

    @Message
    String fromDay();

    @Message
    String untilDay();

    @Message
    String onDay();

    @Message
    String titleWord();

    @Message
    String oneLanguageAtLeast();

    @Message
    String done(String code);

    // --- What cannot be read

    @Message
    String unreadable();

    @Message
    String unclearNumber();

    @Message
    String unclearDate();

    @Message
    String unclearPeriod();

    @Message
    String noFile();

    @Message
    String numberHelp();

    // --- Periods

    @Message
    String periodWord();

    @Message
    String period(Frame frame, Period span);

    @Message
    String year();

    @Message
    String partOfYear();

    @Message
    String wholeYear();

    @Message
    String periodName();

    @Message
    String orElse();

    @Message
    String partOf(String code);

    @Message
    String rhythm(String code);

    @Message
    String rhythmWord();

    @Message
    String rhythmOfIndicator(String rhythm);

    // --- Where it stands

    @Message
    String standing();

    @Message
    String standingLead(long count);

    @Message
    String nothingMeasured();

    @Message
    String statusWord();

    @Message
    String indicatorsInUse();

    @Message
    String byVerified();

    @Message
    String byReported();

    @Message
    String band(String code);

    @Message
    String bandColour(String code);

    @Message
    String observationColour(String code);

    @Message
    String occasionColour(String code);

    @Message
    String activityColour(String code);

    @Message
    String countsColour(String code);

    @Message
    String observationStatus(String code);

    @Message
    String valueState(String code);

    @Message
    String noProgress(String code);

    @Message
    String direction(String code);

    @Message
    String directionWord();

    @Message
    String joiningWord();

    @Message
    String aggregation(String code);

    @Message
    String level(String code);

    @Message
    String verifiedProgress();

    @Message
    String reportedProgress();

    @Message
    String disputedProgress();

    @Message
    String targetMet();

    @Message
    String standsAt();

    @Message
    String howComputed();

    @Message
    String formula();

    @Message
    String rule();

    @Message
    String thresholds();

    @Message
    String fromPercent(String percent);

    @Message
    String below();

    @Message
    String thresholdVersion(int number);

    @Message
    String since(String day);

    @Message
    String forecast();

    @Message
    String willReach();

    @Message
    String willNotReach();

    @Message
    String coverageWord();

    @Message
    String coverage(int due, int reported, int missing);

    @Message
    String nothingDue();

    @Message
    String coverageZeros(int count);

    @Message
    String coverageNotApplicable(int count);

    @Message
    String coverageWithheld(int count);

    @Message
    String answeredOf(int reported, int due);

    // --- What waits

    @Message
    String waitFor(String code);

    @Message
    String queueLead(String code);

    @Message
    String waitingCount(long count);

    @Message
    String nothingWaits();

    @Message
    String saidBy();

    @Message
    String evidence();

    @Message
    String files(long count);

    @Message
    String noFiles();

    @Message
    String evidenceLacking();

    @Message
    String decide();

    @Message
    String lookAndDecide();

    @Message
    String look();

    @Message
    String owedLead();

    @Message
    String owedCount(long count);

    @Message
    String nothingOwed();

    @Message
    String dueDay();

    @Message
    String dueOn(String day);

    @Message
    String dueUntil();

    @Message
    String onlyMine();

    @Message
    String answersFor();

    @Message
    String occasion(String code);

    @Message
    String report();

    @Message
    String templateXlsx();

    @Message
    String templateCsv();
}
