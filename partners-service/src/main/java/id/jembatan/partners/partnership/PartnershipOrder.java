package id.jembatan.partners.partnership;

import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.util.Arrays;
import java.util.Optional;

/// How a list of relations is sorted, and where a page of it goes on.
enum PartnershipOrder {
    PARTNER("partner", "p.name_folded", true),
    SINCE("since", "coalesce(s.since_key, 99999999)", true),
    SINCE_DESCENDING("-since", "coalesce(s.since_key, 0)", false);

    private final String parameter;
    private final String key;
    private final boolean ascending;

    PartnershipOrder(String parameter, String key, boolean ascending) {
        this.parameter = parameter;
        this.key = key;
        this.ascending = ascending;
    }

    static Optional<PartnershipOrder> of(String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter.equals(parameter))
                .findFirst();
    }

    /// The column by which it is sorted.
    String key() {
        return key;
    }

    String orderBy() {
        var direction = ascending ? "" : " desc";
        return key + direction + ", s.id" + direction;
    }

    /// The rows behind `:afterKey, :afterId`.
    String behind() {
        return "(" + key + ", s.id) " + (ascending ? ">" : "<") + " (:afterKey, :afterId)";
    }

    Cursor cursorAt(PartnershipBook.Found last) {
        return Cursor.of(parameter, last.sortKey(), last.view().id());
    }

    /// @throws Refusal 400 if the cursor belongs to another order
    Object keyOf(Cursor cursor) {
        if (!cursor.text(0).equals(parameter)) {
            throw new Refusal(CommonProblem.INVALID_CURSOR).at("after", CommonProblem.INVALID_CURSOR);
        }
        return this == PARTNER ? cursor.text(1) : Math.clamp(cursor.number(1), 0, 99_999_999);
    }
}
