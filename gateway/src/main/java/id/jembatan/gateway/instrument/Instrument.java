package id.jembatan.gateway.instrument;

import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text of a case, as pages show it: drafted, signed, in force, ended.
///
/// @param state DRAFT, SIGNED, ENDED or WITHDRAWN
/// @param standing the same as of today, with IN_FORCE
/// @param endKnown false where nobody knows whether and when it ends
/// @param answer to a question about days: CERTAINLY or POSSIBLY
/// @param actions what this reader may do with it now
public record Instrument(
        UUID id,
        UUID agreementId,
        String number,
        String kind,
        String kindLabel,
        @Nullable Boolean depositRequired,
        String title,
        @Nullable String ourNumber,
        @Nullable String partnerNumber,
        String state,
        String standing,
        @Nullable Relative parent,
        @Nullable Relative follows,
        List<Text> texts,
        List<Signatory> signatories,
        @Nullable Rule entry,
        @Nullable Clause term,
        @Nullable String whenParentEnds,
        @Nullable KnownDate signedOn,
        @Nullable Ceremony ceremony,
        @Nullable KnownDate oursToldOn,
        @Nullable KnownDate partnerToldOn,
        @Nullable KnownDate inForceOn,
        @Nullable Worded inForceWhy,
        @Nullable KnownDate endsOn,
        boolean endKnown,
        @Nullable Worded endsWhy,
        @Nullable Ground endGround,
        List<Powers> powers,
        List<Act> acts,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String answer,
        List<String> actions) {

    /// What a service leaves out is empty.
    public Instrument {
        texts = texts == null ? List.of() : texts;
        signatories = signatories == null ? List.of() : signatories;
        powers = powers == null ? List.of() : powers;
        acts = acts == null ? List.of() : acts;
        actions = actions == null ? List.of() : actions;
    }

    public record Relative(UUID id, String number, String title, String standing) {

        public String colour() {
            return colourOf(standing);
        }
    }

    /// The colour of a standing; the word beside it says the same.
    static String colourOf(String standing) {
        return switch (standing) {
            case "IN_FORCE" -> "good";
            case "SIGNED" -> "main";
            case "DRAFT" -> "wait";
            default -> "quiet";
        };
    }

    public record Text(UUID document, String language, boolean prevailing, String title, String hash) {}

    /// @param side OURS or PARTNER
    /// @param part SIGNS or WITNESSES
    public record Signatory(
            String side,
            @Nullable String partner,
            String name,
            String capacity,
            @Nullable String office,
            String part) {}

    /// When something begins or ends, as the text says it.
    public record Rule(
            String rule,
            @Nullable KnownDate date,
            @Nullable Period period,
            @Nullable String lastDay) {}

    /// @param unit DAYS, WORKING_DAYS, MONTHS or YEARS
    public record Period(int count, String unit, @Nullable List<String> calendars) {

        public List<String> calendarsOrNone() {
            return calendars == null ? List.of() : calendars;
        }
    }

    /// What the text says about its own time.
    public record Clause(
            Rule end,
            @Nullable Prolongation extension,
            @Nullable Period notice,
            @Nullable Period windDown,
            @Nullable Boolean runningContinue) {}

    /// @param mode NONE, CONSENT, AUTOMATIC or NOT_KNOWN
    public record Prolongation(
            String mode,
            @Nullable Period period,
            @Nullable Integer times,
            @Nullable Period objection,
            @Nullable String channel) {}

    public record Ceremony(
            @Nullable String place,
            @Nullable KnownDate day,
            @Nullable List<String> attendees) {

        public String attendeesText() {
            return attendees == null ? "" : String.join(", ", attendees);
        }
    }

    /// A sentence of the service, in the reader's language.
    public record Worded(String code, String text) {}

    public record Ground(String code, String label, String legalBasis) {}

    /// Whether somebody may sign: his powers, and how that was found.
    public record Powers(
            String signatory,
            String capacity,
            String need,
            String result,
            Worded why,
            @Nullable UUID document,
            @Nullable List<Finding> findings) {

        public boolean isGood() {
            return result.equals("GOOD") || result.equals("POSSIBLY_GOOD") || result.equals("NOT_NEEDED");
        }
    }

    public record Finding(String code, String holds, String text) {}

    /// Something that was done with the text.
    public record Act(
            UUID id,
            String act,
            String label,
            @Nullable KnownDate on,
            @Nullable KnownDate until,
            @Nullable Worded why,
            @Nullable Map<String, String> details,
            @Nullable UUID document,
            @Nullable String note,
            Instant at,
            String by) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    public String colour() {
        return colourOf(standing);
    }

    public boolean isDraft() {
        return state.equals("DRAFT");
    }
}
