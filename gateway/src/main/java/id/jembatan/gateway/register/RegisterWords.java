package id.jembatan.gateway.register;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the public register.
@MessageBundle("register")
public interface RegisterWords {
    @Message
    String register();

    @Message
    String lead();

    @Message
    String section(String code);

    @Message
    String dataset(String code);

    @Message
    String menu();

    @Message
    String toPortal();

    @Message
    String language();

    @Message
    String search();

    @Message
    String searchHint();

    @Message
    String find();

    @Message
    String found(String words);

    @Message
    String nothingFound();

    @Message
    String showAll();

    @Message
    String count(String code, String number);

    @Message
    String nonePublic(String code);

    @Message
    String noneYet();

    @Message
    String down(String code);

    @Message
    String map(String number);

    @Message
    String mapOf(String name);

    @Message
    String mapNote();

    @Message
    String notOnMap(String number);

    @Message
    String name();

    @Message
    String kind();

    @Message
    String country();

    @Message
    String relations();

    @Message
    String everything();

    @Message
    String apply();

    @Message
    String reset();

    @Message
    String since(String day);

    @Message
    String endedOn(String day);

    @Message
    String isEnded();

    @Message
    String alsoCalled();

    @Message
    String publicSince();

    @Message
    String title();

    @Message
    String reference();

    @Message
    String stage();

    @Message
    String signed();

    @Message
    String signedUnknown();

    @Message
    String began();

    @Message
    String sectors();

    @Message
    String sector();

    @Message
    String partner();

    @Message
    String texts();

    @Message
    String noTexts();

    @Message
    String number();

    @Message
    String inForce();

    @Message
    String ends();

    @Message
    String standing(String code);

    @Message
    String agreementsWith(String name);

    @Message
    String noAgreementsWith();

    @Message
    String status(String code);

    @Message
    String statusName();

    @Message
    String dayKind(String code);

    @Message
    String participants();

    @Message
    String indicators(String number);

    @Message
    String measure(String code);

    @Message
    String better();

    @Message
    String worse();

    @Message
    String baseline();

    @Message
    String period();

    @Message
    String target();

    @Message
    String verified();

    @Message
    String comment();

    @Message
    String notYet();

    @Message
    String chart(String title);

    @Message
    String noFigures();

    @Message
    String onlyVerified();

    @Message
    String dataLead();

    @Message
    String download();

    @Message
    String files();

    @Message
    String noIatiYet();

    @Message
    String licence();

    @Message
    String licenceIs();

    @Message
    String noLicence();

    @Message
    String publisher();

    @Message
    String contact();

    @Message
    String forMachines();

    @Message
    String forMachinesText();

    @Message
    String apiReference();

    @Message
    String whatIsPublic();

    @Message
    String whatIsPublicText();

    @Message
    String newest();

    @Message
    String first();

    @Message
    String next();

    @Message
    String pages();

    @Message
    String breadcrumb();

    @Message
    String home();

    @Message
    String skip();

    @Message
    String publication();

    @Message
    String publicationOf(String name);

    @Message
    String isPublic();

    @Message
    String isNotPublic();

    @Message
    String seeOpen();

    @Message
    String publish();

    @Message
    String publishText();

    @Message
    String withdraw();

    @Message
    String withdrawText();

    @Message
    String reason();

    @Message
    String reasonHelp();

    @Message
    String decided();

    @Message
    String decisions();

    @Message
    String noDecisions();

    @Message
    String madePublic();

    @Message
    String takenBack();
}
