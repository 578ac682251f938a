package id.jembatan.partners.registry;

import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.util.Arrays;
import java.util.Optional;

/// How a list of partners is sorted, and where a page of it goes on. Each order has its index.
enum PartnerOrder {
    NAME("name", "p.name_folded", true),
    NAME_DESCENDING("-name", "p.name_folded", false),
    SINCE("since", "coalesce(p.since_key, 99999999)", true),
    SINCE_DESCENDING("-since", "coalesce(p.since_key, 0)", false);

    private final String parameter;
    private final String key;
    private final boolean ascending;

    PartnerOrder(String parameter, String key, boolean ascending) {
        this.parameter = parameter;
        this.key = key;
        this.ascending = ascending;
    }

    static Optional<PartnerOrder> of(String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter.equals(parameter))
                .findFirst();
    }

    String orderBy() {
        var direction = ascending ? "" : " desc";
        return key + direction + ", p.id" + direction;
    }

    /// The rows behind `:afterKey, :afterId`.
    String behind() {
        return "(" + key + ", p.id) " + (ascending ? ">" : "<") + " (:afterKey, :afterId)";
    }

    Cursor cursorAt(PartnerRow.Found partner) {
        var place = byName()
                ? partner.nameFolded()
                : String.valueOf(partner.sinceKey() == null ? (ascending ? 99_999_999 : 0) : partner.sinceKey());
        return Cursor.of(parameter, place, partner.view().id());
    }

    /// @throws Refusal 400 if the cursor belongs to another order
    Object keyOf(Cursor cursor) {
        if (!cursor.text(0).equals(parameter)) {
            throw new Refusal(CommonProblem.INVALID_CURSOR).at("after", CommonProblem.INVALID_CURSOR);
        }
        return byName() ? cursor.text(1) : Math.clamp(cursor.number(1), 0, 99_999_999);
    }

    private boolean byName() {
        return this == NAME || this == NAME_DESCENDING;
    }
}
