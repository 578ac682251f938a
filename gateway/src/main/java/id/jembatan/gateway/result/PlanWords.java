package id.jembatan.gateway.result;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages on goals, the schedule, process figures, reports and what is public.
/// The texts are in `messages/plan_*.properties`, one file per language. Codes that nobody worded are shown as they
/// are.
@MessageBundle("plan")
public interface PlanWords {

    // --- Goals

    @Message
    String goalsLead();

    @Message
    String goalTree();

    @Message
    String noGoals();

    @Message
    String newGoal();

    @Message
    String goalUnder();

    @Message
    String goalsUnder();

    @Message
    String parentGoal();

    @Message
    String noParent();

    @Message
    String goalKind(String code);

    @Message
    String horizon();

    @Message
    String contributions();

    @Message
    String levelInTree(int level);

    @Message
    String successor();

    @Message
    String whatItComesTo();

    @Message
    String noFiguresUnder();

    @Message
    String madeFrom(int count);

    @Message
    String contributor();

    @Message
    String notCounted(String code);

    @Message
    String whatContributes();

    @Message
    String nothingContributes();

    @Message
    String contributorKind(String code);

    @Message
    String strength(String code);

    @Message
    String strengthWord();

    @Message
    String statement();

    @Message
    String statementHelp();

    @Message
    String contribute();

    @Message
    String contributeLead();

    @Message
    String chooseContributor();

    @Message
    String endContribution();

    @Message
    String endedContributions();

    @Message
    String endGoal();

    @Message
    String unaligned();

    @Message
    String unalignedLead();

    @Message
    String goalsWithout();

    @Message
    String agreementsWithout();

    @Message
    String partnershipsWithout();

    @Message
    String noneWithout();

    @Message
    String indexSeries();

    @Message
    String noSeries();

    @Message
    String publisher();

    @Message
    String publisherUnknown();

    @Message
    String publishedBy(String who);

    @Message
    String edition();

    @Message
    String editions();

    @Message
    String noEditions();

    @Message
    String amongCities();

    @Message
    String changeWord();

    @Message
    String incomparable(String code);

    @Message
    String usedIn();

    @Message
    String usedNowhere();

    // --- The schedule

    @Message
    String scheduleLead();

    @Message
    String programme();

    @Message
    String programmeOf();

    @Message
    String programmeCount(long count);

    @Message
    String noProgrammes();

    @Message
    String newProgramme();

    @Message
    String chooseProgrammeSubject();

    @Message
    String toAgreements();

    @Message
    String yearHelp();

    @Message
    String shareProgramme();

    @Message
    String titleOrCode();

    @Message
    String lateness();

    @Message
    String lateOnly();

    @Message
    String measurement();

    @Message
    String unmeasuredOnly();

    @Message
    String measuredOnly();

    @Message
    String doneWord();

    @Message
    String doneOf(long done, long all);

    @Message
    String late();

    @Message
    String lateCount(long count);

    @Message
    String notLate();

    @Message
    String programmeTotals(long all, long done, long running);

    @Message
    String droppedCount(long count);

    @Message
    String undatedCount(long count);

    @Message
    String noActivities();

    @Message
    String activity();

    @Message
    String activities();

    @Message
    String addActivity();

    @Message
    String milestone();

    @Message
    String legend();

    @Message
    String bars();

    @Message
    String actual();

    @Message
    String firstPlan();

    @Message
    String today();

    @Message
    String critical();

    @Message
    String slippage();

    @Message
    String fromFirstPlan();

    @Message
    String noOwner();

    @Message
    String learning(String code);

    @Message
    String costSide(String code);

    @Message
    String directionOfLearning();

    @Message
    String costSideWord();

    @Message
    String activityState(String code);

    @Message
    String daysLate(long count);

    @Message
    String daysEarly(long count);

    @Message
    String onTime();

    @Message
    String daysBetween(Long least, Long most);

    @Message
    String daysAtLeast(Long least);

    @Message
    String noSlippage(String code);

    @Message
    String slippageBasis(String code);

