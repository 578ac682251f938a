package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.neighbour.PartnersHearer;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.inbox.HeardEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Says what the partners service would say, the way the inbox hands it on.
@ApplicationScoped
public class Neighbours {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PartnersHearer hearer;

    Neighbours(PartnersHearer hearer) {
        this.hearer = hearer;
    }

    /// A partner that nobody else in the tests has.
    public record Known(UUID id, String code, String name) {}

    public Known aPartnerIn(String country) {
        var id = Ids.next();
        var mark = id.toString().substring(24);
        var known = new Known(id, country.toLowerCase(java.util.Locale.ROOT) + "-city-" + mark, "City " + mark);
        tell("partner.registered", known, known.name(), country, 1);
        return known;
    }

    /// The partner whose officer signs in as `ankara`; always the same, however often it is told.
    public Known ankara() {
        var known = new Known(
                UUID.nameUUIDFromBytes("tr-ankara".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "tr-ankara",
                "Ankara");
        registered(known, "TR");
        return known;
    }

    public void renamed(Known partner, String name, String country, long version) {
        tell("partner.renamed", partner, name, country, version);
    }

    public Known named(String name, String country) {
        var id = Ids.next();
        var known = new Known(id, "x-" + id, name);
        tell("partner.registered", known, name, country, 1);
        return known;
    }

    private void tell(String what, Known partner, String name, String country, long version) {
        say("id.jembatan." + what + ".v1", partner.id(), version, """
                {"partnerId": "%s", "code": "%s", "kind": "city", "name": "%s", "localName": null, "country": "%s",
                 "names": [{"name": "%s", "until": null}, {"name": "%s", "until": {"year": 2024}}],
                 "certainty": null, "version": %d}""".formatted(
                        partner.id(), partner.code(), name, country, name, partner.name(), version));
    }

    /// The record of a partner was merged into that of another one.
    public void merged(Known partner, String country, Known into, long version) {
        said("partner.merged", partner, country, "merged", "\"" + into.id() + "\"", version);
    }

    /// A merge was undone.
    public void parted(Known partner, String country, long version) {
        said("partner.changed", partner, country, "valid", "null", version);
    }

    public void inError(Known partner, String country, long version) {
        said("partner.changed", partner, country, "entered_in_error", "null", version);
    }

    private void said(String what, Known partner, String country, String record, String into, long version) {
        say("id.jembatan." + what + ".v1", partner.id(), version, """
                {"partnerId": "%s", "code": "%s", "kind": "city", "name": "%s", "localName": null, "country": "%s",
                 "names": [{"name": "%s", "until": null}], "record": "%s", "mergedInto": %s,
                 "certainty": null, "version": %d}""".formatted(
                        partner.id(), partner.code(), partner.name(), country, partner.name(), record, into, version));
    }

    /// A partner that we have not heard of yet.
    public Known unheard(String country) {
        var id = Ids.next();
        var mark = id.toString().substring(24);
        return new Known(id, country.toLowerCase(java.util.Locale.ROOT) + "-city-" + mark, "City " + mark);
    }

    public void registered(Known partner, String country) {
        said("partner.registered", partner, country, "valid", "null", 1);
    }

    /// A mission and where it is accredited: `{"country": "TR", "from": "2020-01-01", "until": null}, ..`
    public void mission(String code, String accreditations) {
        var id = UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        say("id.jembatan.mission.changed.v1", id, 1, """
                {"missionId": "%s", "code": "%s", "name": "%s", "kind": "embassy", "seat": {"country": "XX"},
                 "accreditations": [%s], "version": 1}""".formatted(id, code, code, accreditations));
    }

    private void say(String type, UUID subject, long version, String data) {
        try {
            var event = new HeardEvent(Ids.next(), type, subject, version, Instant.now(), JSON.readTree(data));
            QuarkusTransaction.requiringNew().run(() -> hearer.apply(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
