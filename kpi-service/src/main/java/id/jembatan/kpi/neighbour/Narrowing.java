package id.jembatan.kpi.neighbour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reader wants to see of what he may see, as conditions in SQL beside those of [Rows].
///
/// @param partner the code of a partner; one that was merged is the one that stands for it
public record Narrowing(
        @Nullable String country,
        @Nullable String partner,
        @Nullable String sector) {

    public static final Narrowing NONE = new Narrowing(null, null, null);

    private static final String NAMED = "(select fq.stands_for from known_partner fq where fq.code = :partner)";

    /// A condition (HQL) on the alias of a card: the case that it is about, or that its programme serves, is no entry
    /// that was taken back. What never was counts nowhere.
    public static String cards(String card) {
        return "(" + card + ".agreementId is null or " + card
                + ".agreementId not in (select xa.id from KnownAgreement xa where xa.enteredInError = true))"
                + " and (" + card + ".programmeId is null or " + card
                + ".programmeId not in (select xp.id from Programme xp join KnownAgreement xa on xa.id = xp.agreementId"
                + " where xa.enteredInError = true))";
    }

    /// The same in SQL.
    public static String cardsSql(String card) {
        return "(" + card + ".agreement_id is null or " + card
                + ".agreement_id not in (select xa.id from known_agreement xa where xa.entered_in_error))"
                + " and (" + card + ".programme_id is null or " + card
                + ".programme_id not in (select xp.id from programme xp join known_agreement xa on xa.id = xp.agreement_id"
                + " where xa.entered_in_error))";
    }

    /// A condition (HQL) on an expression that holds the id of an agreement: it is with the partner whose code is
    /// `:partner`, under whatever record it was told.
    public static String partner(String agreementId) {
        return "exists (select 1 from KnownAgreement ya join ya.partners yp"
                + " left join KnownPartner yo on yo.id = yp.partnerId where ya.id = " + agreementId
                + " and (yp.code = :partner or yo.standsFor in"
                + " (select yq.standsFor from KnownPartner yq where yq.code = :partner)))";
    }

    public boolean any() {
        return country != null || partner != null || sector != null;
    }

    /// A condition on an expression that holds the id of an agreement. One that never was is never wanted.
    public String agreements(String agreementId) {
        var conditions = new ArrayList<String>();
        conditions.add(agreementId + " not in (select fe.id from known_agreement fe where fe.entered_in_error)");
        if (country != null) {
            conditions.add(agreementId
                    + " in (select fa.agreement_id from known_agreement_partner fa where fa.country = :country)");
        }
        if (partner != null) {
            conditions.add(agreementId + " in (select fa.agreement_id from known_agreement_partner fa"
                    + " left join known_partner fp on fp.id = fa.partner_id where fa.code = :partner or fp.stands_for in "
                    + NAMED + ")");
        }
        if (sector != null) {
            conditions.add(agreementId
                    + " in (select fs.agreement_id from known_agreement_sector fs where fs.sector = :sector)");
        }
        return "(" + String.join(" and ", conditions) + ")";
    }

    /// A condition on an expression that a partner's id equals, also `any (...)`.
    public String partners(String partnerId) {
        var conditions = new ArrayList<String>();
        if (country != null) {
            conditions.add("exists (select from known_partner fo join known_partner fp on fp.id = fo.stands_for"
                    + " where fo.id = " + partnerId + " and fp.country = :country)");
        }
        if (partner != null) {
            conditions.add("exists (select from known_partner fo where fo.id = " + partnerId + " and fo.stands_for in "
                    + NAMED + ")");
        }
        return conditions.isEmpty() ? "true" : "(" + String.join(" and ", conditions) + ")";
    }

    /// A condition on an expression that holds an array of sectors.
    public String sectors(String sectors) {
        return sector == null ? "true" : ":sector = any (" + sectors + ")";
    }

    /// The parameters of the conditions.
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (country != null) {
            values.put("country", country);
        }
        if (partner != null) {
            values.put("partner", partner);
        }
        if (sector != null) {
            values.put("sector", sector);
        }
        return values;
    }
}
