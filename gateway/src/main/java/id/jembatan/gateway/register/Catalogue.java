package id.jembatan.gateway.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.platform.refusal.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/// What there is to take, once for people and once as DCAT 3 (JSON-LD) for the catalogues that collect open data.
@ApplicationScoped
class Catalogue {

    private static final String API = "/api/v1/public/";

    /// @param code the part of the words file, and of the address
    /// @param files the first is what most people want
    record Dataset(String code, List<File> files) {}

    /// @param form as people call it
    record File(String path, String form, String mediaType) {}

    static final List<Dataset> DATASETS = List.of(
            new Dataset(
                    "partners",
                    List.of(
                            new File(API + "partners.csv", "CSV", "text/csv"),
                            new File(API + "partners.geojson", "GeoJSON", "application/geo+json"),
                            new File(API + "partners", "JSON", "application/json"))),
            new Dataset(
                    "agreements",
                    List.of(
                            new File(API + "agreements.csv", "CSV", "text/csv"),
                            new File(API + "agreements", "JSON", "application/json"))),
            new Dataset(
                    "results",
                    List.of(
                            new File(API + "scorecards.csv", "CSV", "text/csv"),
                            new File(API + "iati/activities.xml", "IATI 2.03", "application/xml"),
                            new File(API + "scorecards", "JSON", "application/json"))));

    private final ObjectMapper json;
    private final Licence licence;

    Catalogue(ObjectMapper json, Licence licence) {
        this.json = json;
        this.licence = licence;
    }

    /// @param base the address of this host, without a slash at its end
    byte[] dcat(String base, Locale locale) {
        var words = words(locale);
        var language = locale.getLanguage();
        var catalogue = json.createObjectNode();
        var context = catalogue.putObject("@context");
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        catalogue.put("@id", base + "/public/catalog.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        text(catalogue, "dct:title", words.register(), language);
        text(catalogue, "dct:description", words.lead(), language);
        catalogue.putObject("foaf:homepage").put("@id", base + "/public");
        owned(catalogue);
        var datasets = catalogue.putArray("dcat:dataset");
        for (var dataset : DATASETS) {
            var node = datasets.addObject();
            node.put("@id", base + "/public/data#" + dataset.code());
            node.put("@type", "dcat:Dataset");
            text(node, "dct:title", words.section(dataset.code()), language);
            text(node, "dct:description", words.dataset(dataset.code()), language);
            node.putObject("dcat:landingPage").put("@id", base + "/public/" + dataset.code());
            owned(node);
            var files = node.putArray("dcat:distribution");
            for (var file : dataset.files()) {
                var each = files.addObject();
                each.put("@type", "dcat:Distribution");
                each.put("dct:title", file.form());
                each.put("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + file.mediaType());
                each.putObject("dcat:accessURL").put("@id", base + file.path());
                each.putObject("dcat:downloadURL").put("@id", base + file.path());
                licence.licence().ifPresent(it -> each.putObject("dct:license").put("@id", it.toString()));
            }
        }
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(catalogue);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written", e);
        }
    }

    /// Indonesian is what bundles speak where nobody asked for a language.
    private static RegisterWords words(Locale language) {
        return language.equals(Languages.INDONESIAN)
                ? MessageBundles.get(RegisterWords.class)
                : MessageBundles.get(RegisterWords.class, Localized.Literal.of(language.getLanguage()));
    }

    private void owned(ObjectNode node) {
        licence.licence().ifPresent(it -> node.putObject("dct:license").put("@id", it.toString()));
        licence.publisher()
                .ifPresent(it -> node.putObject("dct:publisher")
                        .put("@type", "foaf:Agent")
                        .put("foaf:name", it));
        licence.contact().ifPresent(it -> {
            var contact = node.putObject("dcat:contactPoint").put("@type", "vcard:Kind");
            contact.putObject("vcard:hasURL").put("@id", it.toString());
        });
    }

    private static void text(ObjectNode node, String name, String text, String language) {
        node.putObject(name).put("@value", text).put("@language", language);
    }
}
