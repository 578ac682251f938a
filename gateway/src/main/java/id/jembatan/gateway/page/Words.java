package id.jembatan.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Every word of the portal. The texts are in `messages/msg_*.properties`, one file per language; a key that one of
/// them
/// lacks stops the build. Labels of stages, papers and kinds are data and come from the services.
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

    // --- Saying no

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
}
