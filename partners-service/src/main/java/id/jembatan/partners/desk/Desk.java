package id.jembatan.partners.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jembatan.platform.caller.Caller;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A place in an organisation that keeps records and can be told something: it outlives the people who sit at it.
///
/// Written as one word: `bureau`, `agency:sda`, `mission:kbri-ankara`, `partner:tr-ankara`; and, only as an addressee,
/// `missions-of:<partner id>`: the missions that are accredited to that partner's country on the day of sending.
@Schema(type = SchemaType.STRING, examples = "mission:kbri-ankara")
public record Desk(@JsonValue String code) {

    private static final Pattern WRITTEN = Pattern.compile(
            "bureau|(agency|mission|partner):[a-z0-9]+(-[a-z0-9]+)*|missions-of:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator
    public Desk {
        if (!WRITTEN.matcher(code).matches()) {
            throw new IllegalArgumentException("No desk is written like this: " + code);
        }
    }

    /// The office that runs the partnerships.
    public static Desk bureau() {
        return new Desk("bureau");
    }

    /// A department of our own government.
    public static Desk agency(String code) {
        return new Desk("agency:" + code);
    }

    public static Desk mission(String code) {
        return new Desk("mission:" + code);
    }

    /// A partner's own officers.
    public static Desk partner(String code) {
        return new Desk("partner:" + code);
    }

    /// Whichever missions are accredited to the partner's country when it is sent.
    public static Desk missionsOf(UUID partnerId) {
        return new Desk("missions-of:" + partnerId);
    }

    /// The desk at which this caller sits: that of his mission, his department or his partner organisation, else the
    /// bureau.
    public static Desk of(Caller caller) {
        if (caller.is("mission-officer") && caller.mission() != null) {
            return mission(caller.mission());
        }
        if (caller.is("partner-officer") && caller.partner() != null) {
            return partner(caller.partner());
        }
        if (caller.is("agency-officer") && caller.agency() != null) {
            return agency(caller.agency());
        }
        return bureau();
    }

    /// What stands behind the kind, for example the code of the mission.
    public Optional<String> of(String kind) {
        return code.startsWith(kind + ":") ? Optional.of(code.substring(kind.length() + 1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
