package id.jembatan.partners.heard;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The agreements that we have heard of.
@ApplicationScoped
public class HeardAgreements {

    private final Sql sql;

    HeardAgreements(Sql sql) {
        this.sql = sql;
    }

    /// An agreement as we last heard of it.
    public record HeardAgreement(
            UUID id, String reference, String title, String kind, String stage, String procedure, Instant toldAt) {}

    /// A condition in SQL on the agreement `h`, with its named parameters. Who may see the partner may see its
    /// agreements, but for the partner's own officers: those see what is shared with their organisation.
    public record Condition(String sql, Map<String, Object> parameters) {}

    public static Condition seenBy(Caller caller) {
        return caller.is("partner-officer") && caller.partner() != null
                ? new Condition(":sharedWith = any (h.shared_with)", Map.of("sharedWith", caller.partner()))
                : new Condition("true", Map.of());
    }

    /// The agreements with a partner that the caller may see anyway, those last told of first.
    public List<HeardAgreement> with(UUID partnerId, Caller caller, int atMost) {
        var seen = seenBy(caller);
        var values = new HashMap<String, Object>(seen.parameters());
        values.put("partner", partnerId);
        values.put("atMost", atMost);
        return sql.list(
                """
                select h.* from heard_agreement h
                join heard_agreement_partner hp on hp.agreement_id = h.id and hp.partner_id = :partner
                where %s order by h.told_at desc, h.id desc limit :atMost""".formatted(seen.sql()),
                row -> new HeardAgreement(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("stage"),
                        row.getString("procedure_code"),
                        row.getTimestamp("told_at").toInstant()),
                values);
    }

    /// Takes what was told, unless it is older than what is known, or the same.
    ///
    /// @return whose agreement it is or was, or nothing if that was no news
    @Transactional(TxType.MANDATORY)
    Optional<Set<UUID>> take(AgreementTold told, Instant at) {
        var taken = sql.run(
                """
                insert into heard_agreement (id, version, reference, title, procedure_code, procedure_version, stage,
                    kind, sectors, shared_with, agency, told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set version = excluded.version, reference = excluded.reference, title = excluded.title,
                    procedure_code = excluded.procedure_code, procedure_version = excluded.procedure_version,
                    stage = excluded.stage, kind = excluded.kind, sectors = excluded.sectors,
                    shared_with = excluded.shared_with, agency = excluded.agency, told_at = excluded.told_at
                where heard_agreement.version < excluded.version""",
                told.agreementId(),
                told.version(),
                told.reference(),
                told.title(),
                told.procedure().code(),
                told.procedure().version(),
                told.stage(),
                told.kind(),
                AgreementTold.texts(told.sectors()),
                AgreementTold.texts(told.sharedWith()),
                told.agency(),
                at);
        enterStage(told, at);
        return taken == 0 ? Optional.empty() : Optional.of(link(told));
    }

    /// Also what was told late is a stage that it went through.
    private void enterStage(AgreementTold told, Instant at) {
        sql.run("""
                insert into heard_stage (id, agreement_id, version, stage, told_at) values (?, ?, ?, ?, ?)
                on conflict (agreement_id, version) do nothing""", Ids.next(), told.agreementId(), told.version(), told.stage(), at);
    }

    /// A partner that we do not know, or not any more, has no history here.
    private Set<UUID> link(AgreementTold told) {
        var now = told.partnerIds().toArray(UUID[]::new);
        var partners =
                new HashSet<>(sql.list("""
                delete from heard_agreement_partner where agreement_id = ? and not partner_id = any (?)
                returning partner_id""", row -> row.getObject("partner_id", UUID.class), told.agreementId(), now));
        sql.run("""
                insert into heard_agreement_partner (agreement_id, partner_id)
                select ?, p.id from partner p where p.id = any (?) on conflict do nothing""", told.agreementId(), now);
        partners.addAll(told.partnerIds());
        return partners;
    }
}
