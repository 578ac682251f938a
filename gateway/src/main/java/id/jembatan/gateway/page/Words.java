package id.jembatan.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words that all areas of the portal share; each area has a bundle of its own besides. The texts are in
/// `messages/msg_*.properties`, one file per language; a key that one of them lacks stops the build. Labels of
/// stages, papers and kinds are data and come from the services.
@MessageBundle
public interface Words {

    // --- The frame

    @Message
    String suite();

    @Message
    String skip();

    @Message
    String menu();

    @Message
    String home();

    @Message
    String partners();

    @Message
    String agreements();

    @Message
    String results();

    @Message
    String language();

    @Message
    String signIn();

    @Message
    String signOut();

    @Message
    String footer();

    @Message
    String apiReference();

    @Message
    String breadcrumb();

    @Message
    String role(String code);

    @Message
    String menuShort();

    @Message
    String section(String code);

    @Message
    String sending();

    @Message
    String optional();

    // --- Saying no

    @Message
    String sentTitle();

    @Message
    String sentLead();

    @Message
    String sendAgain();

    @Message
    String refusalNumber(int status);

    @Message
    String refusalHelp(String number);

    @Message
    String toHome();

    @Message
    String refusedTitle();

    @Message
    String partDown(String part);

    // --- The start page

    @Message
    String startTitle();

    @Message
    String startLead();

    @Message
    String startGoOn();

    @Message
    String startWho();

    @Message
    String startTeams();

    @Message
    String startTeamsText();

    @Message
    String startMissions();

    @Message
    String startMissionsText();

    @Message
    String startPartners();

    @Message
    String startPartnersText();

    @Message
    String startWhat();

    @Message
    String startWhat1();

    @Message
    String startWhat2();

    @Message
    String startWhat3();

    @Message
    String startAccount();

    // --- Words that many pages share

    @Message
    String all();

    @Message
    String apply();

    @Message
    String name();

    @Message
    String code();

    @Message
    String kind();

    @Message
    String country();

    @Message
    String source();

    @Message
    String certainty();

    @Message
    String remark();

    @Message
    String unknown();

    @Message
    String since(String day);

    @Message
    String sinceHead();

    @Message
    String until(String day);

    @Message
    String current();

    @Message
    String former();

    @Message
    String pages();

    @Message
    String nextPage();

    @Message
    String fromTheStart();

    @Message
    String resetFilter();

    @Message
    String asOf(String day);

    // --- Partners

    @Message
    String partnersLead();

    @Message
    String filterPartners();

    @Message
    String searchName();

    @Message
    String kindOfPartner();

    @Message
    String partnersFound(String count);

    @Message
    String noPartnersFound();

    @Message
    String noPartners();

    @Message
    String relations();

    @Message
    String relation();

    @Message
    String noRelations();

    @Message
    String namesOverTime();

    @Message
    String held();

    @Message
    String aboutRecord();

    @Message
    String noCasesHere();

    @Message
    String partnerKind(String code);

    // --- Cases

    @Message
    String caseTitle();

    @Message
    String partner();

    @Message
    String stage();

    @Message
    String agreementsLead();

    @Message
    String filterCases();

    @Message
    String searchCase();

    @Message
    String countryOfPartner();

    @Message
    String state();

    @Message
    String running();

    @Message
    String ended();

    @Message
    String casesFound(String count);

    @Message
    String noCasesFound();

    @Message
    String noCases();

    @Message
    String onHold();

    @Message
    String refusedPrefix();

    @Message
    String stillMissing();

    @Message
    String providedBy(String who);

    @Message
    String done(String what);

    @Message
    String writtenAs(String name);

    @Message
    String where();

    @Message
    String stageNow();

    @Message
    String here();

    @Message
    String stageDone();

    @Message
    String flag(String code);

    @Message
    String retroactive();

    @Message
    String wholeWay(String procedure);

    @Message
    String legalBasisIs(String basis);

    @Message
    String deadlines();

    @Message
    String dueOn(String day);

    @Message
    String overdue();

    @Message
    String runsSince(String day);

    @Message
    String missing();

    @Message
    String nothingMissing();

    @Message
    String caseEnded();

    @Message
    String advisory();

    @Message
    String lacking(String what);

    @Message
    String neededFor(String moves);

    @Message
    String yourMoves();

