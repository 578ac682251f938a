package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Caller;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what relations are counted.
enum CountBy {
    STAGE("partnership_stage", "P02"),
    KIND("partnership_kind", "by_kind"),
    DORMANCY("dormancy_state", "by_dormancy");

    private final String table;
    private final String definition;

    CountBy(String table, String definition) {
        this.table = table;
        this.definition = definition;
    }

    static Optional<CountBy> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where the names of its codes are.
    String table() {
        return table;
    }

    String definition() {
        return definition;
    }

    /// SQL for the code of a relation; one that has ended is counted apart.
    String codeFor(Caller caller) {
        var code = switch (this) {
            case STAGE -> PartnershipBook.stageOf(caller);
            case KIND -> PartnershipBook.KIND;
            case DORMANCY -> PartnershipBook.DORMANCY;
        };
        return "case when s.ended_at is not null then 'ended' else " + code + " end";
    }
}
