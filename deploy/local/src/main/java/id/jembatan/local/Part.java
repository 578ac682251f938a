package id.jembatan.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the suite consists of on one machine, in the order in which it starts.
enum Part {
    POSTGRESQL("PostgreSQL", "POSTGRES", 8432, 0),
    KEYCLOAK("Keycloak", "KEYCLOAK", 8180, 1000),
    MAIL_CATCHER("Mail catcher", "SMTP", 8125, 1),
    PARTNERS("partners-service", "PARTNERS", 8081, 1000),
    AGREEMENTS("agreements-service", "AGREEMENTS", 8082, 1000),
    KPI("kpi-service", "KPI", 8083, 1000),
    GATEWAY("gateway", "GATEWAY", 8080, 1000);

    private final String label;
    private final String word;
    private final int defaultPort;
    private final int distance;

    Part(String label, String word, int defaultPort, int distance) {
        this.label = label;
        this.word = word;
        this.defaultPort = defaultPort;
        this.distance = distance;
    }

    /// A port of a part.
    ///
    /// @param part whose
    /// @param variable environment variable that moves it
    /// @param usual its number where nobody moves it
    record Port(Part part, String variable, int usual) {}

    /// Its name for people; of a service also its folder and its client in Keycloak.
    String label() {
        return label;
    }

    /// Its name in file names.
    String slug() {
        return label.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /// Whether it is one of ours: a folder with a Quarkus application.
    boolean isService() {
        return ordinal() >= PARTNERS.ordinal();
    }

    /// Its database and the role that owns it, for a service that has one.
    String database() {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Where it takes requests.
    Port port() {
        return new Port(this, "JEMBATAN_" + word + "_PORT", defaultPort);
    }

    /// Its other port: management, or the web interface of the mail catcher. PostgreSQL has none.
    List<Port> secondPort() {
        return switch (this) {
            case POSTGRESQL -> List.of();
            case MAIL_CATCHER -> List.of(new Port(this, "JEMBATAN_MAIL_WEB_PORT", defaultPort + distance));
            case KEYCLOAK, PARTNERS, AGREEMENTS, KPI, GATEWAY ->
                List.of(new Port(this, "JEMBATAN_" + word + "_MANAGEMENT_PORT", defaultPort + distance));
        };
    }

    /// How far the other port lies behind the first where it is not named itself.
    int distance() {
        return distance;
    }

    List<Port> ports() {
        return Stream.concat(Stream.of(port()), secondPort().stream()).toList();
    }

    static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    /// The services that keep data.
    static List<Part> withDatabase() {
        return services().stream().filter(part -> part != GATEWAY).toList();
    }
}
