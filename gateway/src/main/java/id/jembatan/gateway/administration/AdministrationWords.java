package id.jembatan.gateway.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of administration.
@MessageBundle("admin")
public interface AdministrationWords {

    @Message
    String lead();

    @Message
    String imports();

    @Message
    String importsLead();

    @Message
    String calendars();

    @Message
    String calendarsLead();

    @Message
    String rules();

    @Message
    String rulesLead();

    @Message
    String thresholds();

    @Message
    String thresholdsLead();

    @Message
    String journal();

    @Message
    String journalLead();

    @Message
    String events();

    @Message
    String eventsLead();

    @Message
    String access();

    @Message
    String accessLead();

    @Message
    String table();

    @Message
    String tableOf(String code);

    @Message
    String importOf(String table);

    @Message
    String when();

    @Message
    String who();

    @Message
    String size();

    @Message
    String fate(String code);

    @Message
    String outcome(String code);

    @Message
    String outcomeMeans(String code);

    @Message
    String row();

    @Message
    String column();

    @Message
    String finding();

    @Message
    String weight();

    @Message
    String severity(String code);

    @Message
    String tried();

    @Message
    String taken();

    @Message
    String findings();

    @Message
    String findingsLead();

    @Message
    String noFindings();

    @Message
    String bring();

    @Message
    String fileHelp();

    @Message
    String whichRows();

    @Message
    String rowsTaken(String code);

    @Message
    String forms();

    @Message
    String formsHelp();

    @Message
    String formsUnsaid();

    @Message
    String tryFirst();

    @Message
    String take();

    @Message
    String takeNow();

    @Message
    String runs();

    @Message
    String registry();

    @Message
    String noRuns();

    @Message
    String undo();

    @Message
    String undoLead();

    @Message
    String undoNow();

    @Message
    String undone();

    @Message
    String reason();

    @Message
    String done(String code);

    @Message
    String chooseCalendar();

    @Message
    String calendar();

    @Message
    String calendarHelp();

    @Message
    String daysOf(int year);

    @Message
    String noDays();

    @Message
    String day();

    @Message
    String computed();

    @Message
    String holidayKind(String code);

    @Message
    String workingAgain();

    @Message
    String decree();

    @Message
    String decreeLead();

    @Message
    String decreeSource();

    @Message
    String dayIs();

    @Message
    String dayOff();

    @Message
    String workingDay();

    @Message
    String weeks();

    @Message
    String weeksLead();

    @Message
    String validFrom();

    @Message
    String weekend();

    @Message
    String noWeekend();

    @Message
    String collectiveLeave();

    @Message
    String collectiveLeaveOff();

    @Message
    String allOthers();

    @Message
    String decideWeek();

    @Message
    String dormancy();

    @Message
    String dormancyLead();

    @Message
    String noDormancy();

    @Message
    String quietMonths();

    @Message
    String dormantMonths();

    @Message
    String monthsHelp();

    @Message
    String never();

    @Message
    String inForce();

    @Message
    String notInForce();

    @Message
    String setDormancy();

    @Message
    String processes();

    @Message
    String processesLead();

    @Message
    String figure();

    @Message
    String parameter();

    @Message
    String setParameter();

    @Message
    String parameters();

    @Message
    String parametersLead();

    @Message
    String noParameters();

    @Message
    String meaning();

    @Message
    String toThresholds();

    @Message
    String searchIndicator();

    @Message
    String noIndicators();

    @Message
    String indicator();

    @Message
    String unit();

    @Message
    String directionHead();

    @Message
    String thresholdsOf(String indicator);

    @Message
    String noThresholds();

    @Message
    String versions();

    @Message
    String bands();

    @Message
    String band(String code);

    @Message
    String fromPercent(String number);

    @Message
    String setThresholds();

    @Message
    String setThresholdsLead();

    @Message
    String bandCode(String number);

    @Message
    String bandFrom();

    @Message
    String services();

    @Message
    String service(String code);

    @Message
    String chain();

    @Message
    String sealed();

    @Message
    String lastHash();

    @Message
    String sealedAt();

    @Message
    String checkChain();

    @Message
    String chainWhole(String count);

    @Message
    String chainBroken(String number);

    @Message
    String entries();

    @Message
    String searchJournal();

    @Message
    String resource();

    @Message
    String resourceId();

    @Message
    String account();

    @Message
    String fromDay();

    @Message
    String toDay();

    @Message
    String noEntries();

    @Message
    String delegated(String who);

    @Message
    String link(String number);

    @Message
    String notSealed();

    @Message
    String request(String number);

    @Message
    String changes();

    @Message
    String fieldName();

    @Message
    String before();

    @Message
    String after();

    @Message
    String noneStuck();

    @Message
    String stuckCaption();

    @Message
    String event();

    @Message
    String why();

    @Message
    String tries();

    @Message
    String replay();

    @Message
    String mails();

    @Message
    String mailsLead();

    @Message
    String noMails();

    @Message
    String address();

    @Message
    String mailAgain();

    @Message
    String chooseRole();

    @Message
    String roleHead();

    @Message
    String rightsCaption();

    @Message
    String right();

    @Message
    String thing(String code);

    @Message
    String scope(String code);

    @Message
    String accountsWhere();
}
