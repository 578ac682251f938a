package id.jembatan.gateway.agreement;

import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
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
    private static final Set<String> FIELDS = Set.of(
            "type",
            "title",
            "language",
            "number",
            "issuedOn",
            "receivedOn",
            "issuer",
            "shared",
            "confidentiality",
            "signs",
            "difference");

    /// The classes of confidentiality, from open to secret; who may give which, the service decides.
    static final List<String> CLASSES = List.of("PUBLIC", "INTERNAL", "CONFIDENTIAL", "SECRET");

    public List<String> classes() {
        return CLASSES;
    }

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

    /// What the service gets of a filled-in form: the file as it lies on disk, and the fields that it knows; parts of
    /// other kinds of paper than the chosen one are left out.
    static ClientMultipartForm form(Typed typed, @Nullable FormValue file) {
        var form = ClientMultipartForm.create();
        var ofType = "part." + typed.was("type") + ".";
        typed.all().keySet().forEach(name -> {
            if (FIELDS.contains(name)) {
                form.attribute(name, typed.was(name), null);
            } else if (name.startsWith(ofType)) {
                form.attribute("part." + name.substring(ofType.length()), typed.was(name), null);
            }
        });
        if (file != null && isThere(file)) {
            form.binaryFileUpload(
                    "file",
                    Place.orEmpty(file.getFileName()),
                    file.getFileItem().getFile().toString(),
                    "application/octet-stream"); // the service looks at the bytes, not at what a browser thinks of them
        }
        return form;
    }

    /// The file of a form, if it has a field for one.
    static @Nullable FormValue file(MultipartFormDataInput form) {
        return form.getValues().getOrDefault("file", List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    /// Whether somebody has chosen a file.
    static boolean isThere(FormValue file) {
        return file.isFileItem() && !Place.orEmpty(file.getFileName()).isEmpty();
    }
}
