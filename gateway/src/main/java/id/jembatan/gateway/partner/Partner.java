package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.KnownDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner, as pages show it.
///
/// @param displayName in the reader's language, where there is a name in it
/// @param stage how far things are: `prospect`, `active`, `dormant`, `ended`, `ceased`
/// @param children how many lie in it or belong to it
/// @param names the current official one first
/// @param record `valid`, `merged` or `entered_in_error`
/// @param actions what this reader may do with it now
public record Partner(
        UUID id,
        String code,
        String kind,
        String name,
        @Nullable String localName,
        @Nullable String displayName,
        String country,
        @Nullable Location location,
        @Nullable String stage,
        @Nullable Brief parent,
        long children,
        List<Name> names,
        @Nullable List<Identifier> identifiers,
        List<Partnership> partnerships,
        @Nullable List<Succession> successors,
        @Nullable List<Succession> predecessors,
        @Nullable String record,
        @Nullable Brief mergedInto,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable List<String> actions) {

    /// Another partner, as far as a link needs it.
    public record Brief(UUID id, String code, @Nullable String name) {

        public String label() {
            return name == null ? code : name;
        }
    }

    public record Location(String latitude, String longitude) {}

    /// @param sort `official`, `local`, `exonym`, `former`, `short` or `other`
    public record Name(
            @Nullable UUID id,
            @Nullable String sort,
            String name,
            @Nullable String localName,
            @Nullable String language,
            boolean current,
            @Nullable KnownDate from,
            @Nullable KnownDate until,
            @Nullable String reason,
            @Nullable String source) {

        /// What the form that corrects this name is called.
        public String correction() {
            return "name-" + id;
        }
    }

    public record Identifier(
            UUID id, String scheme, String value, @Nullable String source) {}

    public record Partnership(
            @Nullable UUID id,
            String kind,
            @Nullable KnownDate since,
            @Nullable String source,
            @Nullable String certainty) {}

    /// @param kind `merged_into`, `split_into` or `renamed_as`
    public record Succession(
            UUID id,
            Brief partner,
            String kind,
            @Nullable KnownDate on,
            @Nullable String source) {}

    /// Whether the name in its own script says more than the name itself.
    public boolean hasOwnName() {
        return localName != null && !localName.equals(name);
    }

    /// Whether it is called otherwise in the reader's language.
    public boolean hasOtherName() {
        return displayName != null && !displayName.equals(name) && !displayName.equals(localName);
    }

    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    /// Whether the record stands, and is not one of those that were merged or withdrawn.
    public boolean isValid() {
        return record == null || record.equals("valid");
    }

    public List<Identifier> knownAs() {
        return identifiers == null ? List.of() : identifiers;
    }

    public List<Succession> after() {
        return successors == null ? List.of() : successors;
    }

    public List<Succession> before() {
        return predecessors == null ? List.of() : predecessors;
    }
}