    @Message
    String spare(Long count);

    @Message
    String days(long count);

    @Message
    String criticalChain();

    @Message
    String noChain();

    @Message
    String finishes(String day);

    @Message
    String chainIncomplete();

    @Message
    String noMeasures();

    @Message
    String promises();

    @Message
    String promise();

    @Message
    String promiseCount(long count);

    @Message
    String noPromises();

    @Message
    String loosePromises();

    @Message
    String loosePromisesLead();

    @Message
    String noLoosePromises();

    @Message
    String side(String code);

    @Message
    String sideWord();

    @Message
    String plans();

    @Message
    String planNumber(int number);

    @Message
    String noPlan();

    @Message
    String approvePlan();

    @Message
    String approveNewPlan();

    @Message
    String planHelp();

    @Message
    String approve();

    @Message
    String endProgramme();

    @Message
    String plannedStart();

    @Message
    String plannedEnd();

    @Message
    String forecastStart();

    @Message
    String forecastEnd();

    @Message
    String actualStart();

    @Message
    String actualEnd();

    @Message
    String daysNeeded();

    @Message
    String comesAfter();

    @Message
    String nothingBefore();

    @Message
    String severalBefore();

    @Message
    String lagDays();

    @Message
    String ourOwner();

    @Message
    String dropActivity();

    // --- Figures on the work itself

    @Message
    String processLead();

    @Message
    String processUnit(String code);

    @Message
    String between(String least, String most);

    @Message
    String noFigure(String code);

    @Message
    String ofAll(String part, String whole);

    @Message
    String countOf(String count);

    @Message
    String ninth(String value);

    @Message
    String definition();

    @Message
    String parameters();

    @Message
    String parameterHistory();

    @Message
    String holdsFrom();

    @Message
    String otherDayOrCut();

    @Message
    String divided();

    @Message
    String groupCode(String code);

    @Message
    String thingsBehind();

    @Message
    String nothingBehind();

    @Message
    String subjectCount(long count);

    @Message
    String subjectSort(String code);

    @Message
    String dayWord();

    @Message
    String countsWord();

    @Message
    String counts(String code);

    // --- The report

    @Message
    String reportLead();

    @Message
    String reportOf(String period);

    @Message
    String reportKind();

    @Message
    String reportPeriodHelp();

    @Message
    String cutOff();

    @Message
    String cutOffHelp();

    @Message
    String cutOffAt(String day);

    @Message
    String figuresBy();

    @Message
    String notVerified();

    @Message
    String inWords();

    @Message
    String groupedBy(String code);

    @Message
    String achieved();

    // --- What is public

    @Message
    String publicWhat();

    @Message
    String publicLead();

    @Message
    String isPublicNow(String identifier);

    @Message
    String isNotPublicNow();

    @Message
    String neverPublic();

    @Message
    String publish();

    @Message
    String publishAnew();

    @Message
    String unpublish();

    @Message
    String published();

    @Message
    String unpublished();

    @Message
    String onlyVerifiedGoOut();

    @Message
    String verifiedCount(int count);

    @Message
    String indicatorCount(int count);

    @Message
    String description();

    @Message
    String publicStatusWord();

    @Message
    String asBefore();

    @Message
    String publicStatus(String code);

    @Message
    String publicDate(String code);

    @Message
    String participants();

    @Message
    String participantsHelp();

    @Message
    String participantNumber(Integer number);

    @Message
    String roleWord();

    @Message
    String publicRole(String code);

    @Message
    String organisationType();

    @Message
    String decisions();

    @Message
    String iatiLead();

    @Message
    String iatiOut();

    @Message
    String iatiOutLead();

    @Message
    String iatiDownload();

    @Message
    String choosePublic();

    @Message
    String iatiIn();

    @Message
    String iatiInLead();

    @Message
    String iatiRefused();

    @Message
    String iatiFile();

    @Message
    String takeFile();

    @Message
    String newOnes();

    @Message
    String figuresWord();

    @Message
    String besides(int beside, int differing);
}
