package id.jembatan.gateway.partner;

import java.util.List;

/// The closed sets of partners-service, in the order in which forms offer them.
final class Codes {

    static final List<String> PARTNER_KINDS = List.of(
            "city",
            "province",
            "state",
            "prefecture",
            "region",
            "regency",
            "national_agency",
            "network",
            "institution",
            "company");

    static final List<String> PARTNER_STAGES = List.of("prospect", "active", "dormant", "ended", "ceased");

    static final List<String> DORMANCY = List.of("lively", "quiet", "dormant", "no_record");

    static final List<String> NAME_SORTS = List.of("local", "exonym", "former", "short", "other");

    static final List<String> SUCCESSIONS = List.of("renamed_as", "merged_into", "split_into");

    /// What a fact can be about; another word of the service is offered as it is.
    static final List<String> FACTS = List.of("stage", "scope", "date", "figure", "status", "kind", "name", "place");

    static final List<String> SIDES = List.of("OURS", "PARTNER", "SOURCE");

    static final List<String> AUDIENCES = List.of("offices", "missions", "partner");

    private Codes() {}
}
