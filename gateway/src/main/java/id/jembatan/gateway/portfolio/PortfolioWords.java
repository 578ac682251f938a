package id.jembatan.gateway.portfolio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the portfolio.
@MessageBundle("portfolio")
public interface PortfolioWords {
    @Message
    String portfolio();

    @Message
    String lead();

    @Message
    String narrow();

    @Message
    String country();

    @Message
    String sector();

    @Message
    String all();

    @Message
    String apply();

    @Message
    String reset();

    @Message
    String onlyPartner(String code);

    @Message
    String onlyGoal();

    @Message
    String partners(String number, String countries);

    @Message
    String map(String number);

    @Message
    String mapNote();

    @Message
    String notOnMap(String number);

    @Message
    String table();

    @Message
    String name();

    @Message
    String kind();

    @Message
    String noPartners();

    @Message
    String relations();

    @Message
    String countedBy(String code);

    @Message
    String number();

    @Message
    String ended(String number);

    @Message
    String asOf(String day);

    @Message
    String figures();

    @Message
    String figure(String code);

    @Message
    String nothingToCount();

    @Message
    String outOf(String part, String all);

    @Message
    String statuses();

    @Message
    String status(String code);

    @Message
    String statusName();

    @Message
    String ofIndicators();

    @Message
    String verified();

    @Message
    String reported();

    @Message
    String divided();

    @Message
    String division(String code);

    @Message
    String none();

    @Message
    String notKnown();

    @Message
    String several();

    @Message
    String lines();

    @Message
    String linesOf(String status);

    @Message
    String noLines();

    @Message
    String indicator();

    @Message
    String card();

    @Message
    String progress();

    @Message
    String last();

    @Message
    String noValue();

    @Message
    String down(String code);

    @Message
    String publicRegister();

    @Message
    String first();

    @Message
    String next();

    @Message
    String pages();
}
