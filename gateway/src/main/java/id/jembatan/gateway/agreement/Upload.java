package id.jembatan.gateway.agreement;

import id.jembatan.gateway.page.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/// The form by which a paper is put on file.
///
/// @param missing the kinds of paper that the open steps lack: they come first
/// @param others all other kinds
/// @param withParts those of the missing ones whose text is given part by part
public record Upload(
        List<Procedure.DocumentType> missing,
        List<Procedure.DocumentType> others,
        List<Procedure.DocumentType> withParts) {

    private static final Set<String> OF_PAPERS =
            Set.of("document", "parts", "languages", "dated-by", "any-of", "same-text");
    private static final Set<String> FIELDS =
            Set.of("type", "title", "language", "number", "issuedOn", "receivedOn", "issuer", "shared");

    static Upload of(Procedure procedure, Next next) {
        var wanted = new HashSet<String>();
        for (var missing : next.missing()) {
            if (OF_PAPERS.contains(missing.need().kind())) {
                wanted.addAll(List.of(missing.need().code().split("[|=]")));
            }
        }
        var byWanted =
                procedure.documents().stream().collect(Collectors.partitioningBy(type -> wanted.contains(type.code())));
        return new Upload(
                byWanted.getOrDefault(true, List.of()),
                byWanted.getOrDefault(false, List.of()),
                byWanted.getOrDefault(true, List.of()).stream()
                        .filter(type -> !type.parts().isEmpty())
                        .toList());
    }

    /// The name of the form's field for one part of one kind of paper.
    public String partName(String type, String part) {
        return "part." + type + "." + part;
    }

    /// What the service gets of a filled-in form: the file as it lies on disk, and the fields that it knows.
    static ClientMultipartForm form(Map<String, String> typed, @Nullable FormValue file) {
        var form = ClientMultipartForm.create();
        typed.forEach((name, value) -> {
            if (!value.isEmpty() && (FIELDS.contains(name) || name.startsWith("part."))) {
                form.attribute(name, value, null);
            }
        });
        if (file != null
                && file.isFileItem()
                && !Place.orEmpty(file.getFileName()).isEmpty()) {
            form.binaryFileUpload(
                    "file",
                    Place.orEmpty(file.getFileName()),
                    file.getFileItem().getFile().toString(),
                    "application/octet-stream"); // the service looks at the bytes, not at what a browser thinks of them
        }
        return form;
    }

    /// The fields of a form, each with its last value; parts of other kinds than the chosen one are left out.
    static Map<String, String> typed(Map<String, String> all) {
        var type = all.getOrDefault("type", "");
        var typed = new LinkedHashMap<String, String>();
        all.forEach((name, value) -> {
            if (name.startsWith("part." + type + ".")) {
                typed.put("part." + name.substring(("part." + type + ".").length()), value);
            } else if (!name.startsWith("part.")) {
                typed.put(name, value);
            }
        });
        return typed;
    }
}
