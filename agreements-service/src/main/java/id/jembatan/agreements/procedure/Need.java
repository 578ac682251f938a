package id.jembatan.agreements.procedure;

import java.util.List;
import java.util.Set;

/// What must be there before a move. Few kinds, so that a lawyer can read a whole procedure.
public sealed interface Need {

    /// A valid document of this type, with these attributes filled in.
    record Paper(String type, Set<Attribute> attributes) implements Need {}

    /// Every one of the items answered; those of `notNo` not with "no", those of `mustYes` with "yes".
    record Checklist(String code, Set<String> items, Set<String> notNo, Set<String> mustYes) implements Need {}

    /// A field of the case filled in.
    record Field(String name) implements Need {}

    /// Both documents hold the same text, told by their hashes, in every language version.
    record SameText(String one, String other) implements Need {}

    /// Every part of the document has words.
    record Parts(String type, Set<String> parts) implements Need {}

    /// A version in each of these languages, and in so many others besides.
    record Languages(String type, Set<String> always, int besides) implements Need {}

    /// The date in this field is not over; an empty field sets no limit.
    record NotPast(String field) implements Need {}

    /// The date in this field is today or over.
    record Reached(String field) implements Need {}

    /// The date in this field is over.
    record Past(String field) implements Need {}

    /// A document dated on or before the date in the field.
    record DatedBy(String type, String field) implements Need {}

    /// Whoever moves says why.
    record Reason() implements Need {}

    /// One of these is enough.
    record AnyOf(List<Requirement> needs) implements Need {}

    /// The word that the API uses for the kind.
    default String kind() {
        return switch (this) {
            case Paper _ -> "document";
            case Checklist _ -> "checklist";
            case Field _ -> "field";
            case SameText _ -> "same-text";
            case Parts _ -> "parts";
            case Languages _ -> "languages";
            case NotPast _ -> "not-past";
            case Reached _ -> "reached";
            case Past _ -> "past";
            case DatedBy _ -> "dated-by";
            case Reason _ -> "reason";
            case AnyOf _ -> "any-of";
        };
    }

    /// What of the case it asks for: a document type, a checklist, a field.
    default String code() {
        return switch (this) {
            case Paper(var type, var _) -> type;
            case Checklist(var code, var _, var _, var _) -> code;
            case Field(var name) -> name;
            case SameText(var one, var other) -> one + "=" + other;
            case Parts(var type, var _) -> type;
            case Languages(var type, var _, var _) -> type;
            case NotPast(var field) -> field;
            case Reached(var field) -> field;
            case Past(var field) -> field;
            case DatedBy(var type, var _) -> type;
            case Reason() -> "reason";
            case AnyOf(var needs) ->
                String.join("|", needs.stream().map(it -> it.need().code()).toList());
        };
    }
}
