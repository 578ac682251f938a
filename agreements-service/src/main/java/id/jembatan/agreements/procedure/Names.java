package id.jembatan.agreements.procedure;

import id.jembatan.agreements.procedure.Procedure.DocumentType;
import id.jembatan.agreements.procedure.Procedure.Field;
import id.jembatan.agreements.procedure.Procedure.FieldType;
import java.util.Map;
import java.util.Set;

/// Looks up what moves speak of. An unknown name is told once, and something harmless stands for it while the rest of
/// the file is read; a template with a slip is never used.
final class Names {

    private static final Label NO_LABEL = new Label("", "", "");

    private final Described described;
    private final Words words;
    private final Slips slips;

    Names(Described described, Words words, Slips slips) {
        this.described = described;
        this.words = words;
        this.slips = slips;
    }

    DocumentType document(String at, String name) {
        words.known(at, "documents", name, described.documents());
        var found = described.documents().get(name);
        return found == null ? new DocumentType(NO_LABEL, "", "", Set.of(), Map.of(), null) : found;
    }

    Field field(String at, String name) {
        words.known(at, "fields", name, described.fields());
        var found = described.fields().get(name);
        return found == null ? new Field(NO_LABEL, FieldType.TEXT, "", "", Map.of(), Set.of()) : found;
    }

    Field dateField(String at, String name) {
        var found = field(at, name);
        if (described.fields().containsKey(name) && found.type() != FieldType.DATE) {
            slips.add(at, Slip.NO_DATE_FIELD, name);
        }
        return found;
    }

    /// A date field, or `TYPE.attribute` of a document.
    void dateSource(String at, String source) {
        int dot = source.indexOf('.');
        if (dot < 0) {
            if (!source.isEmpty()) {
                dateField(at, source);
            }
            return;
        }
        document(at, source.substring(0, dot));
        var attribute = Attribute.of(source.substring(dot + 1)).orElse(null);
        if (attribute != Attribute.ISSUED_ON && attribute != Attribute.RECEIVED_ON) {
            slips.add(at, Slip.NO_DATE_OF_DOCUMENT, source);
        }
    }
}
