package id.jembatan.partners.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Each column of a contact, and whether it is about a person. This is the one declaration: the list that is shown to
/// whoever asks, and what erasing must empty, come from here. A test holds it together with the table, so that a new
/// column cannot be forgotten.
enum ContactColumn {
    DISPLAY_NAME("/name/display", Purpose.ADDRESS),
    GIVEN_NAME("/name/given", Purpose.ADDRESS),
    FAMILY_NAME("/name/family", Purpose.ADDRESS),
    NAME_SCRIPT("/name/script", Purpose.ADDRESS),
    LANGUAGES("/languages", Purpose.LANGUAGE),
    MAILS("/mails", Purpose.REACH),
    PHONES("/phones", Purpose.REACH),
    ADDRESS("/address", Purpose.REACH),
    NOTES("/notes", Purpose.MEMORY),
    CONSENT_BY("/consent/by", Purpose.PROOF),
    CARD_UID(null, Purpose.EXCHANGE),
    /// Copies that the database keeps for order and search.
    LISTED_AS(null, Purpose.ADDRESS),
    PERSON_FOLDED(null, Purpose.ADDRESS),

    // What belongs to the office outlives the person, and stays when the person is erased.
    ID("/id", null),
    VERSION("/version", null),
    ROLE("/role", null),
    UNIT("/unit", null),
    OFFICE_FOLDED(null, null),
    PARTNER_ID("/partnerId", null),
    MISSION_ID(null, null),
    MISSION_CODE("/mission", null),
    AGENCY("/agency", null),
    TERM_FROM_YEAR("/term/from", null),
    TERM_FROM_MONTH("/term/from", null),
    TERM_FROM_DAY("/term/from", null),
    TERM_FROM_EARLIEST(null, null),
    TERM_UNTIL_YEAR("/term/until", null),
    TERM_UNTIL_MONTH("/term/until", null),
    TERM_UNTIL_DAY("/term/until", null),
    TERM_UNTIL_LATEST(null, null),
    PREDECESSOR_ID("/predecessorId", null),
    BASIS("/consent/basis", null),
    CONSENT_GIVEN_ON("/consent/givenOn", null),
    CONSENT_WITHDRAWN_ON("/consent/withdrawnOn", null),
    RETENTION_CLASS("/retentionClass", null),
    OCCASION_ON("/occasionOn", null),
    AUDIENCE("/audience", null),
    CONFIDENTIAL("/confidential", null),
    KEEPER("/keeper", null),
    ERASED_AT("/erased/at", null),
    ERASED_FOR("/erased/reason", null);

    /// What a personal field is needed for; the words stand in the bundle `personal-data`.
    enum Purpose {
        ADDRESS,
        LANGUAGE,
        REACH,
        MEMORY,
        PROOF,
        EXCHANGE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final @Nullable String field;
    private final @Nullable Purpose purpose;

    ContactColumn(@Nullable String field, @Nullable Purpose purpose) {
        this.field = field;
        this.purpose = purpose;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where the API shows it, if it does.
    @Nullable String field() {
        return field;
    }

    /// Absent where the column is not about a person.
    @Nullable Purpose purpose() {
        return purpose;
    }

    static List<ContactColumn> personal() {
        return Arrays.stream(values()).filter(each -> each.purpose != null).toList();
    }
}
