package id.jembatan.agreements.agreement;

import id.jembatan.agreements.confidentiality.ConfidentialityClass;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of documents can be narrowed by.
public class DocumentFilter {

    @QueryParam("type")
    @Nullable @Size(max = 100) String type;

    @QueryParam("language")
    @Nullable @Size(max = 20) String language;

    @QueryParam("confidentiality")
    @Nullable @Pattern(regexp = "PUBLIC|INTERNAL|CONFIDENTIAL|SECRET") String confidentiality;

    @QueryParam("state")
    @Nullable @Pattern(regexp = "VALID|SUPERSEDED|WITHDRAWN") String state;

    @QueryParam("match")
    @Nullable @Pattern(regexp = "EQUAL|EXTENDS|DIFFERS") @Parameter(description = "How a signed text compares with the agreed one")
    String match;

    @QueryParam("agreement")
    @Nullable @Size(max = 100) @Parameter(description = "Id or reference of a case")
    String agreement;

    @QueryParam("q")
    @Nullable @Size(max = 200) @Parameter(description = "Words of the title, file name, number or issuer")
    String q;

    /// By the field that must be equal.
    Map<String, Object> equal() {
        var equal = new TreeMap<String, Object>();
        if (type != null) {
            equal.put("d.type", type);
        }
        if (language != null) {
            equal.put("d.language", language);
        }
        if (confidentiality != null) {
            equal.put("d.confidentiality", ConfidentialityClass.valueOf(confidentiality));
        }
        if (state != null) {
            equal.put("d.state", Document.State.valueOf(state));
        }
        if (match != null) {
            equal.put("d.textMatch", TextMatch.valueOf(match));
        }
        return equal;
    }
}
