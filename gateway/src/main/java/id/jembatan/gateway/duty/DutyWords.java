package id.jembatan.gateway.duty;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages on reports that are owed.
@MessageBundle("duty")
public interface DutyWords {

    // --- What is owed

    @Message
    String title();

    @Message
    String lead();

    @Message
    String owed();

    @Message
    String filter();

    @Message
    String duty();

    @Message
    String duties();

    @Message
    String noneOwed();

    @Message
    String noDuties();

    @Message
    String found(String count);

    @Message
    String report();

    @Message
    String period();

    @Message
    String due();

    @Message
    String to(String recipient);

    @Message
    String state(String code);

    @Message
    String sentLate();

    @Message
    String rhythm();

    @Message
    String rhythmOf(String code);

    @Message
    String dueRule();

    @Message
    String dueDays(String days);

    @Message
    String dueWorking(String days, String country);

    @Message
    String runsFrom(String day);

    @Message
    String off();

    // --- One report

    @Message
    String done(String what);

    @Message
    String recipient();

    @Message
    String letter();

    @Message
    String content();

    @Message
    String cutOff();

    @Message
    String cutOffHelp();

    @Message
    String showAsOf();

    @Message
    String asOf(String day);

    @Message
    String cases();

    @Message
    String opened();

    @Message
    String moved();

    @Message
    String ended();

    @Message
    String figures();

    @Message
    String figuresOf(String verified, String differing);

    @Message
    String printed();

    @Message
    String byStage();

    @Message
    String lines();

    @Message
    String stepsInPeriod();

    @Message
    String endsOn(String day);

    @Message
    String noLines();

    @Message
    String noReport();

    @Message
    String submit();

    @Message
    String submitLead();

    @Message
    String letterNumber();

    @Message
    String submittedOn();

    @Message
    String sentCutOff();

    // --- The form of a duty

    @Message
    String fresh();

    @Message
    String change();

    @Message
    String nameIn(String language);

    @Message
    String recipientIn(String language);

    @Message
    String dueDaysField();

    @Message
    String calendar();

    @Message
    String calendarHelp();

    @Message
    String remindDays();

    @Message
    String remindHelp();

    @Message
    String since();

    @Message
    String until();

    @Message
    String procedures();

    @Message
    String proceduresHelp();

    @Message
    String enabled();
}