    @Message
    String noMoveOfYours();

    @Message
    String leadsTo(String stage);

    @Message
    String ready();

    @Message
    String metOf(int met, int all);

    @Message
    String youRecord(String actor);

    @Message
    String dayOfAct();

    @Message
    String dayOfActHelp();

    @Message
    String reasonRequired();

    @Message
    String reasonOptional();

    @Message
    String movesOfOthers();

    @Message
    String takenBy(String actor);

    @Message
    String entries();

    @Message
    String entriesLead();

    @Message
    String choose();

    @Message
    String notAnswered();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String notApplicable();

    @Message
    String evidence();

    @Message
    String save();

    @Message
    String documents();

    @Message
    String document();

    @Message
    String noDocuments();

    @Message
    String number();

    @Message
    String dates();

    @Message
    String issuedOn(String day);

    @Message
    String receivedOn(String day);

    @Message
    String documentState(String code);

    @Message
    String file();

    @Message
    String download();

    @Message
    String addDocument();

    @Message
    String documentType();

    @Message
    String otherTypes();

    @Message
    String fileHelp();

    @Message
    String issuer();

    @Message
    String titleOfPaper();

    @Message
    String dateOfPaper();

    @Message
    String dateReceived();

    @Message
    String languageOfPaper();

    @Message
    String notSaid();

    @Message
    String partsOf(String type);

    @Message
    String uploadNow();

    @Message
    String whatEachSideSays();

    @Message
    String noDifferences();

    @Message
    String openDifference();

    @Message
    String otherStatements(int count);

    @Message
    String resolved(String note);

    @Message
    String side(String code);

    @Message
    String fact(String code);

    @Message
    String history();

    @Message
    String what(String code);

    @Message
    String actOn(String day);

    @Message
    String because(String reason);

    @Message
    String reliedOn();

    @Message
    String openedOn();

    @Message
    String procedure();

    @Message
    String versionOf(int number);

    @Message
    String sectors();

    @Message
    String agency();

    @Message
    String aims();

    @Message
    String statusInSource();

    @Message
    String toCase();

    // --- Home

    @Message
    String welcome(String name);

    @Message
    String runningCases();

    @Message
    String newestFirst();

    @Message
    String allCases();

    @Message
    String portfolio();

    @Message
    String noFigures();

    // --- Goals and results

    @Message
    String resultsLead();

    @Message
    String goals();

    @Message
    String noGoals();

    @Message
    String scorecard();

    @Message
    String scorecards();

    @Message
    String scorecardOf(String subject);

    @Message
    String scorecardsOfCases();

    @Message
    String noScorecard();

    @Message
    String noScorecards();

    @Message
    String indicators();

    @Message
    String indicatorCount(int count);

    @Message
    String noIndicators();

    @Message
    String direction(String code);

    @Message
    String baseline();

    @Message
    String noBaseline();

    @Message
    String verifiedProgress();

    @Message
    String reportedProgress();

    @Message
    String targetMet();

    @Message
    String noProgress(String code);

    @Message
    String howComputed();

    @Message
    String coverage(int due, int reported, int missing);

    @Message
    String coverageZeros(int count);

    @Message
    String coverageNotApplicable(int count);

    @Message
    String coverageWithheld(int count);

    @Message
    String targets();

    @Message
    String target();

    @Message
    String noTargets();

    @Message
    String revised(String reason, String approver);

    @Message
    String period();

    @Message
    String observations();

    @Message
    String noObservations();

    @Message
    String value();

    @Message
    String valueState(String code);

    @Message
    String observationStatus(String code);

    @Message
    String verification();

    @Message
    String noteOfVerification();

    @Message
    String verify();

    @Message
    String reject();

    @Message
    String recordValue();

    @Message
    String year();

    @Message
    String quarter();

    @Message
    String wholeYear();

    @Message
    String valueHelp();

    // --- The API reference

    @Message
    String apiLead();

    @Message
    String apiLacking();

    /// What a service may refuse an operation with, before the numbers.
    @Message
    String refusals();

    @Message
    String schemas();

    @Message
    String parameters();

    @Message
    String required();

    @Message
    String body();

    @Message
    String answers();

    @Message
    String problemOfService();

    @Message
    String problemLead();

    @Message
    String problemHelp();

    // --- Units

    @Message
    String unit(String code);
}
